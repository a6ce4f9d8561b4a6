import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  BulletinAnswer,
  BulletinAudienceAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { bulletinAudienceAnswerSchema } from '@councillor-safety/core/bulletin/bulletin-answers';
import { aBulletin, bulletinId, hollis, imani, theBulletinSettings } from '../../bulletins';
import { json } from '../../fakes';
import { openTab, patience } from '../../screen';

// The tests' browser lays nothing out, so it has no text as it is seen; what draws cards writes it.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  configurable: true,
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
});

export const path = `/api/bulletins/${bulletinId}`;
export const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
export const choose = (name: string): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));

/** So many people. */
export const anAudience = (
  count: number,
  different: Partial<BulletinAudienceAnswer> = {},
): BulletinAudienceAnswer =>
  bulletinAudienceAnswerSchema.parse({
    people: Array.from({ length: count }, (_, index) => ({
      id: `9f4f1f52-0000-4000-9000-${String(index).padStart(12, '0')}`,
      name: `Person number ${index + 1}`,
    })),
    ...{ guestsLeftOut: 0, groups: [], channels: [], ...different },
  });

type Answers = Parameters<typeof openTab>[0]['answers'];

/** Opens where a bulletin is checked. `service` says what is stored now, and who gets it. */
export async function openCheck(
  service: { stored: BulletinAnswer; audience?: BulletinAudienceAnswer },
  { answers = {}, person = 'officer' }: { answers?: Answers; person?: string } = {},
): Promise<void> {
  const forOfficers = {
    [`GET ${path}/audience`]: () => json(service.audience ?? anAudience(3)),
    'GET /api/bulletins/settings': () => json(theBulletinSettings()),
  };
  await openTab({
    ...{ route: `#/bulletins/${bulletinId}/check`, person },
    answers: {
      [`GET ${path}`]: () => json(service.stored),
      ...(person !== 'champion' && forOfficers),
      ...answers,
    },
  });
  await screen.findByRole('heading', { name: 'How it stands' }, patience);
  await waitFor(() => {
    expect(screen.getByRole('group', { name: 'The card' }).getAttribute('aria-busy')).toBe('false');
  }, patience);
}

const at = '2026-11-20T11:00:00.000Z';
export const approval = { by: hollis.id, as: 'champion' as const, at, contentVersion: 3 };
export const asked = { of: 'champion' as const, by: imani.id, at, contentVersion: 3, people: 41 };

export const approved = (different: Parameters<typeof aBulletin>[0] = {}): BulletinAnswer =>
  aBulletin(
    { state: 'approved', asked, approval, ...different },
    { may: ['edit', 'send', 'discard', 'duplicate'] },
  );
