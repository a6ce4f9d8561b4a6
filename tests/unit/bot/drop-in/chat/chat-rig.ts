import type { CardJson, Turn, TurnAnswer } from '@councillor-safety/bot/bot-framework/channel';
import type { DropInChatDeps } from '@councillor-safety/bot/drop-in/chat/drop-in-chat-deps';
import { createDropInTurns } from '@councillor-safety/bot/drop-in/chat/drop-in-turns';
import type {
  Changed,
  HeldSlot,
  TakeAsk,
  Took,
  WaitingEntry,
} from '@councillor-safety/bot/drop-in/drop-in-desk';
import type { DropInWay } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking, BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { only } from '../../support/only';
import { silentLog } from '../../support/silent-log';

export const now = new Date('2026-11-30T09:00:00Z');
export const bookingId = 'b0000000-0000-4000-8000-000000000001';
export const offerId = 'f0000000-0000-4000-8000-000000000001';
const sessionId = '5e000000-0000-4000-8000-000000000001';
export const slotId = `${sessionId}@2026-12-04T17:00`;

export function personNamed(key: string): { id: PersonId; name: string } {
  const found = samplePeople.find((one) => one.key === key);
  if (!found) throw new Error(`There is no sample person '${key}'`);
  return { id: personIdSchema.parse(found.id), name: found.name };
}

/** With everything in it that must never be said in a chat. */
export function sampleBooking(changes: Partial<Booking> = {}): Booking {
  const [person, holder] = [personNamed('councillor'), personNamed('officer')];
  return {
    ...{ id: bookingId, version: 1, slotId, sessionId, seat: 1, state: 'booked', sequence: 0 },
    ...{ start: '2026-12-04T17:00:00.000Z', end: '2026-12-04T17:30:00.000Z' },
    ...{ holderId: holder.id, holderName: holder.name, personId: person.id, personName: person.name },
    details: { way: 'room', topic: 'the letters', phone: '01632 960123', reference: 'CS-7K3MPX2Q' },
    ...{ bookedAt: now.toISOString(), bookedBy: person.id },
    notes: [{ by: holder.id, byName: holder.name, at: now.toISOString(), words: 'Was upset.' }],
    ...changes,
  };
}

export const sampleOffer = (changes: Partial<WaitingEntry['wish']> = {}): WaitingEntry => ({
  id: 'e0000000-0000-4000-8000-000000000001',
  person: personNamed('councillor'),
  wish: {
    ...{ holderIds: [], ways: ['phone', 'teams'], weekdays: [4], parts: ['evening'], until: '2026-12-31' },
    ...changes,
  },
  since: now,
  offer: { id: offerId, slotId, until: new Date('2026-11-30T11:00:00Z') },
});

export interface Given {
  readonly changed?: Changed | ((event: BookingEvent) => Changed);
  readonly found?: Booking;
  readonly took?: Took | Error;
  readonly waiting?: readonly WaitingEntry[];
  readonly declined?: boolean;
  readonly ways?: readonly DropInWay[];
  readonly deps?: Partial<DropInChatDeps>;
}

/** The buttons over desks that do what a test says and remember what was asked of them. */
export function chatRig(given: Given = {}) {
  const applied: { id: string; event: BookingEvent; by?: PersonId }[] = [];
  const taken: { by: PersonId; ask: TakeAsk }[] = [];
  const declined: string[] = [];
  const { changed = { ok: true, booking: sampleBooking() } } = given;
  const session = only<HeldSlot['session']>({ ways: [...(given.ways ?? ['teams'])] });
  // A promise looks whether what it is given has a `then`.
  const held = only<HeldSlot & { then: undefined }>({ session, then: undefined });
  const deps: DropInChatDeps = {
    bookings: {
      apply: (id, event, by) => {
        applied.push({ id, event, by: by?.id });
        return Promise.resolve(typeof changed === 'function' ? changed(event) : changed);
      },
      find: (id) => Promise.resolve(given.found?.id === id ? given.found : undefined),
      take: ({ id: by }, ask) => {
        taken.push({ by, ask });
        const { took = { outcome: 'booked', booking: sampleBooking({ id: ask.id }) } } = given;
        return took instanceof Error ? Promise.reject(took) : Promise.resolve(took);
      },
    },
    waiting: {
      of: (person) =>
        Promise.resolve((given.waiting ?? [sampleOffer()]).filter((entry) => entry.person.id === person)),
      decline: (_by, id) => {
        declined.push(id);
        return Promise.resolve(given.declined ?? true);
      },
    },
    sessions: { slot: (id) => Promise.resolve(id === slotId ? held : undefined) },
    people: {
      personFor: ({ id, name }) => {
        const found = samplePeople.find((one) => one.id === id);
        return Promise.resolve({ id, name, roles: found?.roles ?? [], offices: found?.offices ?? [] });
      },
    },
    clock: { now: () => now },
    log: silentLog,
    tabLink: (page) => `https://teams.example/${page}`,
    ...given.deps,
  };
  const turns = createDropInTurns(deps);
  const turn = (key: string, said: Partial<Turn>): Turn => ({
    ...{ kind: 'action', activityId: 'activity-1', person: personNamed(key), where: 'personal' },
    address: { conversationId: `chat-of-${key}`, serviceUrl: 'https://connector.example/' },
    ...{ text: '', pictures: [], otherAttachments: 0 },
    reply: () => Promise.reject(new Error('Nothing is said besides the answer')),
    ...said,
  });
  return {
    ...{ applied, taken, declined, turn, turns },
    async press(key: string, verb: string, data: unknown, said: Partial<Turn> = {}): Promise<TurnAnswer> {
      const result = await turns.take(turn(key, { verb, data, ...said }));
      if (result === 'not-mine') throw new Error(`${verb} was not taken`);
      return result.answer;
    },
  };
}

export function cardIn(answer: TurnAnswer): CardJson {
  if (!answer || !('card' in answer)) throw new Error(`No card: ${JSON.stringify(answer)}`);
  return answer.card;
}
export function sentenceIn(answer: TurnAnswer): string {
  if (!answer || !('sentence' in answer)) throw new Error(`No sentence: ${JSON.stringify(answer)}`);
  return answer.sentence;
}

interface Button {
  readonly title: string;
  readonly verb?: string;
  readonly data?: unknown;
  readonly url?: string;
}
export const buttonsOf = (card: CardJson): Button[] => (card.actions ?? []) as Button[];
/** All words that anybody can see or hear, and the data that goes with the buttons. */
export const wholeOf = (card: unknown): string => JSON.stringify(card);
