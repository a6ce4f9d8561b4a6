import ICAL from 'ical.js';
import { icsOf } from '@councillor-safety/bot/drop-in/calendar/drop-in-ics';
import { londonMs } from '@councillor-safety/core/clock/london-instants';
import { sampleBooking } from '../chat/chat-rig';

const now = new Date('2026-11-30T09:15:00Z');
const written = (changes: Parameters<typeof sampleBooking>[0] = {}): string =>
  icsOf(sampleBooking(changes), { now });

/** What another program makes of the file. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents();
  expect(events.map(({ name }) => name)).toEqual(['vevent']);
  const event = events[0]!;
  const value = (name: string): string => String(event.getFirstPropertyValue(name));
  const instant = (name: string): string =>
    (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString();
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    names: event.getAllProperties().map(({ name }) => name),
    inside: event.getAllSubcomponents().map(({ name }) => name),
    value,
    instant,
  };
}

test('another program reads the appointment, and nothing besides', () => {
  const event = readBack(written());
  expect(event.method).toBe('PUBLISH');
  expect([event.instant('dtstart'), event.instant('dtend'), event.instant('dtstamp')]).toEqual([
    '2026-12-04T17:00:00.000Z',
    '2026-12-04T17:30:00.000Z',
    '2026-11-30T09:15:00.000Z',
  ]);
  expect(event.value('uid')).toBe('b0000000-0000-4000-8000-000000000001@councillor-safety');
  expect(event.value('summary')).toBe('You have an appointment');
  expect([event.value('class'), event.value('status'), event.value('transp')]).toEqual([
    'PRIVATE',
    'CONFIRMED',
    'OPAQUE',
  ]);
  expect(event.names.sort()).toEqual(
    ['class', 'dtend', 'dtstamp', 'dtstart', 'sequence', 'status', 'summary', 'transp', 'uid'].concat(
      'x-microsoft-cdo-busystatus',
    ),
  );
  expect(event.inside).toEqual([]);
});

test('nobody is named, and neither where, why nor how', () => {
  const booking = sampleBooking();
  const text = written();
  for (const secret of [
    ...[booking.personId, booking.personName, booking.holderId, booking.holderName, booking.sessionId],
    ...['the letters', '960123', 'CS-7K3MPX2Q', 'Was upset', 'Thistlewood', 'room', 'seat'],
  ])
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(text).not.toMatch(/ORGANIZER|ATTENDEE|LOCATION|DESCRIPTION|VALARM|URL|TZID|mailto:/i);
});

test('lines end and fold as the standard wants, and the last one ends too', () => {
  const text = written();
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line, 'utf8') > 75)).toEqual([]);
});

describe('one entry through its life', () => {
  const moved = {
    ...{ version: 2, sequence: 1, slotId: '5e000000-0000-4000-8000-000000000001@2026-12-11T17:00' },
    ...{ start: '2026-12-11T17:00:00.000Z', end: '2026-12-11T17:30:00.000Z' },
  } as const;
  const cancelled = { ...moved, version: 3, sequence: 2, state: 'cancelled' } as const;
  const files = [{}, moved, cancelled].map((changes) => readBack(written(changes)));

  test('keeps its name, and each file comes after the one before', () => {
    expect(new Set(files.map(({ value }) => value('uid'))).size).toBe(1);
    expect(files.map(({ value }) => Number(value('sequence')))).toEqual([0, 1, 2]);
  });

  test('a move is at the new time', () => {
    expect(files[1]?.instant('dtstart')).toBe('2026-12-11T17:00:00.000Z');
    expect(files[1]?.method).toBe('PUBLISH');
  });

  test.each(['cancelled', 'displaced'] as const)('%s: it is taken out of the calendar', (state) => {
    const file = readBack(written({ ...cancelled, state }));
    expect([file.method, file.value('status')]).toEqual(['CANCEL', 'CANCELLED']);
    expect(file.value('x-microsoft-cdo-busystatus')).toBe('FREE');
  });
});

/** Last Sundays of March and October: London's clocks change at 01:00 UTC. */
const changes = [
  ['2026-03-29', '2026-10-25'],
  ['2027-03-28', '2027-10-31'],
  ['2028-03-26', '2028-10-29'],
  ['2029-03-25', '2029-10-28'],
  ['2030-03-31', '2030-10-27'],
] as const;

describe.each(changes)('the clocks change on %s and %s', (spring, autumn) => {
  const london = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  test.each([
    [spring, '00:30'],
    [spring, '02:00'],
    [spring, '17:00'],
    [autumn, '00:30'],
    [autumn, '01:30'],
    [autumn, '02:00'],
    [autumn, '17:00'],
  ])('%s at %s is read back as that time in London', (day, clock) => {
    const start = new Date(londonMs(`${day}T${clock}`));
    const end = new Date(start.getTime() + 30 * 60_000);
    const event = readBack(written({ start: start.toISOString(), end: end.toISOString() }));
    expect(event.instant('dtstart')).toBe(start.toISOString());
    expect(london.format(new Date(event.instant('dtstart')))).toBe(clock);
    expect(Date.parse(event.instant('dtend')) - Date.parse(event.instant('dtstart'))).toBe(30 * 60_000);
  });
});
