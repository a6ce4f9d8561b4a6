import type { Booking, BookingEvent, BookingWorld } from '@councillor-safety/core/drop-in/drop-in-booking';
import { changeBooking, moveProblem } from '@councillor-safety/core/drop-in/drop-in-change';
import {
  after,
  before,
  bookingOf,
  coverBy,
  during,
  idNumber,
  placeAt,
  somebody,
  usual,
} from './booking-factories';

const cover = coverBy('officer2');
const states = {
  trying: { booking: bookingOf({ state: 'trying' }), now: before },
  'to come': { booking: bookingOf(), now: before },
  asked: { booking: bookingOf({ cover }), now: before },
  'said no': { booking: bookingOf({ cover: { ...cover, answer: 'no' } }), now: before },
  begun: { booking: bookingOf(), now: during },
  'begun, asked': { booking: bookingOf({ cover }), now: during },
  over: { booking: bookingOf(), now: after },
  'over, asked': { booking: bookingOf({ cover }), now: after },
  cancelled: { booking: bookingOf({ state: 'cancelled' }), now: before },
  displaced: { booking: bookingOf({ state: 'displaced', displaced: 'leave' }), now: before },
  'displaced, its time over': { booking: bookingOf({ state: 'displaced', displaced: 'leave' }), now: after },
} as const satisfies Record<string, { booking: Booking; now: Date }>;
type StateName = keyof typeof states;

const kinds = {
  'the person': somebody('councillor'),
  'the holder': somebody('officer'),
  'the colleague who is asked': somebody('officer2'),
  'another officer': somebody('legal'),
  'another councillor': somebody('councillor2'),
  'an administrator': somebody('administrator'),
  'the service': undefined,
} as const satisfies Record<string, BookingWorld['by']>;
type Kind = keyof typeof kinds;

const events = {
  move: {
    type: 'move',
    place: placeAt('2026-12-02T17:00'),
    details: { way: 'phone', phone: '020 7946 0000' },
  },
  cancel: { type: 'cancel' },
  displace: { type: 'displace', why: 'leave' },
  details: { type: 'details', details: { way: 'teams' } },
  'ask-cover': { type: 'ask-cover', coverId: idNumber(701), toId: somebody('legal').id, toName: 'L' },
  yes: { type: 'answer-cover', answer: 'yes' },
  no: { type: 'answer-cover', answer: 'no' },
  'end-cover': { type: 'end-cover', coverId: cover.coverId },
  outcome: { type: 'outcome', outcome: 'came' },
  note: { type: 'note', words: 'Rang before.' },
  'follow-up': { type: 'follow-up', on: '2027-01-05' },
} as const satisfies Record<string, BookingEvent>;
type EventName = keyof typeof events;

type Answers = Readonly<Record<Exclude<StateName, 'trying'>, string>>;
/** Everywhere the same, unless told. */
const answers = (usually: string, told: Partial<Answers> = {}): Answers => ({
  ...{ 'to come': usually, asked: usually, 'said no': usually, begun: usually, 'begun, asked': usually },
  ...{ over: usually, 'over, asked': usually, cancelled: usually, displaced: usually },
  ...{ 'displaced, its time over': usually },
  ...told,
});
const gone = {
  cancelled: 'cancelled',
  displaced: 'displaced',
  'displaced, its time over': 'displaced',
} as const;
const noTime = { ...gone, over: 'over', 'over, asked': 'over' } as const;
const asked = { asked: 'ok', 'begun, asked': 'ok' } as const;

/** What comes of it; whoever is not named here is told that there is no such thing. */
const table: Readonly<Record<EventName, Partial<Record<Kind, Answers>>>> = {
  move: {
    'the person': answers('ok', { cancelled: 'cancelled' }),
    'the service': answers('ok', { cancelled: 'cancelled' }),
  },
  cancel: {
    'the person': answers('ok', { over: 'over', 'over, asked': 'over', cancelled: 'cancelled' }),
    'the holder': answers('ok', noTime),
  },
  displace: { 'the service': answers('ok', noTime) },
  details: { 'the person': answers('ok', { ...noTime, begun: 'begun', 'begun, asked': 'begun' }) },
  'ask-cover': { 'the service': answers('ok', noTime) },
  yes: { 'the person': answers('notAsked', { ...noTime, ...asked }) },
  no: { 'the person': answers('notAsked', { ...noTime, ...asked }) },
  'end-cover': {
    'the service': answers('notAsked', { ...asked, 'said no': 'ok', 'over, asked': 'ok' }),
  },
  outcome: {
    'the holder': answers('notBegun', {
      ...gone,
      begun: 'ok',
      'begun, asked': 'ok',
      over: 'ok',
      'over, asked': 'ok',
    }),
  },
  note: { 'the holder': answers('ok') },
  'follow-up': { 'the holder': answers('ok') },
};

const rows = (Object.keys(events) as EventName[]).flatMap((event) =>
  (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    (Object.keys(states) as StateName[]).map((state) => {
      const expected = state === 'trying' ? 'not-found' : (table[event][kind]?.[state] ?? 'not-found');
      return { event, kind, state, expected };
    }),
  ),
);

test.each(rows)('$event by $kind, $state: $expected', ({ event, kind, state, expected }) => {
  const { booking, now } = states[state];
  const by = kinds[kind];
  const change = changeBooking(booking, events[event], { now, ...(by && { by }) });
  expect(change.ok ? 'ok' : change.problem).toBe(expected);
  if (change.ok) expect(change.booking.version).toBe(booking.version + 1);
});

describe('asking for another time', () => {
  const of = (state: StateName, kind: Kind = 'the person') => {
    const { booking, now } = states[state];
    return moveProblem(booking, (kinds[kind] ?? somebody('outsider')).id, now);
  };

  test('goes while it is to come, or was taken out', () => {
    for (const state of ['to come', 'asked', 'displaced', 'displaced, its time over'] as const)
      expect(of(state)).toBeUndefined();
  });
  test('does not go once it has begun, is over or cancelled', () => {
    expect([of('begun'), of('over'), of('cancelled')]).toEqual(['begun', 'over', 'cancelled']);
  });
  test('is for nobody but the person, and not before it is booked', () => {
    for (const kind of ['the holder', 'another councillor', 'another officer'] as const)
      expect(of('to come', kind)).toBe('not-found');
    expect(of('trying')).toBe('not-found');
  });
});

test('the time is the same to the minute for all that depends on it', () => {
  const minuteBefore = new Date(Date.parse(`${usual}:00Z`) - 60_000);
  const by = somebody('officer');
  const said = changeBooking(bookingOf(), events.outcome, { now: minuteBefore, by });
  expect(said).toEqual({ ok: false, problem: 'notBegun' });
  const begins = new Date(Date.parse(`${usual}:00Z`));
  expect(changeBooking(bookingOf(), events.outcome, { now: begins, by }).ok).toBe(true);
  const person = somebody('councillor');
  const [early, late] = [minuteBefore, begins].map((now) => moveProblem(bookingOf(), person.id, now));
  expect([early, late]).toEqual([undefined, 'begun']);
});
