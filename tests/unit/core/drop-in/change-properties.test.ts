import fc from 'fast-check';
import {
  bookingSchema,
  type Booking,
  type BookingEvent,
  type BookingWorld,
} from '@councillor-safety/core/drop-in/drop-in-booking';
import { myActions } from '@councillor-safety/core/drop-in/drop-in-actions';
import { changeBooking, moveProblem } from '@councillor-safety/core/drop-in/drop-in-change';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import { before, bookingOf, idNumber, placeAt, somebody } from './booking-factories';

const keys = ['councillor', 'councillor2', 'officer', 'officer2', 'legal'];
const anybody = fc.constantFrom(...keys).map(somebody);
const holder = fc.constantFrom('officer', 'officer2', 'legal');
const coverId = fc.constantFrom(idNumber(701), idNumber(702));
const time = fc
  .integer({ min: 0, max: 40 })
  .map((halfHours) =>
    new Date(Date.UTC(2026, 11, 1, 7) + halfHours * 30 * 60_000).toISOString().slice(0, 16),
  );

const event: fc.Arbitrary<BookingEvent> = fc.oneof(
  fc.record({ time, holder, seat: fc.integer({ min: 1, max: 3 }) }).map((one): BookingEvent => {
    return { type: 'move', place: placeAt(one.time, one), details: { way: 'room' } };
  }),
  fc.constant<BookingEvent>({ type: 'cancel' }),
  fc
    .constantFrom('changed' as const, 'leave' as const)
    .map((why): BookingEvent => ({ type: 'displace', why })),
  fc
    .constantFrom('room' as const, 'teams' as const)
    .map((way): BookingEvent => ({ type: 'details', details: { way } })),
  fc.tuple(coverId, holder.map(somebody)).map(([id, to]): BookingEvent => {
    return { type: 'ask-cover', coverId: id, toId: to.id, toName: to.name };
  }),
  fc
    .constantFrom('yes' as const, 'no' as const)
    .map((answer): BookingEvent => ({ type: 'answer-cover', answer })),
  coverId.map((id): BookingEvent => ({ type: 'end-cover', coverId: id })),
  fc
    .option(fc.constantFrom('came' as const, 'did-not-come' as const), { nil: undefined })
    .map((one): BookingEvent => {
      return { type: 'outcome', ...(one && { outcome: one }) };
    }),
  fc.string({ maxLength: 40 }).map((words): BookingEvent => ({ type: 'note', words })),
  fc.constantFrom('2026-12-24', '2020-01-01').map((on): BookingEvent => ({ type: 'follow-up', on })),
);
const step = fc.record({
  event,
  by: fc.option(anybody, { nil: undefined }),
  minutes: fc.integer({ min: 0, max: 600 }),
});
const walks = fc.array(step, { minLength: 1, maxLength: 25 });

interface Moment {
  readonly was: Booking;
  readonly is: Booking;
  readonly event: BookingEvent;
  readonly world: BookingWorld;
  readonly effects: readonly { readonly type: string }[];
}

/** Walks with one booking, and looks at it after each step that was not refused. */
const always = (look: (moment: Moment) => void): void =>
  fc.assert(
    fc.property(walks, (steps) => {
      let was = bookingOf();
      let now = new Date('2026-12-01T06:00:00Z');
      for (const { event, by, minutes } of steps) {
        now = new Date(now.getTime() + minutes * 60_000);
        const world = { now, ...(by && { by }) };
        const text = JSON.stringify(was);
        const change = changeBooking(was, event, world);
        expect(JSON.stringify(was)).toBe(text);
        if (!change.ok) continue;
        look({ was, is: change.booking, event, world, effects: change.effects });
        was = change.booking;
      }
    }),
    { numRuns: 400 },
  );

describe('whatever happens to a booking', () => {
  test('its version grows by one with each change, and its sequence never goes back', () => {
    always(({ was, is }) => {
      expect(is.version).toBe(was.version + 1);
      expect(is.sequence).toBeGreaterThanOrEqual(was.sequence);
    });
  });

  test('its sequence grows with every change of its time', () => {
    always(({ was, is }) => {
      const timeChanged = was.start !== is.start || was.state !== is.state;
      if (timeChanged) expect(is.sequence).toBeGreaterThan(was.sequence);
    });
  });

  test('it can be kept, and stays what it is about and whose it is', () => {
    always(({ was, is }) => {
      expect(bookingSchema.parse(JSON.parse(JSON.stringify(is)))).toStrictEqual(is);
      for (const fixed of ['id', 'personId', 'personName', 'bookedAt', 'bookedBy'] as const)
        expect(is[fixed]).toBe(was[fixed]);
    });
  });

  test('it holds a place while it is booked, and never otherwise', () => {
    always(({ is }) => {
      const { seatKey, personKey, state, version, startsAt } = bookingRecord(is);
      expect([state, version, startsAt]).toEqual([is.state, is.version, is.start]);
      const free = `free:${is.id}`;
      expect([seatKey, personKey]).toEqual(
        is.state === 'booked' ? [`${is.slotId}#${is.seat}`, `${is.slotId}|${is.personId}`] : [free, free],
      );
    });
  });

  test('a place that was given up is offered on, unless it was taken out; once', () => {
    always(({ was, is, event, effects }) => {
      const held = was.state === 'booked' && event.type !== 'displace';
      const left = held && bookingRecord(was).seatKey !== bookingRecord(is).seatKey;
      const offered = effects.filter(({ type }) => type === 'freed');
      expect(offered).toEqual(left ? [{ type: 'freed', slotId: was.slotId }] : []);
    });
  });

  test('nobody becomes its holder but by the person, or by a place that is given', () => {
    always(({ was, is, event, world }) => {
      if (was.holderId === is.holderId || event.type === 'move') return;
      expect(event).toEqual({ type: 'answer-cover', answer: 'yes' });
      expect(world.by?.id).toBe(was.personId);
    });
  });

  test('cancelled is for ever', () => {
    always(({ was, is }) => {
      if (was.state === 'cancelled') expect(is.state).toBe('cancelled');
    });
  });

  test('what the person is shown that they may do, they may', () => {
    const by = somebody('councillor');
    const tried: Readonly<Record<string, BookingEvent>> = {
      cancel: { type: 'cancel' },
      details: { type: 'details', details: { way: 'room' } },
      'answer-cover': { type: 'answer-cover', answer: 'no' },
    };
    always(({ is, world: { now } }) => {
      const may: readonly string[] = myActions(is, now);
      expect(may.includes('move')).toBe(moveProblem(is, by.id, now) === undefined);
      for (const [action, event] of Object.entries(tried))
        expect(may.includes(action)).toBe(changeBooking(is, event, { now, by }).ok);
    });
  });
});

test('an attempt offers nothing to do', () => {
  expect(myActions(bookingOf({ state: 'trying' }), before)).toEqual([]);
});
