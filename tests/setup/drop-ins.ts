import { randomUUID } from 'node:crypto';
import type { SessionDraft } from '@councillor-safety/core/drop-in/drop-in';
import type { BookingDetails } from '@councillor-safety/core/drop-in/drop-in-booking';
import type {
  DaysAnswer,
  MineAnswer,
  SessionsAnswer,
  SlotsAnswer,
  TookAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { as, type ApiAnswer, type Caller } from './api';
import { wallTimeOf } from './bulletins';
import { idOf } from './cases';
import type { Stack } from './stack';

type Place = Pick<Stack, 'tenantUrl' | 'serviceUrl'>;

const dayMs = 86_400_000;

/** The London calendar day so many days from now. */
export const dayFromNow = (days: number): string =>
  wallTimeOf(new Date(Date.now() + days * dayMs)).slice(0, 10);

/** One morning, a few days ahead: six times of half an hour. */
export const aSession = (changes: Partial<SessionDraft> = {}): SessionDraft => ({
  ways: ['phone', 'teams'],
  ...{ firstDay: dayFromNow(3), lastDay: dayFromNow(3), recurrence: { every: 'once' } },
  ...{ from: '09:00', to: '12:00', slotMinutes: 30, gapMinutes: 0, places: 1 },
  ...{ noticeMinutes: 0, aheadDays: 60, openTo: 'everyone', bankHolidays: 'hold' },
  ...changes,
});

export const byPhone: BookingDetails = { way: 'phone', phone: '020 7946 0000' };

function must<T>({ status, body }: ApiAnswer<T>, what: string): T {
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Drop-ins by way of the service, in the name of one person. `take`, `move` and `cancel` come back as they were answered. */
export async function dropInsOf(stack: Place, person: string) {
  const caller: Caller = await as(stack, person);
  const sessions = async () => must(await caller.call<SessionsAnswer>('/api/drop-in/sessions'), 'sessions');
  const free = async (): Promise<readonly string[]> => {
    const path = `/api/drop-in/slots?from=${dayFromNow(0)}&weeks=8`;
    const { groups } = must(await caller.call<SlotsAnswer>(path), 'free times');
    return groups.flatMap(({ sessionId, starts }) => starts.map((start) => `${sessionId}@${start}`));
  };
  return {
    caller,
    sessions,
    free,
    /** Id of the session. */
    async layDown(draft: SessionDraft = aSession(), holder = person): Promise<string> {
      const before = await sessions();
      const body = { version: before.version, draft, holderId: idOf(holder), affected: [] };
      must(await caller.send('/api/drop-in/sessions', body), 'lay down');
      const known = new Set(before.sessions.map(({ id }) => id));
      const made = (await sessions()).sessions.find(({ id }) => !known.has(id));
      if (!made) throw new Error('The session is not there');
      return made.id;
    },
    take: (slotId: string, details: Partial<BookingDetails> = {}, key: string = randomUUID()) =>
      caller.send<TookAnswer>('/api/drop-in/bookings', { slotId, details: { ...byPhone, ...details } }, key),
    move: (id: string, slotId: string, key: string = randomUUID()) =>
      caller.send<TookAnswer>(`/api/drop-in/bookings/${id}/move`, { slotId, details: byPhone }, key),
    cancel: (id: string) => caller.send(`/api/drop-in/bookings/${id}/cancel`, {}),
    mine: async () => must(await caller.call<MineAnswer>('/api/drop-in/mine'), 'mine'),
    /** Seven days, from today or another day on. */
    days: async (whose: 'own' | 'team' = 'own', from = dayFromNow(0)) =>
      must(await caller.call<DaysAnswer>(`/api/drop-in/days?from=${from}&days=7&whose=${whose}`), 'days'),
  };
}

/** The booking that was made. @throws when the time was not given */
export function bookedOf({ status, body }: ApiAnswer<TookAnswer>) {
  if (status !== 200 || body.outcome !== 'booked')
    throw new Error(`Not booked: ${status} ${JSON.stringify(body)}`);
  return body.booking;
}
