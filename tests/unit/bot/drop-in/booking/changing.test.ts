/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { BookingOvertaken, timerKinds } from '@councillor-safety/bot/drop-in/drop-in-desk';
import type { BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import { idNumber } from '../../../core/drop-in/booking-factories';
import { idOf } from '../../../core/drop-in/drop-in-session-factories';
import { patching } from '../../../core/drop-in/store-rig';
import { bookingRig, halfPastTen, personOf, ten, type BookingRig } from './booking-rig';

let rig: BookingRig;
beforeAll(async () => {
  rig = await bookingRig();
});
afterAll(() => rig.close());
beforeEach(() => rig.clear());

const [one, two] = [idNumber(1), idNumber(2)] as const;
type Event = Exclude<BookingEvent, { type: 'move' }>;
const apply = (event: Event, who?: string, id = one) =>
  rig.desk().apply(id, event, who === undefined ? undefined : personOf(who));
const down = (): void => {
  rig.sharePoint().fail('lists/Bookings', 503, { times: 1_000 });
};
const working = (): void => rig.sharePoint().graph.control.faultRules.clear();

describe('cancelling', () => {
  test('needs no SharePoint; the place counts as taken until SharePoint has let go of it', async () => {
    await rig.booked('councillor', { id: one });
    down();
    expect(await apply({ type: 'cancel' }, 'councillor')).toMatchObject({
      ...{ ok: true, booking: { state: 'cancelled', version: 2, cancelledBy: 'person' } },
    });
    await rig.file();
    expect(await rig.taken()).toMatchObject([{ slotId: ten }]);
    expect(await rig.take('councillor2', { id: two })).toEqual({ outcome: 'taken' });
    working();
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: 'free cancelled 2' });
    expect(await rig.taken()).toEqual([]);
    await rig.pass(0);
    expect(rig.matched).toHaveLength(1);
    expect(await rig.take('councillor2', { id: two })).toMatchObject({ outcome: 'booked' });
  });

  test('tells the officer, clears the reminders, and leaves a trace', async () => {
    await rig.booked('councillor', { id: one });
    await apply({ type: 'cancel' }, 'councillor');
    expect((await rig.said('officer')).at(-1)).toMatchObject({
      news: 'cancelled',
      startsAt: '2026-12-01T10:00',
    });
    expect((await rig.timersOf(one)).map(({ kind }) => kind)).toEqual([timerKinds.lookAgain]);
    expect(rig.audited.at(-1)).toMatchObject({ action: 'drop-in.cancelled', outcome: 'done', subject: one });
  });

  test('by the officer offers the person another time; SharePoint has the place back', async () => {
    await rig.booked('councillor', { id: one });
    expect(await apply({ type: 'cancel' }, 'officer')).toMatchObject({
      ...{ ok: true, booking: { state: 'displaced', displaced: 'officer' } },
    });
    expect((await rig.said('councillor')).at(-1)).toMatchObject({ news: 'displaced' });
    expect(rig.audited.at(-1)).toMatchObject({ action: 'drop-in.cancelled', actorId: idOf('officer') });
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: 'free displaced 2' });
    const moved = await rig
      .desk()
      .move(personOf('councillor'), { id: one, slotId: halfPastTen, details: { way: 'phone' } });
    expect(moved).toMatchObject({ outcome: 'booked', booking: { state: 'booked', slotId: halfPastTen } });
  });

  test('twice is once', async () => {
    await rig.booked('councillor', { id: one });
    await apply({ type: 'cancel' }, 'councillor');
    expect(await apply({ type: 'cancel' }, 'councillor')).toEqual({ ok: false, problem: 'cancelled' });
    expect(await rig.said('officer')).toHaveLength(2);
  });

  test('the same person takes the same time again once it is free, and never twice', async () => {
    await rig.booked('councillor', { id: one });
    await apply({ type: 'cancel' }, 'councillor');
    expect(await rig.take('councillor', { id: two })).toEqual({ outcome: 'taken' });
    await rig.file();
    expect(await rig.take('councillor', { id: two })).toMatchObject({ booking: { id: two } });
  });

  test('somebody else’s answers as one that does not exist, and an attempt as none', async () => {
    await rig.booked('councillor', { id: one });
    const foreign = await apply({ type: 'cancel' }, 'councillor2');
    expect(foreign).toEqual({ ok: false, problem: 'not-found' });
    expect(await apply({ type: 'cancel' }, 'councillor2', two)).toEqual(foreign);
    expect(await apply({ type: 'note', words: 'x' }, 'officer2')).toEqual(foreign);
  });
});

describe('many changes at once', () => {
  test('all are kept, each in a version of its own, and SharePoint has the last', async () => {
    await rig.booked('councillor', { id: one });
    await Promise.all(['a', 'b', 'c'].map((words) => apply({ type: 'note', words }, 'officer')));
    const booking = await rig.desk().find(one);
    expect(booking?.notes.map(({ words }) => words).sort()).toEqual(['a', 'b', 'c']);
    expect(booking?.version).toBe(4);
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:00#1 booked 4' });
  });

  test('an answer that was lost while filing files nothing twice', async () => {
    await rig.booked('councillor', { id: one });
    await apply({ type: 'cancel' }, 'councillor');
    rig.sharePoint().fail(patching, 'cut', { after: true });
    await rig.file();
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: 'free cancelled 2' });
    expect(await rig.taken()).toEqual([]);
  });
});

describe('changes that come with a change of the sessions', () => {
  test('are written in its transaction or not at all', async () => {
    await rig.booked('councillor', { id: one });
    const changes = [{ id: one, event: { type: 'displace', why: 'leave' } }] as const;
    const prepared = await rig.desk().prepare(changes);
    const failing = rig.database.transaction(async (within) => {
      await prepared.write(within);
      throw new Error('the sessions were not written');
    });
    await expect(failing).rejects.toThrow('not written');
    expect(await rig.desk().find(one)).toMatchObject({ state: 'booked' });
    await rig.database.transaction((within) => prepared.write(within));
    expect(await rig.desk().find(one)).toMatchObject({ state: 'displaced', displaced: 'leave' });
    expect((await rig.said('councillor')).at(-1)).toMatchObject({ news: 'displaced' });
  });

  test('are a mistake when they are not theirs to make who asks', async () => {
    await rig.booked('councillor', { id: one });
    const changes = [{ id: one, event: { type: 'displace', why: 'leave' } }] as const;
    await expect(rig.desk().prepare(changes, personOf('officer2'))).rejects.toThrow('not theirs');
  });

  test('are refused when somebody changed one of them meanwhile', async () => {
    await rig.booked('councillor', { id: one });
    const changes = [{ id: one, event: { type: 'displace', why: 'leave' } }] as const;
    const prepared = await rig.desk().prepare(changes);
    await apply({ type: 'details', details: { way: 'teams' } }, 'councillor');
    const writing = rig.database.transaction((within) => prepared.write(within));
    await expect(writing).rejects.toBeInstanceOf(BookingOvertaken);
  });

  test('leave out what is cancelled already', async () => {
    await rig.booked('councillor', { id: one });
    await apply({ type: 'cancel' }, 'councillor');
    const changes = [{ id: one, event: { type: 'displace', why: 'leave' } }] as const;
    const prepared = await rig.desk().prepare(changes);
    await rig.database.transaction((within) => prepared.write(within));
    expect(await rig.desk().find(one)).toMatchObject({ state: 'cancelled', version: 2 });
  });
});

describe('a colleague takes over', () => {
  test('with the person’s yes they hold it, and the calendars follow', async () => {
    rig.around.calendarsOn = true;
    rig.restart();
    const wished = { notWith: [], reminders: true, calendar: true };
    for (const who of ['councillor', 'officer', 'officer2']) await rig.preferences.write(idOf(who), wished);
    await rig.booked('councillor', { id: one });
    const owners = () => [...rig.calendars.entries.values()].map(({ owner }) => owner).sort();
    expect(owners()).toEqual([idOf('councillor'), idOf('officer')].sort());
    const { id: toId, name: toName } = personOf('officer2');
    await apply({ type: 'ask-cover', coverId: idNumber(500), toId, toName });
    await apply({ type: 'answer-cover', answer: 'yes' }, 'councillor');
    expect(owners()).toEqual([idOf('councillor'), idOf('officer2')].sort());
    expect(await rig.desk().held([toId], { from: rig.clock.now(), to: new Date('2027-01-01') })).toHaveLength(
      1,
    );
    expect(JSON.stringify([...rig.calendars.entries.values()])).not.toMatch(/Thistlewood|020/);
    await apply({ type: 'cancel' }, 'councillor');
    expect(owners()).toEqual([]);
  });
});
