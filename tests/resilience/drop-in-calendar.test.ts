import ICAL from 'ical.js';
import { answerWords, pressAnything } from '../setup/calls';
import { chatOf, wordsOf } from '../setup/chats';
import { bookedOf, dropInsOf } from '../setup/drop-ins';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';
import { haveTheApp } from './support/calls';

let stack: Stack;
let councillor: Awaited<ReturnType<typeof dropInsOf>>;
let booking: { readonly id: string; readonly start: string };

beforeAll(async () => {
  stack = await startStack({ CALENDAR_ENTRIES: 'on' });
  await haveTheApp(stack, ['councillor']);
  await (await dropInsOf(stack, 'officer')).layDown();
  councillor = await dropInsOf(stack, 'councillor');
});
afterAll(() => stack?.stop());

interface Event {
  readonly subject: string;
  readonly start: { readonly dateTime: string };
}

async function calendarOf(person: string): Promise<readonly Event[]> {
  const answer = await fetch(`${stack.tenantUrl}/control/calendars/${person}`);
  return ((await answer.json()) as { events: Event[] }).events;
}
/** As Outlook writes an instant. */
const inOutlook = (start: string): string => `${start.slice(0, 19)}.0000000`;

async function untilCalendarHas(starts: readonly string[], what: string): Promise<void> {
  const isSo = async (): Promise<boolean> =>
    JSON.stringify((await calendarOf('councillor')).map(({ start }) => start.dateTime)) ===
    JSON.stringify(starts.map(inOutlook));
  await until(isSo, { what, withinMs: 45_000 });
}

async function icsOf(id: string) {
  const { body, headers } = await councillor.caller.call<string>(`/api/drop-in/bookings/${id}/calendar`);
  expect(headers.get('content-type')).toMatch(/^text\/calendar/);
  const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
  const [event] = calendar.getAllSubcomponents('vevent');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event?.getFirstPropertyValue('uid'),
    sequence: Number(event?.getFirstPropertyValue('sequence')),
  };
}

async function choose(calendar: boolean): Promise<void> {
  const body = { notWith: [], reminders: true, calendar };
  const { status } = await councillor.caller.call('/api/drop-in/preferences', {
    ...{ method: 'PUT', body, headers: { 'Idempotency-Key': crypto.randomUUID() } },
  });
  expect(status).toBeLessThan(300);
}

test('whoever has not chosen it finds nothing in their calendar', async () => {
  const [slot = ''] = await councillor.free();
  const { id } = bookedOf(await councillor.take(slot));
  await councillor.cancel(id);
  await chatOf(stack, 'councillor').reads(/You have an appointment\./, 30_000);
  expect(await calendarOf('councillor')).toEqual([]);
});

test('Outlook away, and then an answer that is lost: the appointment stands at once, and is one entry in the end', async () => {
  await choose(true);
  await tenantControl(stack).fault({ match: 'POST /graph/v1.0/users/.*/events', status: 503, times: 3 });
  await tenantControl(stack).fault({
    ...{ match: 'POST /graph/v1.0/users/.*/events', status: 'cut', after: true, times: 1 },
  });
  const [, slot = ''] = await councillor.free();
  booking = bookedOf(await councillor.take(slot));
  await untilCalendarHas([booking.start], 'the entry is there');
  expect(await calendarOf('councillor')).toMatchObject([
    {
      ...{ subject: 'You have an appointment', showAs: 'busy', sensitivity: 'private' },
      ...{ isReminderOn: false, attendees: [] },
    },
  ]);
  expect(await calendarOf('officer')).toEqual([]);
  await tenantControl(stack).mend();
});

test('moved, it is the same entry at the new time, and the file says so too', async () => {
  const before = await icsOf(booking.id);
  const slot = (await councillor.free()).at(-1) ?? '';
  const moved = bookedOf(await councillor.move(booking.id, slot));
  expect(moved.start).not.toBe(booking.start);
  await untilCalendarHas([moved.start], 'the entry has moved');
  const after = await icsOf(booking.id);
  expect([after.uid, after.method]).toEqual([before.uid, 'PUBLISH']);
  expect(after.sequence).toBeGreaterThan(before.sequence);
});

test('“I cannot come” in the chat: one press, and it is gone everywhere', async () => {
  const chat = chatOf(stack, 'councillor');
  const line = await chat.reads(/Your appointment has changed/, 30_000);
  expect(line.activity.summary).toBe('You have a message in Councillor Safety');
  expect(wordsOf(line)).not.toMatch(/\d/);
  const before = await icsOf(booking.id);
  const pressed = await pressAnything(chat, 'drop-in-cancel', { bookingId: booking.id });
  expect(answerWords(pressed)).toContain('Your appointment is cancelled.');
  await untilCalendarHas([], 'the entry is gone');
  const after = await icsOf(booking.id);
  expect([after.uid, after.method]).toEqual([before.uid, 'CANCEL']);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  const again = await pressAnything(chat, 'drop-in-cancel', { bookingId: booking.id });
  expect(answerWords(again)).toContain('Your appointment is cancelled.');
});

test('the button of one is worth nothing in another’s hand', async () => {
  await haveTheApp(stack, ['councillor2']);
  const [slot = ''] = await councillor.free();
  const own = bookedOf(await councillor.take(slot));
  const other = chatOf(stack, 'councillor2');
  const pressed = await pressAnything(other, 'drop-in-cancel', { bookingId: own.id });
  const madeUp = await pressAnything(other, 'drop-in-cancel', { bookingId: crypto.randomUUID() });
  expect(answerWords(pressed)).toBe('This button does not work any more. Nothing was changed.');
  expect(pressed).toEqual(madeUp);
  expect((await councillor.mine()).upcoming.map(({ id }) => id)).toContain(own.id);
});
