import { z } from 'zod';
import type { DropInSettings, SessionDraft } from '@councillor-safety/core/drop-in/drop-in';
import type { BookingDetails } from '@councillor-safety/core/drop-in/drop-in-booking';
import {
  daysAnswerSchema,
  heldBookingSchema,
  mineAnswerSchema,
  seriesAnswerSchema,
  sessionCheckSchema,
  sessionsAnswerSchema,
  slotsAnswerSchema,
  tookAnswerSchema,
  type coverWishSchema,
  type DaysAnswer,
  type dayWishSchema,
  type DropInPreferences,
  type endWishSchema,
  type HeldBooking,
  type MineAnswer,
  type SeriesAnswer,
  type SessionCheck,
  type SessionsAnswer,
  type sessionWishSchema,
  type SlotsAnswer,
  type TakeWish,
  type TookAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { WaitingWish } from '@councillor-safety/core/drop-in/drop-in-waiting';
import type { ApiClient } from './api-client';

/** What every change says: a key that makes it happen once. */
interface Keyed {
  readonly key: string;
}
type Sent<T = object> = Keyed & T;
type SentAs<S extends z.ZodType> = Keyed & z.infer<S>;

/** What a councillor does. What answers `unknown` is read again in `mine`. */
export interface MyDropInApi {
  /** @param from London calendar day */
  slots(asked: { from: string; weeks: number }): Promise<SlotsAnswer>;
  /** The key becomes the booking's id. */
  book(wish: Sent<TakeWish>): Promise<TookAnswer>;
  mine(): Promise<MineAnswer>;
  move(id: string, wish: Sent<TakeWish>): Promise<TookAnswer>;
  cancel(id: string, wish: Keyed): Promise<unknown>;
  saveDetails(id: string, wish: Sent<{ details: BookingDetails }>): Promise<unknown>;
  answerCover(id: string, wish: Sent<{ answer: 'yes' | 'no' }>): Promise<unknown>;
  /** The appointment as an .ics file. */
  calendar(id: string): Promise<Blob>;
  /** The key becomes the id of the place on the list. */
  wait(wish: Sent<{ wish: WaitingWish }>): Promise<unknown>;
  stopWaiting(id: string, wish: Keyed): Promise<unknown>;
  declineOffer(id: string, wish: Keyed): Promise<unknown>;
  savePreferences(wish: Sent<DropInPreferences>): Promise<unknown>;
}

/** What those who hold sessions do. A session that others changed meanwhile: 409, with what there is now under `current`. */
export interface HeldDropInApi {
  /** @param from London calendar day */
  days(asked: { from: string; days: 1 | 7; whose: 'own' | 'team' }): Promise<DaysAnswer>;
  sessions(): Promise<SessionsAnswer>;
  check(asked: { draft: SessionDraft; holderId: PersonId; id?: string }): Promise<SessionCheck>;
  addSession(wish: SentAs<typeof sessionWishSchema>): Promise<unknown>;
  changeSession(id: string, wish: SentAs<typeof sessionWishSchema>): Promise<unknown>;
  changeDay(id: string, wish: SentAs<typeof dayWishSchema>): Promise<unknown>;
  endSession(id: string, wish: SentAs<typeof endWishSchema>): Promise<unknown>;
  askCover(wish: SentAs<typeof coverWishSchema>): Promise<unknown>;
  replyToCover(
    id: string,
    wish: Sent<{ answer: 'accept' | 'decline' | 'withdraw'; version: number }>,
  ): Promise<unknown>;
  held(id: string): Promise<HeldBooking>;
  /** Without an outcome: it is taken back. */
  saveOutcome(id: string, wish: Sent<{ outcome?: 'came' | 'did-not-come' }>): Promise<unknown>;
  addNote(id: string, wish: Sent<{ words: string }>): Promise<unknown>;
  /** Without a day: it is taken back. */
  followUp(id: string, wish: Sent<{ on?: string }>): Promise<unknown>;
  cancelHeld(id: string, wish: Keyed): Promise<unknown>;
  again(id: string, wish: Sent<{ slotId: string }>): Promise<SeriesAnswer>;
  series(id: string, wish: Sent<{ weeks: number; times: number; slotId: string }>): Promise<SeriesAnswer>;
  saveSettings(wish: Sent<{ version: number; settings: DropInSettings }>): Promise<unknown>;
  /** Whether appointments go into their own calendar. */
  saveCalendar(wish: Sent<Pick<DropInPreferences, 'calendar'>>): Promise<unknown>;
}

const root = '/api/drop-in';
const heldAnswerSchema = z.object({ booking: heldBookingSchema });

const to =
  ({ call }: ApiClient) =>
  <T>(method: 'POST' | 'PUT', path: string, { key, ...body }: Keyed, answer: z.ZodType<T>): Promise<T> =>
    call({ method, path: `${root}/${path}`, key, body, answer });

/** Every call of a councillor, each checked against core's schema. */
export function createMyDropInApi(client: ApiClient): MyDropInApi {
  const { call, file } = client;
  const send = to(client);
  const of = (id: string): string => `bookings/${encodeURIComponent(id)}`;
  return {
    slots: ({ from, weeks }) =>
      call({ method: 'GET', path: `${root}/slots?from=${from}&weeks=${weeks}`, answer: slotsAnswerSchema }),
    book: (wish) => send('POST', 'bookings', wish, tookAnswerSchema),
    mine: () => call({ method: 'GET', path: `${root}/mine`, answer: mineAnswerSchema }),
    move: (id, wish) => send('POST', `${of(id)}/move`, wish, tookAnswerSchema),
    cancel: (id, wish) => send('POST', `${of(id)}/cancel`, wish, z.unknown()),
    saveDetails: (id, wish) => send('PUT', `${of(id)}/details`, wish, z.unknown()),
    answerCover: (id, wish) => send('POST', `${of(id)}/cover`, wish, z.unknown()),
    calendar: (id) => file(`${root}/${of(id)}/calendar`),
    wait: (wish) => send('POST', 'waiting', wish, z.unknown()),
    stopWaiting: (id, { key }) =>
      call({
        method: 'DELETE',
        path: `${root}/waiting/${encodeURIComponent(id)}`,
        key,
        answer: z.unknown(),
      }),
    declineOffer: (id, wish) => send('POST', `offers/${encodeURIComponent(id)}/decline`, wish, z.unknown()),
    savePreferences: (wish) => send('PUT', 'preferences', wish, z.unknown()),
  };
}

/** Every call of those who hold sessions, each checked against core's schema. */
export function createHeldDropInApi(client: ApiClient): HeldDropInApi {
  const { call } = client;
  const send = to(client);
  const get = <T>(path: string, answer: z.ZodType<T>): Promise<T> =>
    call({ method: 'GET', path: `${root}/${path}`, answer });
  const session = (id: string): string => `sessions/${encodeURIComponent(id)}`;
  const held = (id: string): string => `held/${encodeURIComponent(id)}`;
  const change = (method: 'POST' | 'PUT', path: string, wish: Keyed): Promise<unknown> =>
    send(method, path, wish, z.unknown());
  return {
    days: ({ from, days, whose }) => get(`days?from=${from}&days=${days}&whose=${whose}`, daysAnswerSchema),
    sessions: () => get('sessions', sessionsAnswerSchema),
    check: (body) =>
      call({ method: 'POST', path: `${root}/sessions/check`, body, answer: sessionCheckSchema }),
    addSession: (wish) => change('POST', 'sessions', wish),
    changeSession: (id, wish) => change('PUT', session(id), wish),
    changeDay: (id, wish) => change('POST', `${session(id)}/day`, wish),
    endSession: (id, wish) => change('POST', `${session(id)}/end`, wish),
    askCover: (wish) => change('POST', 'covers', wish),
    replyToCover: (id, wish) => change('POST', `covers/${encodeURIComponent(id)}/answer`, wish),
    held: async (id) => (await get(held(id), heldAnswerSchema)).booking,
    saveOutcome: (id, wish) => change('POST', `${held(id)}/outcome`, wish),
    addNote: (id, wish) => change('POST', `${held(id)}/notes`, wish),
    followUp: (id, wish) => change('POST', `${held(id)}/follow-up`, wish),
    cancelHeld: (id, wish) => change('POST', `${held(id)}/cancel`, wish),
    again: (id, wish) => send('POST', `${held(id)}/again`, wish, seriesAnswerSchema),
    series: (id, wish) => send('POST', `${held(id)}/series`, wish, seriesAnswerSchema),
    saveSettings: (wish) => change('PUT', 'settings', wish),
    saveCalendar: (wish) => change('PUT', 'calendar', wish),
  };
}
