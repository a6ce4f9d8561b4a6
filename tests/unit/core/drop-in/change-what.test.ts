import {
  bookingSchema,
  type Booking,
  type BookingEffect,
  type BookingEvent,
} from '@councillor-safety/core/drop-in/drop-in-booking';
import { bookedEffects, changeBooking, newBooking } from '@councillor-safety/core/drop-in/drop-in-change';
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

const [person, holder, colleague] = [somebody('councillor'), somebody('officer'), somebody('officer2')];
const later = '2026-12-08T18:00';

interface Given {
  readonly by?: typeof person;
  readonly now?: Date;
}

function done(booking: Booking, event: BookingEvent, { by, now = before }: Given = {}) {
  const change = changeBooking(booking, event, { now, ...(by && { by }) });
  if (!change.ok) throw new Error(`It was refused: ${change.problem}`);
  // What is kept as JSON must read as the same.
  expect(bookingSchema.parse(JSON.parse(JSON.stringify(change.booking)))).toStrictEqual(change.booking);
  return change;
}
const tellHolder = (news: 'booked' | 'moved' | 'cancelled' | 'cover-yes' | 'cover-no', to = holder) =>
  ({ type: 'tell-holder', news, to: to.id }) satisfies BookingEffect;
const tellPerson = (news: 'booked' | 'moved' | 'cancelled' | 'displaced' | 'cover-asked' | 'cover-ended') =>
  ({ type: 'tell-person', news }) satisfies BookingEffect;
const anew: BookingEffect[] = [{ type: 'reminders' }, { type: 'calendar' }];
const freed: BookingEffect = { type: 'freed', slotId: bookingOf().slotId };

describe('a new booking', () => {
  const asked = {
    ...{ id: idNumber(5), place: placeAt(usual, { seat: 2 }), details: { way: 'teams' as const } },
    ...{ person, by: person.id, now: before },
  };

  test('is an attempt until SharePoint has given the place', () => {
    expect(bookingSchema.parse(newBooking(asked))).toMatchObject({
      ...{ id: idNumber(5), state: 'trying', version: 1, sequence: 0, seat: 2 },
      ...{ start: '2026-12-01T17:00:00.000Z', end: '2026-12-01T17:30:00.000Z' },
      ...{ personId: person.id, bookedBy: person.id, bookedAt: before.toISOString() },
    });
    expect(newBooking(asked)).not.toHaveProperty('seriesId');
    expect(newBooking({ ...asked, seriesId: idNumber(9) }).seriesId).toBe(idNumber(9));
  });

  test('is told to both, but not to whoever made it for the other', () => {
    expect(bookedEffects(newBooking(asked))).toEqual([tellPerson('booked'), tellHolder('booked'), ...anew]);
    expect(bookedEffects(newBooking({ ...asked, by: holder.id }))).toEqual([tellPerson('booked'), ...anew]);
  });
});

describe('moving', () => {
  const details = { way: 'phone', phone: '020 7946 0000' } as const;
  const begun = bookingOf({ cover: coverBy('officer2'), outcome: 'did-not-come', followUpOn: '2027-01-04' });

  test('takes the new place, frees the old one and leaves nothing of its time', () => {
    const { booking, effects } = done(begun, { type: 'move', place: placeAt(later, { seat: 3 }), details });
    expect(booking).toMatchObject({
      ...{ slotId: placeAt(later).slotId, seat: 3, start: '2026-12-08T18:00:00.000Z', details },
      ...{ state: 'booked', sequence: 1, version: 2, followUpOn: '2027-01-04' },
    });
    for (const gone of ['cover', 'outcome']) expect(booking).not.toHaveProperty(gone);
    expect(effects).toEqual([tellPerson('moved'), tellHolder('moved'), ...anew, freed]);
  });

  test('to the place that it has frees nothing', () => {
    const { effects } = done(bookingOf(), { type: 'move', place: placeAt(usual), details });
    expect(effects).not.toContainEqual(freed);
  });

  test('to another holder tells both, and takes no note to oneself along', () => {
    const place = placeAt(later, { holder: 'officer2' });
    const { booking, effects } = done(begun, { type: 'move', place, details });
    expect(booking).toMatchObject({ holderId: colleague.id, holderName: colleague.name });
    expect(booking).not.toHaveProperty('followUpOn');
    const told = [tellPerson('moved'), tellHolder('cancelled'), tellHolder('booked', colleague)];
    expect(effects).toEqual([...told, ...anew, freed]);
  });

  test('of one that was taken out makes it a booking again, and frees nothing twice', () => {
    const displaced = bookingOf({ state: 'displaced', displaced: 'leave', sequence: 1 });
    const { booking, effects } = done(displaced, { type: 'move', place: placeAt(later), details });
    expect(booking).toMatchObject({ state: 'booked', sequence: 2 });
    expect(booking).not.toHaveProperty('displaced');
    expect(effects).toEqual([tellPerson('moved'), tellHolder('moved'), ...anew]);
    const place = placeAt(later, { holder: 'officer2' });
    const elsewhere = done(displaced, { type: 'move', place, details });
    expect(elsewhere.effects).toEqual([tellPerson('moved'), tellHolder('booked', colleague), ...anew]);
  });
});

describe('cancelling', () => {
  test('by the person tells the holder', () => {
    const asked = bookingOf({ cover: coverBy('officer2') });
    const { booking, effects } = done(asked, { type: 'cancel' }, { by: person });
    const when = { cancelledAt: before.toISOString(), cancelledBy: 'person' };
    expect(booking).toMatchObject({ state: 'cancelled', ...when, sequence: 1 });
    expect(booking).not.toHaveProperty('cover');
    expect(effects).toEqual([tellHolder('cancelled'), ...anew, freed]);
  });
  test('by the holder takes the time from the person, who is told and can choose another', () => {
    const asked = bookingOf({ cover: coverBy('officer2') });
    const { booking, effects } = done(asked, { type: 'cancel' }, { by: holder });
    expect(booking).toMatchObject({ state: 'displaced', displaced: 'officer', sequence: 1 });
    for (const gone of ['cover', 'cancelledAt', 'cancelledBy']) expect(booking).not.toHaveProperty(gone);
    expect(effects).toEqual([tellPerson('displaced'), ...anew, freed]);
    const moved = done(booking, { type: 'move', place: placeAt(later), details: { way: 'room' } });
    expect(moved.booking).toMatchObject({ state: 'booked', start: '2026-12-08T18:00:00.000Z' });
  });
  test('of one that was taken out tells nobody, and frees nothing twice', () => {
    const displaced = bookingOf({ state: 'displaced', displaced: 'ended' });
    const { booking, effects } = done(displaced, { type: 'cancel' }, { by: person });
    expect(booking.state).toBe('cancelled');
    expect(booking).not.toHaveProperty('displaced');
    expect(effects).toEqual([]);
  });
});

test('taking a time out tells the person, and offers it to nobody', () => {
  const asked = bookingOf({ cover: coverBy('officer2') });
  const { booking, effects } = done(asked, { type: 'displace', why: 'leave' });
  expect(booking).toMatchObject({ state: 'displaced', displaced: 'leave', sequence: 1 });
  expect(booking).not.toHaveProperty('cover');
  expect(effects).toEqual([tellPerson('displaced'), ...anew]);
});

describe('cover', () => {
  const asked = bookingOf({ cover: coverBy('officer2') });

  test('is asked of the person, whom nobody else hears of', () => {
    const { coverId, toId, toName } = coverBy('officer2');
    const { booking, effects } = done(bookingOf(), { type: 'ask-cover', coverId, toId, toName });
    expect(booking).toMatchObject({ cover: coverBy('officer2'), holderId: holder.id });
    expect(effects).toEqual([tellPerson('cover-asked')]);
  });
  test('is not asked for whoever holds it', () => {
    const event = { type: 'ask-cover', coverId: idNumber(1), toId: holder.id, toName: 'x' } as const;
    expect(changeBooking(bookingOf(), event, { now: before })).toEqual({ ok: false, problem: 'coverSelf' });
  });
  test('with a yes goes to the colleague, who hears of it only now', () => {
    const { booking, effects } = done(asked, { type: 'answer-cover', answer: 'yes' }, { by: person });
    expect(booking).toMatchObject({ holderId: colleague.id, holderName: colleague.name, sequence: 0 });
    expect(booking).not.toHaveProperty('cover');
    const told = [tellHolder('cover-yes'), tellHolder('booked', colleague)];
    expect(effects).toEqual([...told, { type: 'calendar' }]);
  });
  test('with a no stays, and the colleague hears nothing', () => {
    const { booking, effects } = done(asked, { type: 'answer-cover', answer: 'no' }, { by: person });
    expect(booking).toMatchObject({ holderId: holder.id, cover: { answer: 'no' } });
    expect(effects).toEqual([tellHolder('cover-no')]);
  });
  test('that is taken back is told to whoever was still asked', () => {
    const end = { type: 'end-cover', coverId: coverBy('officer2').coverId } as const;
    const { booking, effects } = done(asked, end);
    expect(booking).not.toHaveProperty('cover');
    expect(effects).toEqual([tellPerson('cover-ended')]);
    const answered = bookingOf({ cover: { ...coverBy('officer2'), answer: 'no' } });
    expect(done(answered, end).effects).toEqual([]);
    expect(done(asked, end, { now: after }).effects).toEqual([]);
  });
  test('that was asked anew is not taken back with the one before', () => {
    const end = { type: 'end-cover', coverId: idNumber(999) } as const;
    expect(changeBooking(asked, end, { now: before })).toEqual({ ok: false, problem: 'notAsked' });
  });
});

describe('what the holder writes', () => {
  const told = (booking: Booking, event: BookingEvent, now = during) =>
    changeBooking(booking, event, { now, by: holder });

  test('whether somebody came, and takes it back', () => {
    const { booking, effects } = done(
      bookingOf(),
      { type: 'outcome', outcome: 'came' },
      { by: holder, now: during },
    );
    expect([booking.outcome, effects]).toEqual(['came', []]);
    const back = done(booking, { type: 'outcome' }, { by: holder, now: during });
    expect(back.booking).not.toHaveProperty('outcome');
  });

  test('notes, one after the other', () => {
    const first = done(bookingOf(), { type: 'note', words: '  One. ' }, { by: holder });
    const { booking } = done(first.booking, { type: 'note', words: 'Two.' }, { by: holder, now: during });
    const by = { by: holder.id, byName: holder.name };
    expect(booking.notes).toEqual([
      { ...by, at: before.toISOString(), words: 'One.' },
      { ...by, at: during.toISOString(), words: 'Two.' },
    ]);
  });

  test.each([' \n ', 'x'.repeat(4_001)])('no note that is empty or too long', (words) => {
    expect(told(bookingOf(), { type: 'note', words })).toEqual({ ok: false, problem: 'words' });
  });

  test('no more notes than the list can hold, however they are written', () => {
    for (const words of ['x'.repeat(4_000), '\n"\\\u0001'.repeat(999)]) {
      let booking = bookingOf();
      let problem: string | undefined;
      for (let count = 0; problem === undefined; count += 1) {
        expect(count).toBeLessThan(12);
        const change = told(booking, { type: 'note', words: `a${words.slice(1)}` });
        if (change.ok) booking = change.booking;
        else problem = change.problem;
      }
      expect(problem).toBe('notesFull');
      expect(booking.notes.length).toBeGreaterThan(1);
      const details = { way: 'room' as const, topic: '\u0001'.repeat(1_000) };
      expect(JSON.stringify({ ...booking, details }).length).toBeLessThan(63_999);
    }
  });

  test.each([
    ['2026-12-01', 'followUp'],
    ['2026-11-30', 'followUp'],
    ['2026-12-02', undefined],
    ['2027-12-01', undefined],
    ['2027-12-02', 'followUp'],
  ])('a follow-up on %s on the day of the appointment: %s', (on, problem) => {
    const change = told(bookingOf(), { type: 'follow-up', on });
    expect(change.ok ? change.booking.followUpOn : change.problem).toBe(problem ?? on);
  });

  test('and takes a follow-up back', () => {
    const { booking } = done(bookingOf({ followUpOn: '2027-01-04' }), { type: 'follow-up' }, { by: holder });
    expect(booking).not.toHaveProperty('followUpOn');
  });
});
