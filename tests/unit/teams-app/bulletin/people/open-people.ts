import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  BulletinAnswer,
  DeliveryLine,
  RunProgress,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { aBulletin, bulletinId, published } from '../../bulletins';
import { json } from '../../fakes';
import { openTab, patience } from '../../screen';

export const path = `/api/bulletins/${bulletinId}`;
export const runId = '9f4f1f52-0000-4000-8000-0000000000aa';
export const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

/** A run of 41 messages of which twelve are done, with these parts different. */
export const aRun = (different: Partial<RunProgress> = {}): RunProgress => ({
  ...{ runId, kind: 'send', state: 'running', all: 41, toSend: 27, sending: 2 },
  ...{ sent: 10, unreachable: 1, uncertain: 1, begunAt: '2026-11-20T12:00:00.000Z', ...different },
});

export const isSending = (run = aRun(), around: Parameters<typeof aBulletin>[1] = {}): BulletinAnswer =>
  aBulletin({ state: 'sending', published }, { run, may: ['pause', 'stop', 'recall'], ...around });

export const isSent = (around: Parameters<typeof aBulletin>[1] = {}): BulletinAnswer =>
  aBulletin(
    { state: 'sent', published },
    {
      run: aRun({
        ...{ state: 'done', toSend: 0, sending: 0, sent: 39 },
        endedAt: '2026-11-20T12:05:00.000Z',
      }),
      may: ['recall', 'remind', 'duplicate'],
      ...around,
    },
  );

export const aLine = (number: number, different: Partial<DeliveryLine> = {}): DeliveryLine => ({
  ...{ to: `person-${number}`, name: `Person number ${number}`, channel: false, state: 'sent' },
  ...{ at: '2026-11-20T12:01:00.000Z', ...different },
});

type Answers = NonNullable<Parameters<typeof openTab>[0]['answers']>;

/** Opens who has a bulletin, with everybody in one page unless the answers say otherwise. */
export async function openPeople(
  service: { stored: BulletinAnswer },
  { answers = {}, lines = [aLine(1)] }: { answers?: Answers; lines?: readonly DeliveryLine[] } = {},
): Promise<void> {
  await openTab({
    route: `#/bulletins/${bulletinId}/people`,
    answers: {
      [`GET ${path}`]: () => json(service.stored),
      [`GET ${path}/people?show=all`]: () => json({ runId, lines }),
      ...answers,
    },
  });
  await screen.findByRole('heading', { name: 'By name' }, patience);
  await screen.findByText(/As it was at/);
}

/** As on a computer: there is room for a table. */
export function onAWideScreen(): void {
  const before = window.matchMedia.bind(window);
  beforeEach(() => {
    window.matchMedia = (query) => ({ ...before(query), matches: query.includes('min-width') });
  });
  afterEach(() => void (window.matchMedia = before));
}
