import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { aBulletin, bulletinId, theBulletinSettings } from '../../bulletins';
import { json } from '../../fakes';
import { openTab, patience } from '../../screen';

export const path = `/api/bulletins/${bulletinId}`;
export const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
export const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
/** Text of a section, from 0 on. */
export function textOf(index: number): HTMLTextAreaElement {
  const found = screen.getAllByLabelText<HTMLTextAreaElement>('Text of the section')[index];
  if (!found) throw new Error(`there is no section ${index}`);
  return found;
}

export interface SavedWish {
  readonly version: number;
  readonly content: BulletinAnswer['bulletin']['content'];
  readonly when: BulletinAnswer['bulletin']['when'];
}

/** Somebody whom the screen shows once it has taken in the answer to a save. */
const readerOf = (version: number): string => `Reader of version ${version}`;

/** A service that keeps one bulletin as the real one does: whoever saw an older version is told so. */
export function aService(stored: BulletinAnswer = aBulletin()) {
  const service = {
    stored,
    saved: [] as SavedWish[],
    /** Somebody else saves. */
    elsewhere(different: Parameters<typeof aBulletin>[0]) {
      const { version } = service.stored.bulletin;
      service.stored = aBulletin({ ...service.stored.bulletin, ...different, version: version + 1 });
    },
    save(init: RequestInit | undefined): Response {
      const wish = JSON.parse(init?.body as string) as SavedWish;
      const { bulletin } = service.stored;
      if (wish.version !== bulletin.version)
        return json({ status: 409, detail: 'Somebody changed it.', current: service.stored }, 409);
      service.saved.push(wish);
      const { content, when } = wish;
      const version = bulletin.version + 1;
      const hereNow = [{ name: readerOf(version), since: '2026-11-20T11:00:00.000Z' }];
      service.stored = aBulletin({ ...bulletin, content, when, state: 'draft', version }, { hereNow });
      return json(service.stored);
    },
  };
  return service;
}

type Answers = Parameters<typeof openTab>[0]['answers'];
interface Opening {
  readonly person?: string;
  readonly answers?: Answers;
  /** What is on screen when the bulletin is not one that is written. */
  readonly ready?: string;
  /** What is on screen when the channels have been read. */
  readonly channelsRead?: string;
}
const noChannels = 'The app is in no team yet, so there is no channel to choose.';

/** Opens where the bulletin is written; waits until it is there. */
export async function openWriting(
  service: ReturnType<typeof aService>,
  { answers = {}, person, ready = 'Title', channelsRead = noChannels }: Opening = {},
): Promise<void> {
  await openTab({
    route: `#/bulletins/${bulletinId}`,
    person,
    answers: {
      [`GET ${path}`]: () => json(service.stored),
      [`PUT ${path}`]: (init) => service.save(init),
      'GET /api/bulletins/settings': () => json(theBulletinSettings()),
      'GET /api/bulletins/places': () => json({ channels: [] }),
      ...answers,
    },
  });
  if (ready !== 'Title') return void (await screen.findByText(ready, {}, patience));
  await screen.findByLabelText('Title', {}, patience);
  await screen.findByText('It does not arrive in quiet hours: 21:00 to 07:00.');
  await screen.findByText(channelsRead);
}

/** Until everything is saved and the screen shows what came back. */
export async function untilSaved(service: ReturnType<typeof aService>): Promise<void> {
  await screen.findByText(/^Saved at \d\d:\d\d$/, {}, { timeout: 10_000 });
  await screen.findByText(`${readerOf(service.stored.bulletin.version)} has this open too.`);
}
