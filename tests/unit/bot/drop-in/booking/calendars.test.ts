/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { idNumber } from '../../../core/drop-in/booking-factories';
import { idOf } from '../../../core/drop-in/drop-in-session-factories';
import { bookingRig, halfPastTen, minutes, personOf, ten, type BookingRig } from './booking-rig';

let rig: BookingRig;
beforeAll(async () => {
  rig = await bookingRig();
});
afterAll(() => rig.close());
beforeEach(async () => {
  await rig.clear();
  rig.around.calendarsOn = true;
  rig.restart();
  await rig.booked('councillor', { id: one, slotId: ten });
  await rig.booked('councillor2', { id: two, slotId: halfPastTen });
});

const [one, two] = [idNumber(1), idNumber(2)] as const;
const choose = (who: string, calendar: boolean) => rig.preferences.write(idOf(who), { calendar });
const entries = () =>
  [...rig.calendars.entries.values()]
    .map(({ key, owner, version, start }) => [key, owner, version, start.toISOString().slice(11, 16)])
    .sort();
const entry = (id: string, who: string, version: number, at: string) => [
  ...[`drop-in:${id}`, idOf(who), version, at],
];

test('switched on, what is to come goes into the calendar of that person alone, as it is now', async () => {
  expect(entries()).toEqual([]);
  await choose('councillor', true);
  expect(entries()).toEqual([entry(one, 'councillor', 1, '10:00')]);
  expect([...rig.calendars.entries.values()][0]?.subject).toBe('You have an appointment');
  const note = { type: 'note', words: 'Rang.' } as const;
  await rig.desk().apply(two, note, personOf('officer'));
  await choose('officer', true);
  expect(entries().filter(([, owner]) => owner === idOf('officer'))).toEqual([
    entry(one, 'officer', 1, '10:00'),
    entry(two, 'officer', 2, '10:30'),
  ]);
});

test('switched off, it goes out of that calendar, and out of no other', async () => {
  await choose('councillor', true);
  await choose('officer', true);
  await choose('officer', false);
  expect(entries()).toEqual([entry(one, 'councillor', 1, '10:00')]);
  await choose('councillor', false);
  expect(entries()).toEqual([]);
});

test('what is cancelled or over is left', async () => {
  await rig.desk().apply(one, { type: 'cancel' }, personOf('councillor'));
  rig.around.now = new Date('2026-12-01T10:45:00Z').getTime();
  await choose('officer', true);
  expect(entries()).toEqual([entry(two, 'officer', 1, '10:30')]);
  rig.calendars.entries.clear();
  await choose('officer', false);
  rig.around.now += 15 * minutes;
  await choose('officer', true);
  expect(entries()).toEqual([]);
});

test('another choice touches no calendar', async () => {
  await choose('councillor', true);
  rig.calendars.entries.clear();
  await rig.preferences.write(idOf('councillor'), { reminders: false });
  expect(entries()).toEqual([]);
  expect(await rig.preferences.of(idOf('councillor'))).toMatchObject({ calendar: true, reminders: false });
});

test('the choice is kept with all that follows from it, or not at all', async () => {
  const put = jest.spyOn(rig.calendars, 'put').mockRejectedValueOnce(new Error('The disk is full'));
  await expect(choose('councillor', true)).rejects.toThrow('The disk is full');
  put.mockRestore();
  expect(await rig.preferences.of(idOf('councillor'))).toMatchObject({ calendar: false });
});
