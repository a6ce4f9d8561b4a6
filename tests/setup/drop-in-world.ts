import type { SessionDraft } from '@councillor-safety/core/drop-in/drop-in';
import type { MyBooking, SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { weekdayOf } from '@councillor-safety/core/clock/opening-hours-calendar';
import { as, type ApiAnswer } from './api';
import { idOf, send, untilFiled } from './cases';
import { aSession, bookedOf, dayFromNow, dropInsOf } from './drop-ins';
import type { Stack } from './stack';
import { until } from './until';

/** Words that have to be broken. */
export const longWord = 'administrationswithoutabreak'.repeat(4);

/** London days of the week after this one; Monday is 0. */
export const nextWeek = (weekday: number): string => dayFromNow(7 - weekdayOf(dayFromNow(0)) + weekday);

const daily = (changes: Partial<SessionDraft>): SessionDraft =>
  aSession({
    ...{ firstDay: dayFromNow(1), lastDay: dayFromNow(60) },
    recurrence: { every: 'week', weeks: 1, days: [0, 1, 2, 3, 4, 5, 6] },
    ...changes,
  });

const drafts = {
  officer: daily({
    ways: ['room', 'phone', 'teams'],
    ...{ room: `Room 3, ${longWord}`.slice(0, 120), notes: `Ask for ${longWord}` },
  }),
  /** An open group. */
  officer2: daily({
    ...{ ways: ['room'], room: 'The Old Library', from: '14:00', to: '16:00' },
    ...{ slotMinutes: 60, places: 12 },
  }),
  legal: daily({
    ...{ ways: ['teams'], teamsLink: `https://teams.microsoft.com/l/meetup-join/${longWord}` },
    ...{ from: '13:00', to: '16:30', gapMinutes: 10 },
  }),
};

function done<T>({ status, body }: ApiAnswer<T>, what: string): T {
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/**
 * A week in which everything has happened to the appointments of one councillor: with words, displaced, with a question about a cover,
 * cancelled, by Teams, in a group, and one of a series. A second one is offered a time; a second officer is asked for cover.
 */
export async function aFullWeek(stack: Stack) {
  const [officer, councillor] = [await dropInsOf(stack, 'officer'), await dropInsOf(stack, 'councillor')];
  const { reference } = await send(councillor.caller);
  await untilFiled(await as(stack, 'officer'), reference);
  const sessions = {
    officer: await officer.layDown(drafts.officer),
    officer2: await officer.layDown(drafts.officer2, 'officer2'),
    legal: await officer.layDown(drafts.legal, 'legal'),
  };
  const slot = (whose: keyof typeof sessions, day: number, clock: string): string =>
    `${sessions[whose]}@${nextWeek(day)}T${clock}`;
  const book = async (...[slotId, details]: Parameters<typeof councillor.take>): Promise<string> =>
    bookedOf(await councillor.take(slotId, details)).id;
  const words = { topic: `About ${longWord}`, reference, regular: true };
  const ids = {
    words: await book(slot('officer', 0, '09:00'), words),
    displaced: await book(slot('officer', 1, '10:00'), { topic: longWord }),
    cover: await book(slot('officer', 2, '11:00')),
    cancelled: await book(slot('officer', 3, '09:30')),
    teams: await book(slot('legal', 3, '13:00'), { way: 'teams', phone: undefined }),
    group: await book(slot('officer2', 4, '14:00'), { way: 'room', phone: undefined }),
  };
  done(await councillor.cancel(ids.cancelled), 'cancel');

  const post = async (path: string, body: object): Promise<void> =>
    void done(await officer.caller.send(`/api/drop-in/${path}`, body), path);
  const version = async (): Promise<number> => (await officer.sessions()).version;
  const leave = { change: { day: nextWeek(1), off: 'leave' }, affected: [ids.displaced] };
  await post(`sessions/${sessions.officer}/day`, { ...leave, version: await version() });

  const askForCover = async (day: number): Promise<string> => {
    const days = [nextWeek(day)];
    const asked = { sessionId: sessions.officer, days, toId: idOf('officer2') };
    await post('covers', { ...asked, version: await version() });
    const { covers }: SessionsAnswer = await officer.sessions();
    return covers.find((one) => one.days[0] === days[0])?.id ?? '';
  };
  const accepted = await askForCover(2);
  const officer2 = await as(stack, 'officer2');
  const yes = { answer: 'accept', version: await version() };
  done(await officer2.send(`/api/drop-in/covers/${accepted}/answer`, yes), 'accept');
  await askForCover(5);

  await post(`held/${ids.words}/notes`, { words: `They said ${longWord}` });
  await post(`held/${ids.words}/follow-up`, { on: dayFromNow(1) });
  await post(`held/${ids.words}/series`, { slotId: slot('officer', 6, '11:30'), weeks: 1, times: 3 });

  const wait = async (person: string, wish: object): Promise<void> => {
    const all = { holderIds: [], ways: ['room', 'phone', 'teams'], weekdays: [0, 1, 2, 3, 4, 5, 6] };
    const body = { wish: { ...all, until: dayFromNow(30), ...wish } };
    done(await (await as(stack, person)).send('/api/drop-in/waiting', body), 'wait');
  };
  await wait('councillor', { parts: ['evening'] });
  await wait('councillor2', { parts: ['morning'] });
  const second = await dropInsOf(stack, 'councillor2');
  await until(async () => (await second.mine()).waiting.find(({ offer }) => offer), {
    what: 'a time is offered',
  });
  await until(
    async () => {
      const now: MyBooking[] = (await councillor.mine()).upcoming;
      const hasCover = now.some(({ id, cover }) => id === ids.cover && cover);
      return hasCover && now.some(({ id, state }) => id === ids.displaced && state === 'displaced');
    },
    { what: 'the displaced one and the cover' },
  );
  return { ids, sessions, slot, reference };
}

export type FullWeek = Awaited<ReturnType<typeof aFullWeek>>;
