/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { messageKinds, timerKinds } from '@councillor-safety/bot/drop-in/drop-in-desk';
import { noPreferences } from '@councillor-safety/core/drop-in/drop-in-answers';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import { idNumber } from '../../../core/drop-in/booking-factories';
import { idOf } from '../../../core/drop-in/drop-in-session-factories';
import { bookingAt, bookingRig, halfPastTen, minutes, personOf, ten, type BookingRig } from './booking-rig';

let rig: BookingRig;
beforeAll(async () => {
  rig = await bookingRig();
});
afterAll(() => rig.close());
beforeEach(() => rig.clear());

const [one, two] = [idNumber(1), idNumber(2)] as const;
const elsewhere = (...asked: Parameters<typeof bookingAt>) =>
  rig.sharePoint().other.take(bookingRecord(bookingAt(...asked)));
const start = new Date('2026-12-01T10:00:00Z');
const reconcile = async (): Promise<void> => {
  await rig.room().begin();
  await rig.pass(0);
  await rig.file();
};
const loseDatabase = async (): Promise<void> => {
  await rig.database.script(
    'delete from hub.drop_in_booking; delete from hub.drop_in_mark; delete from hub.timer; delete from hub.outbox;',
  );
  rig.restart();
};

describe('a lost database', () => {
  test('is filled before anything is answered, with what is over too, and nobody is told anew', async () => {
    const booking = await rig.booked('councillor', { id: one });
    await elsewhere(two, 'councillor', '2026-11-10T10:00');
    await loseDatabase();
    const mine = await rig.desk().ofPerson(idOf('councillor'));
    expect(mine).toEqual([expect.objectContaining({ id: two }), booking]);
    expect(await rig.said('councillor')).toEqual([]);
    expect((await rig.timersOf(one)).map(({ kind }) => kind)).toEqual([
      timerKinds.remindDayBefore,
      timerKinds.remindSoon,
    ]);
    expect(await rig.take('councillor2', { id: idNumber(3) })).toEqual({ outcome: 'taken' });
  });

  test('while SharePoint is away nothing is answered as if nobody had booked', async () => {
    await rig.booked('councillor', { id: one });
    await loseDatabase();
    rig.sharePoint().fail('lists/Bookings', 503, { times: 50 });
    await expect(rig.desk().ofPerson(idOf('councillor'))).rejects.toMatchObject({ status: 503 });
    await expect(rig.taken()).rejects.toMatchObject({ status: 503 });
    rig.sharePoint().graph.control.faultRules.clear();
    expect(await rig.taken()).toHaveLength(1);
  });
});

test('a press that comes late, of what was given and given up before, tells nobody of it as if it were new', async () => {
  await rig.taken();
  await elsewhere(one, 'councillor', '2026-12-01T10:00', { state: 'cancelled', version: 2 });
  expect(await rig.take('councillor', { id: one })).toMatchObject({ booking: { state: 'cancelled' } });
  expect(await rig.said('councillor')).toEqual([]);
  expect((await rig.timersOf(one)).map(({ kind }) => kind)).not.toContain(timerKinds.remindSoon);
  expect(await rig.taken()).toEqual([]);
});

describe('the look at all of them', () => {
  test('brings what came late, and tells whoever it was for', async () => {
    await rig.taken();
    await elsewhere(one, 'councillor', '2026-12-01T10:00');
    await reconcile();
    expect(await rig.desk().find(one)).toMatchObject({ state: 'booked' });
    expect(await rig.said('councillor')).toMatchObject([{ news: 'booked', bookingId: one }]);
  });

  test('brings a move that came late', async () => {
    await rig.booked('councillor', { id: one });
    const changes = { version: 5, sequence: 1 };
    await rig
      .sharePoint()
      .other.move(bookingRecord(bookingAt(one, 'councillor', '2026-12-01T10:30', changes)));
    await reconcile();
    expect(await rig.desk().find(one)).toMatchObject({ slotId: halfPastTen, version: 5 });
    expect((await rig.said('councillor')).at(-1)).toMatchObject({ news: 'moved' });
  });

  test('takes back nothing that is not filed yet', async () => {
    await rig.booked('councillor', { id: one });
    await rig.desk().apply(one, { type: 'displace', why: 'leave' });
    for await (const records of rig.sharePoint().other.from(rig.clock.now())) expect(records).toHaveLength(1);
    await rig.room().begin();
    await rig.pass(0);
    await rig.database.query(`update hub.accepted set state = 'applied' where kind = 'file-booking'`);
    await rig.file();
    expect(await rig.desk().find(one)).toMatchObject({ state: 'displaced', version: 2 });
    expect(await rig.taken()).toMatchObject([{ slotId: ten }]);
  });

  test('comes again every hour', async () => {
    await reconcile();
    expect(await rig.timersOf('all')).toEqual([
      { kind: timerKinds.reconcile, due: new Date(rig.around.now + 60 * minutes) },
    ]);
  });
});

describe('reminders', () => {
  const remindedOf = async () =>
    (await rig.said('councillor')).filter(
      (said) => (said as { kind: string }).kind === messageKinds.reminder,
    );

  test('come the day before and an hour before', async () => {
    await rig.booked('councillor', { id: one });
    rig.around.now = start.getTime() - 24 * 60 * minutes;
    await rig.pass(0);
    expect(await remindedOf()).toEqual([{ kind: messageKinds.reminder, bookingId: one }]);
    rig.around.now = start.getTime() - 60 * minutes;
    await rig.pass(0);
    expect(await remindedOf()).toHaveLength(2);
  });

  test('not to somebody who wants none, chosen at any time', async () => {
    await rig.booked('councillor', { id: one });
    await rig.preferences.write(idOf('councillor'), { ...noPreferences, reminders: false });
    rig.around.now = start.getTime() - 60 * minutes;
    await rig.pass(0);
    expect(await remindedOf()).toEqual([]);
  });

  test('late, after a stop, one says all; and none once it has begun', async () => {
    await rig.booked('councillor', { id: one });
    rig.around.now = start.getTime() - 10 * minutes;
    await rig.pass(0);
    expect(await remindedOf()).toHaveLength(1);
    await rig.booked('councillor2', { id: two, slotId: halfPastTen });
    rig.around.now = start.getTime() + 40 * minutes;
    await rig.pass(0);
    expect(await rig.said('councillor2')).toHaveLength(1);
  });

  test('the look at all sets them by the settings of now, and takes away none that is late', async () => {
    await rig.booked('councillor', { id: one });
    rig.around.now = start.getTime() - 60 * minutes;
    await reconcile();
    expect(await remindedOf()).toHaveLength(1);
    await rig.clear();
    await rig.booked('councillor', { id: one });
    rig.around.now = start.getTime() - 3 * 60 * minutes;
    const settings = { ...rig.around.book.settings, remindMinutes: 120 };
    rig.around.book = { ...rig.around.book, settings };
    await reconcile();
    rig.around.now = start.getTime() - 120 * minutes;
    await rig.pass(0);
    expect(await remindedOf()).toHaveLength(2);
  });

  test('follow a moved appointment', async () => {
    await rig.booked('councillor', { id: one });
    await rig
      .desk()
      .move(personOf('councillor'), { id: one, slotId: halfPastTen, details: { way: 'teams' } });
    const soon = (await rig.timersOf(one)).find(({ kind }) => kind === timerKinds.remindSoon);
    expect(soon?.due).toEqual(new Date('2026-12-01T09:30:00Z'));
  });
});

describe('choices', () => {
  test('are nobody’s but theirs, and sealed', async () => {
    await rig.preferences.write(idOf('councillor'), {
      notWith: [idOf('officer')],
      reminders: false,
      calendar: true,
    });
    expect(await rig.preferences.of(idOf('councillor'))).toMatchObject({ notWith: [idOf('officer')] });
    expect(await rig.preferences.of(idOf('councillor2'))).toEqual(noPreferences);
    const rows = await rig.database.query<{ text: string }>(
      `select encode(sealed, 'escape') as text from hub.drop_in_preferences`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain(idOf('officer'));
  });
});
