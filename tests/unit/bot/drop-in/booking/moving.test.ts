/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Took } from '@councillor-safety/bot/drop-in/drop-in-desk';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import { idNumber } from '../../../core/drop-in/booking-factories';
import { session } from '../../../core/drop-in/drop-in-session-factories';
import { patching } from '../../../core/drop-in/store-rig';
import {
  bookingAt,
  bookingRig,
  byPhone,
  halfPastTen,
  minutes,
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

const [one, two] = [idNumber(1), idNumber(2)] as const;
const eleven = slotOf('2026-12-01T11:00');
const move = (slotId: string, who = 'councillor', id = one): Promise<Took> =>
  rig.desk().move(personOf(who), { id, slotId, details: byPhone });
const cancel = (id = one, who = 'councillor') => rig.desk().apply(id, { type: 'cancel' }, personOf(who));
const booked = { outcome: 'booked' };

describe('moving', () => {
  test('the new time is theirs and the old one free, with one write', async () => {
    await rig.booked('councillor', { id: one });
    expect(await rig.sharePoint().units(() => move(halfPastTen))).toBeLessThanOrEqual(4);
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:30#1 booked 2' });
    expect(await rig.desk().find(one)).toMatchObject({ slotId: halfPastTen, version: 2, sequence: 1 });
    expect(await rig.said('councillor')).toMatchObject([{ news: 'booked' }, { news: 'moved' }]);
    expect((await rig.said('officer')).at(-1)).toMatchObject({ news: 'moved', startsAt: '2026-12-01T10:30' });
    expect(rig.audited.at(-1)).toMatchObject({ action: 'drop-in.moved', outcome: 'done', subject: one });
    expect(await rig.take('councillor2', { id: two })).toMatchObject(booked);
  });

  test('somebody on the waiting list may have the old one at once', async () => {
    await rig.booked('councillor', { id: one });
    await move(halfPastTen);
    await rig.pass(0);
    expect(rig.matched).toHaveLength(1);
  });

  test('to a colleague’s time tells both officers, each of their own time', async () => {
    await rig.booked('councillor', { id: one });
    await move(slotOf('2026-12-01T11:00', 2));
    expect((await rig.said('officer')).at(-1)).toMatchObject({
      news: 'cancelled',
      startsAt: '2026-12-01T10:00',
    });
    expect(await rig.said('officer2')).toMatchObject([{ news: 'booked', startsAt: '2026-12-01T11:00' }]);
  });

  test('whoever loses keeps what they have', async () => {
    await rig.booked('councillor', { id: one });
    await rig.booked('councillor2', { id: two, slotId: halfPastTen });
    expect(await move(halfPastTen)).toEqual({ outcome: 'taken' });
    expect(await rig.desk().find(one)).toMatchObject({ slotId: ten, version: 1, state: 'booked' });
    expect(await rig.taken()).toMatchObject([{ slotId: ten }, { slotId: halfPastTen }]);
  });

  test('pressed twice it is one move; only new words change what is said of it', async () => {
    await rig.booked('councillor', { id: one });
    await move(halfPastTen);
    expect(await move(halfPastTen)).toMatchObject({ ...booked, booking: { version: 2 } });
    const details = { way: 'teams' } as const;
    const again = await rig.desk().move(personOf('councillor'), { id: one, slotId: halfPastTen, details });
    expect(again).toMatchObject({ ...booked, booking: { version: 3, details } });
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:30#1 booked 3' });
  });

  test('somebody else’s is not found, and neither is one that does not exist', async () => {
    await rig.booked('councillor', { id: one });
    expect(await move(halfPastTen, 'councillor2')).toEqual({ outcome: 'not-found' });
    expect(await move(halfPastTen, 'councillor2', two)).toEqual({ outcome: 'not-found' });
    expect(await move(halfPastTen, 'officer')).toEqual({ outcome: 'not-found' });
  });

  test('one that the council had to change gets its new time, before or after that is filed', async () => {
    await rig.booked('councillor', { id: one });
    await rig.desk().apply(one, { type: 'displace', why: 'leave' });
    expect(await move(halfPastTen)).toMatchObject({ ...booked, booking: { state: 'booked' } });
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:30#1 booked 3' });
  });

  test('a cancelled one stays cancelled', async () => {
    await rig.booked('councillor', { id: one });
    await cancel();
    expect(await move(halfPastTen)).toEqual({ outcome: 'refused', problem: 'cancelled' });
  });
});

describe('while SharePoint is being asked', () => {
  test('cancelled on another device: it stays cancelled, and gives back both times', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().beforeNext('PATCH', () => cancel());
    expect(await move(halfPastTen)).toEqual({ outcome: 'refused', problem: 'cancelled' });
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: 'free cancelled 3' });
    expect(await rig.claims()).toEqual([]);
  });

  test('cancelled and filed by another service: the move comes too late', async () => {
    await rig.booked('councillor', { id: one });
    const other = rig.roomOver({ store: rig.sharePoint().other });
    rig.sharePoint().beforeNext('PATCH', async () => {
      await other.desk.apply(one, { type: 'cancel' }, personOf('councillor'));
      const filing = other.appliers.find(({ kind }) => kind === 'file-booking');
      const command = { key: 'x', actorId: '', feature: '', kind: '', subject: one, acceptedAt: '', seq: 1 };
      await filing?.apply({ ...command, payload: { id: one } }, { signal: new AbortController().signal });
    });
    expect(await move(halfPastTen)).toEqual({ outcome: 'refused', problem: 'cancelled' });
    expect(await rig.inSharePoint()).toEqual({ [one]: 'free cancelled 3' });
    expect(await rig.claims()).toEqual([]);
  });

  test('taken out of the sessions: it is booked at the new time', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().beforeNext('PATCH', () => rig.desk().apply(one, { type: 'displace', why: 'changed' }));
    expect(await move(halfPastTen)).toMatchObject({ ...booked, booking: { state: 'booked', version: 4 } });
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:30#1 booked 4' });
  });

  test('the new time is taken out of the sessions: it is displaced at once, and the person told', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().beforeNext('PATCH', () => {
      rig.around.book = usualBook(session(1, { to: '10:30' }));
      return Promise.resolve();
    });
    expect(await move(halfPastTen)).toMatchObject({ booking: { state: 'displaced', displaced: 'changed' } });
    expect((await rig.said('councillor')).at(-1)).toMatchObject({ news: 'displaced' });
  });
});

describe('nobody hears what became of it', () => {
  test('it was moved: the old place is kept meanwhile, and the same press finds out', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().fail(patching, 'cut', { after: true });
    rig.sharePoint().fail('GET .*/lists/Bookings/items/', 503, { times: 3 });
    await expect(move(halfPastTen)).rejects.toMatchObject({ status: 503 });
    expect(await rig.desk().find(one)).toMatchObject({ slotId: ten });
    rig.sharePoint().graph.control.faultRules.clear();
    expect(await move(halfPastTen)).toMatchObject({
      ...booked,
      booking: { slotId: halfPastTen, version: 2 },
    });
    expect(await rig.said('councillor')).toMatchObject([{ news: 'booked' }, { news: 'moved' }]);
  });

  test('the service looks by itself, after a restart too', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().fail(patching, 'cut', { after: true });
    rig.sharePoint().fail('GET .*/lists/Bookings/items/', 503, { times: 3 });
    await expect(move(halfPastTen)).rejects.toMatchObject({ status: 503 });
    rig.sharePoint().graph.control.faultRules.clear();
    rig.restart();
    await rig.pass(minutes);
    await rig.file();
    expect(await rig.desk().find(one)).toMatchObject({ slotId: halfPastTen, version: 2 });
    expect(await rig.said('councillor')).toMatchObject([{ news: 'booked' }, { news: 'moved' }]);
  });

  test('it was not moved: what was said of it meanwhile is filed at the old place', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().fail(patching, 503, { times: 4 });
    await expect(move(eleven)).rejects.toMatchObject({ status: 503 });
    rig.sharePoint().graph.control.faultRules.clear();
    await rig.desk().apply(one, { type: 'note', words: 'Bring the map' }, personOf('officer'));
    await rig.file();
    expect(await rig.inSharePoint()).toEqual({ [one]: '2026-12-01T10:00#1 booked 3' });
    expect(await rig.claims()).toMatchObject([{ kind: 'held', slot_id: ten }]);
  });

  test('it was moved: what was said of it meanwhile is filed at the new place, never at the old', async () => {
    await rig.booked('councillor', { id: one });
    rig.sharePoint().fail(patching, 'cut', { after: true });
    rig.sharePoint().fail('GET .*/lists/Bookings/items/', 503, { times: 3 });
    await expect(move(eleven)).rejects.toMatchObject({ status: 503 });
    rig.sharePoint().graph.control.faultRules.clear();
    await rig.desk().apply(one, { type: 'note', words: 'Bring the map' }, personOf('officer'));
    // Its old place is somebody else's by now.
    await rig.sharePoint().other.take(bookingRecord(bookingAt(two, 'councillor2', '2026-12-01T10:00')));
    await rig.file();
    expect(await rig.inSharePoint()).toMatchObject({ [one]: '2026-12-01T11:00#1 booked 4' });
    expect((await rig.desk().find(one))?.notes).toHaveLength(1);
  });
});
