/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { messageKinds, timerKinds } from '@councillor-safety/bot/drop-in/drop-in-desk';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import { idNumber } from '../../../core/drop-in/booking-factories';
import { idOf, session, somebody } from '../../../core/drop-in/drop-in-session-factories';
import {
  bookingAt,
  bookingRig,
  byPhone,
  halfPastTen,
  personOf,
  slotOf,
  ten,
  usualBook,
  type BookingRig,
} from './booking-rig';

let rig: BookingRig;
beforeAll(async () => {
  rig = await bookingRig();
});
afterAll(() => rig.close());
beforeEach(() => rig.clear());

/** Booked where this service’s copy does not know of it. */
const elsewhere = (id: string, who: string) => bookingRecord(bookingAt(id, who, '2026-12-01T10:00'));

const [one, two, three] = [idNumber(1), idNumber(2), idNumber(3)] as const;

describe('taking a time', () => {
  test('SharePoint has it, the copy has it, and both are told without a name', async () => {
    const booking = await rig.booked('councillor', {
      id: one,
      details: { ...byPhone, topic: 'Private words' },
    });
    expect(booking).toMatchObject({
      id: one,
      version: 1,
      state: 'booked',
      seat: 1,
      holderId: idOf('officer'),
    });
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:00#1 booked 1' });
    expect(await rig.desk().find(one)).toEqual(booking);
    expect(await rig.desk().ofPerson(idOf('councillor'))).toEqual([booking]);
    expect(await rig.said('councillor')).toEqual([
      { kind: messageKinds.person, news: 'booked', bookingId: one },
    ]);
    expect(await rig.said('officer')).toEqual([
      { kind: messageKinds.holder, news: 'booked', startsAt: '2026-12-01T10:00' },
    ]);
    expect(rig.settled).toEqual([`${idOf('councillor')} ${ten}`]);
    expect(rig.audited).toEqual([
      { actorId: idOf('councillor'), action: 'drop-in.booked', outcome: 'done', subject: one },
    ]);
    expect((await rig.timersOf(one)).map(({ kind }) => kind)).toEqual([
      timerKinds.lookAgain,
      timerKinds.remindDayBefore,
      timerKinds.remindSoon,
    ]);
  });

  test('costs two resource units, and what is filed afterwards none', async () => {
    await rig.booked('councillor2', { id: two, slotId: halfPastTen });
    expect(await rig.sharePoint().units(() => rig.booked('councillor', { id: one }))).toBe(2);
    expect(await rig.sharePoint().units(() => rig.file())).toBe(0);
  });

  test('nothing that anybody wrote lies open in the database', async () => {
    await rig.booked('councillor', { id: one, details: { ...byPhone, topic: 'Private words' } });
    const rows = await rig.database.query(
      `select row_to_json(b)::text as text, encode(b.sealed, 'escape') as sealed from hub.drop_in_booking b`,
    );
    expect(JSON.stringify(rows)).not.toMatch(/Private words|7946|Thistlewood/);
  });

  test('pressed again with the same key it is the same booking, and nobody is told twice', async () => {
    const first = await rig.booked('councillor', { id: one });
    expect(await rig.booked('councillor', { id: one })).toEqual(first);
    expect(await rig.said('councillor')).toHaveLength(1);
    expect(Object.keys(await rig.inSharePoint())).toEqual([one]);
  });

  test('from a second device it is the booking that they have', async () => {
    const first = await rig.booked('councillor', { id: one });
    expect(await rig.take('councillor', { id: two })).toEqual({ outcome: 'booked', booking: first });
    expect(Object.keys(await rig.inSharePoint())).toEqual([one]);
    expect(await rig.claims()).toHaveLength(1);
  });

  test('somebody else’s key is not found, and says nothing of theirs', async () => {
    await rig.booked('councillor', { id: one });
    expect(await rig.take('councillor2', { id: one })).toEqual({ outcome: 'not-found' });
    expect(await rig.take('councillor2', { id: one, slotId: halfPastTen })).toEqual({ outcome: 'not-found' });
  });

  test('the second is told that it is taken, and leaves nothing behind', async () => {
    await rig.booked('councillor', { id: one });
    expect(await rig.take('councillor2', { id: two })).toEqual({ outcome: 'taken' });
    expect(await rig.desk().find(two)).toBeUndefined();
    expect(await rig.claims()).toHaveLength(1);
    expect(rig.audited.at(-1)).toEqual({
      ...{ actorId: idOf('councillor2'), action: 'drop-in.booked', outcome: 'refused', subject: two },
    });
    expect(await rig.said('councillor2')).toEqual([]);
  });

  test('the second is told so also when only SharePoint knows of the first, whom the copy learns then', async () => {
    await rig.taken();
    await rig.sharePoint().other.take(elsewhere(one, 'councillor'));
    expect(await rig.take('councillor2', { id: two })).toEqual({ outcome: 'taken' });
    expect(await rig.taken()).toMatchObject([{ slotId: ten, seat: 1 }]);
  });
});

describe('what cannot be taken', () => {
  const refused = (problem: string) => ({ outcome: 'refused', problem });

  test('a time that no session holds, or one that is not shown', async () => {
    rig.around.book = usualBook(session(1), session(3, { openTo: 'holder', from: '13:00', to: '14:00' }));
    expect(await rig.take('councillor', { id: one, slotId: slotOf('2026-12-01T10:10') })).toEqual(
      refused('noSuchSlot'),
    );
    expect(await rig.take('councillor', { id: one, slotId: slotOf('2026-12-01T13:00', 3) })).toEqual(
      refused('noSuchSlot'),
    );
    expect(await rig.take('councillor', { id: one, slotId: slotOf('2026-12-01T10:00', 99) })).toEqual(
      refused('noSuchSlot'),
    );
  });

  test('inside the notice time, past, or further ahead than is offered', async () => {
    rig.around.book = usualBook(session(1, { noticeMinutes: 20_000, aheadDays: 30 }));
    expect(await rig.take('councillor', { id: one })).toEqual(refused('tooSoon'));
    expect(await rig.take('councillor', { id: one, slotId: slotOf('2027-01-05T10:00') })).toEqual(
      refused('tooFar'),
    );
    rig.around.book = usualBook(session(1));
    rig.around.now = Date.parse('2026-12-01T10:00:00Z');
    expect(await rig.take('councillor', { id: one })).toEqual(refused('tooSoon'));
  });

  test('two at the same time with different officers', async () => {
    rig.around.book = usualBook(session(1), session(2, { holder: 'officer2', from: '10:15', to: '12:15' }));
    await rig.booked('councillor', { id: one });
    const overlapping = slotOf('2026-12-01T10:15', 2);
    expect(await rig.take('councillor', { id: two, slotId: overlapping })).toEqual(refused('ownClash'));
    // Where one ends the other may begin.
    await rig.booked('councillor', { id: three, slotId: slotOf('2026-12-01T10:45', 2) });
  });

  test('two of an officer that run into each other, though they are two places to SharePoint', async () => {
    await rig.booked('councillor', { id: one });
    rig.around.book = usualBook(session(1, { from: '10:15', to: '12:15' }));
    const overlapping = slotOf('2026-12-01T10:15');
    expect(await rig.take('councillor2', { id: two, slotId: overlapping })).toEqual({ outcome: 'taken' });
    expect(Object.keys(await rig.inSharePoint())).toEqual([one]);
  });

  test('a time that is kept for another; the one it is kept for takes it', async () => {
    rig.around.holds = [{ slotId: ten, personId: idOf('councillor2') }];
    expect(await rig.take('councillor', { id: one })).toEqual({ outcome: 'taken' });
    await rig.booked('councillor2', { id: two });
  });

  test('a thirteenth to come', async () => {
    for (let week = 0; week < 12; week += 1) {
      const day = new Date(Date.parse('2026-12-01') + week * 7 * 86_400_000).toISOString().slice(0, 10);
      await rig.booked('councillor', { id: idNumber(10 + week), slotId: slotOf(`${day}T10:00`) });
    }
    const last = { id: one, slotId: slotOf('2026-12-01T11:00') };
    expect(await rig.take('councillor', last)).toEqual(refused('tooManyBookings'));
    expect(await rig.take('councillor2', last)).toMatchObject({ outcome: 'booked' });
  });

  test('with oneself', async () => {
    rig.around.book = usualBook(session(1, { holder: 'champion' }));
    expect(await rig.take('champion', { id: one })).toEqual(refused('noSuchSlot'));
  });
});

describe('several places', () => {
  beforeEach(() => {
    rig.around.book = usualBook(session(1, { places: 2 }));
  });

  test('each gets a seat of their own until there is none', async () => {
    expect((await rig.booked('councillor', { id: one })).seat).toBe(1);
    expect((await rig.booked('councillor2', { id: two })).seat).toBe(2);
    expect(await rig.take('councillor3', { id: three })).toEqual({ outcome: 'taken' });
  });

  test('a seat that only SharePoint knows to be gone is not the end', async () => {
    await rig.taken();
    await rig.sharePoint().other.take(elsewhere(one, 'councillor'));
    expect((await rig.booked('councillor2', { id: two })).seat).toBe(2);
  });

  test('one that is kept for another counts', async () => {
    rig.around.holds = [{ slotId: ten, personId: idOf('councillor3') }];
    await rig.booked('councillor', { id: one });
    expect(await rig.take('councillor2', { id: two })).toEqual({ outcome: 'taken' });
    await rig.booked('councillor3', { id: three });
  });
});

describe('an officer books for somebody they meet', () => {
  const forThem = { forPerson: somebody('councillor'), seriesId: idNumber(77) };

  test('also where nobody else may, and only they are told', async () => {
    rig.around.book = usualBook(session(1, { openTo: 'holder', noticeMinutes: 20_000 }));
    const booking = await rig.booked('officer', { id: one, ...forThem });
    expect(booking).toMatchObject({
      personId: idOf('councillor'),
      bookedBy: idOf('officer'),
      seriesId: idNumber(77),
    });
    expect(await rig.said('councillor')).toMatchObject([{ news: 'booked' }]);
    expect(await rig.said('officer')).toEqual([]);
    expect(rig.audited).toMatchObject([{ actorId: idOf('officer'), action: 'drop-in.booked-again' }]);
  });

  test('never into a colleague’s time, and never learns that the person meets somebody else then', async () => {
    expect(await rig.take('officer2', { id: one, ...forThem })).toEqual({ outcome: 'not-found' });
    await rig.booked('councillor', { id: two, slotId: slotOf('2026-12-01T10:00', 2) });
    expect(await rig.take('officer', { id: one, ...forThem })).toEqual({ outcome: 'taken' });
  });

  test('what an officer booked leaves the person their own twelve', async () => {
    await rig.booked('officer', { id: one, ...forThem });
    const desk = rig.desk();
    const own = await desk.take(personOf('councillor'), { id: two, slotId: halfPastTen, details: byPhone });
    expect(own).toMatchObject({ outcome: 'booked' });
  });
});
