/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { randomUUID } from 'node:crypto';
import { calendarAppliers, kinds } from '@councillor-safety/bot/calendars/calendar-filing';
import { createCalendarRows } from '@councillor-safety/bot/calendars/calendar-rows';
import type { CalendarEntry } from '@councillor-safety/bot/calendars/calendars';
import { createCalendars } from '@councillor-safety/bot/calendars/create-calendars';
import { outlookEvents } from '@councillor-safety/bot/calendars/outlook-events';
import { NotYet, type Applier } from '@councillor-safety/bot/acceptance/applier';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { Command } from '@councillor-safety/bot/acceptance/acceptance';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { fakeGraph, graphError, type Expected } from '../../core/sharepoint/fake-graph';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { silentLog } from '../support/silent-log';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const councillor = personIdSchema.parse(samplePeople.find(({ key }) => key === 'councillor')?.id);
const path = `/users/${councillor}/events`;
const made = (id: string): Expected => ({ on: `POST ${path}`, status: 201, body: { id } });

const entryOf = (key: string, changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ key, owner: councillor, version: 1, subject: 'You have an appointment' },
  ...{ start: new Date('2026-12-04T17:00:00Z'), end: new Date('2026-12-04T17:30:00Z') },
  ...changes,
});

/** What is accepted is filed at once, one after the other, as the worker does for one subject. */
function rig(...expected: Expected[]) {
  const graph = fakeGraph(expected);
  const accepted: Command[] = [];
  const acceptance = {
    acceptWithin: (commands: readonly Command[]) => Promise.resolve(void accepted.push(...commands)),
  };
  const warned: unknown[] = [];
  const log = Object.assign(Object.create(silentLog) as typeof silentLog, {
    warn: (...line: unknown[]) => void warned.push(line),
  });
  const parts = createCalendars({ acceptance, graph: graph.client, database, log, on: true });
  const { calendars } = parts;
  if (!calendars) throw new Error('Switched on, and not there');
  const apply = (command: Command, appliers: readonly Applier[] = parts.appliers) => {
    const applier = appliers.find(
      ({ feature, kind }) => feature === command.feature && kind === command.kind,
    );
    if (!applier) throw new Error(`Nothing applies ${command.kind}`);
    const { payload, ...rest } = command;
    const given = {
      ...rest,
      acceptedAt: '',
      seq: 1,
      payload: JSON.parse(JSON.stringify(payload)) as unknown,
    };
    return applier.apply(given, { signal: new AbortController().signal });
  };
  const last = (): Command => accepted.at(-1)!;
  return {
    ...{ graph, accepted, warned, apply, last, calendars },
    put: async (entry: CalendarEntry) => {
      await calendars.put(entry, database);
      return apply(last());
    },
    remove: async (entry: CalendarEntry) => {
      await calendars.remove(entry, database);
      return apply(last());
    },
    row: (key: string) => createCalendarRows(database).find({ key, owner: councillor }),
  };
}

describe('an entry', () => {
  test('says that there is an appointment, and is private, busy and silent', async () => {
    const key = randomUUID();
    const { put, graph, last } = rig(made('AAMk/1+='));
    await put(entryOf(key));
    expect(graph.calls.map(({ body }) => body)).toEqual([
      {
        subject: 'You have an appointment',
        start: { dateTime: '2026-12-04T17:00:00', timeZone: 'UTC' },
        end: { dateTime: '2026-12-04T17:30:00', timeZone: 'UTC' },
        ...{ showAs: 'busy', sensitivity: 'private', isReminderOn: false },
        transactionId: last().key,
      },
    ]);
  });

  test('moves with the appointment, and is taken away with it', async () => {
    const key = randomUUID();
    const at = `${path}/AAMk/1+=`;
    const { put, remove, graph, row } = rig(
      made('AAMk/1+='),
      { on: `PATCH ${at}`, body: { id: 'AAMk/1+=' } },
      { on: `DELETE ${at}`, status: 204 },
    );
    await put(entryOf(key));
    await put(entryOf(key, { version: 2, start: new Date('2026-12-11T17:00:00Z') }));
    expect(graph.calls[1]?.body).toMatchObject({ start: { dateTime: '2026-12-11T17:00:00' } });
    expect(graph.calls[1]?.body).not.toHaveProperty('transactionId');
    await remove(entryOf(key, { version: 3 }));
    graph.expectAllDone();
    expect(await row(key)).toEqual({ version: 3 });
  });

  test('an older version never overwrites a newer one, nor brings back what was taken away', async () => {
    const key = randomUUID();
    const { put, remove, graph, row } = rig(made('1'), { on: `DELETE ${path}/1`, status: 204 });
    await put(entryOf(key, { version: 5 }));
    await put(entryOf(key, { version: 4 }));
    await remove(entryOf(key, { version: 4 }));
    expect(await row(key)).toEqual({ version: 5, eventId: '1' });
    await remove(entryOf(key, { version: 6 }));
    await put(entryOf(key, { version: 5 }));
    graph.expectAllDone();
  });

  test('comes back when its owner chooses it again, though the appointment is the same', async () => {
    const key = randomUUID();
    const { put, remove, graph, row } = rig(made('1'), { on: `DELETE ${path}/1`, status: 204 }, made('2'));
    await put(entryOf(key));
    await remove(entryOf(key));
    await put(entryOf(key));
    graph.expectAllDone();
    expect(await row(key)).toEqual({ version: 1, eventId: '2' });
    const [first, , third] = graph.calls.map(({ body }) => body as { transactionId?: string });
    expect(first?.transactionId).not.toBe(third?.transactionId);
  });

  test('is one, however often the service falls over between writing and noting it', async () => {
    const { calendars, apply, last, graph } = rig(made('1'), made('1'));
    const key = randomUUID();
    await calendars.put(entryOf(key), database);
    await apply(last());
    await database.query('delete from hub.calendar_entry where entry_key = $1', [key]);
    await apply(last());
    const [first, second] = graph.calls.map(({ body }) => body as { transactionId?: string });
    expect(first).toEqual(second);
  });

  test('nothing that was never there is taken away', async () => {
    const key = randomUUID();
    const { remove, graph, row } = rig();
    await remove(entryOf(key));
    graph.expectAllDone();
    expect(await row(key)).toEqual({ version: 1 });
  });
});

describe('Outlook refuses', () => {
  test.each([
    [403, 'ErrorAccessDenied'],
    [404, 'MailboxNotEnabledForRESTAPI'],
    [404, 'ErrorInvalidUser'],
    [400, 'ErrorPropertyValidationFailure'],
    [409, 'ErrorDuplicateTransactionId'],
  ])('%s %s: it is left, with a line in the log that names nobody', async (status, code) => {
    const key = randomUUID();
    const { put, warned, row } = rig({ on: `POST ${path}`, ...graphError(status, code, councillor) });
    await expect(put(entryOf(key))).resolves.toEqual({ state: 'filed' });
    expect(await row(key)).toEqual({ version: 1 });
    expect(warned).toHaveLength(1);
    expect(JSON.stringify(warned)).toContain(code);
    for (const secret of [councillor, key, 'You have an appointment'])
      expect(JSON.stringify(warned)).not.toContain(secret);
  });

  test('what its owner has deleted stays deleted', async () => {
    const key = randomUUID();
    const gone = graphError(404, 'ErrorItemNotFound');
    const { put, remove, graph, row } = rig(
      made('1'),
      { on: `PATCH ${path}/1`, ...gone },
      { on: `DELETE ${path}/1`, ...gone },
    );
    await put(entryOf(key));
    await put(entryOf(key, { version: 2 }));
    await remove(entryOf(key, { version: 3 }));
    graph.expectAllDone();
    expect(await row(key)).toEqual({ version: 3 });
  });

  test.each([
    [{ on: `POST ${path}`, ...graphError(429, 'TooManyRequests') }],
    [{ on: `POST ${path}`, ...graphError(503, 'serviceNotAvailable') }],
    [{ on: `POST ${path}`, ...graphError(401, 'InvalidAuthenticationToken') }],
    [{ on: `POST ${path}`, ...graphError(412, 'resourceModified') }],
    [{ on: `POST ${path}`, broken: true }],
  ])('%j: it is tried again, without holding up SharePoint', async (answer: Expected) => {
    const key = randomUUID();
    const { put, row, warned } = rig(answer);
    await expect(put(entryOf(key))).rejects.toBeInstanceOf(NotYet);
    expect(await row(key)).toBeUndefined();
    expect(warned).toEqual([]);
  });
});

describe('where the council has not switched it on', () => {
  test('there are no calendars, and what was accepted before is let go', async () => {
    const { calendars, apply, accepted, graph, row } = rig();
    const key = randomUUID();
    await calendars.put(entryOf(key), database);
    await calendars.remove(entryOf(key), database);
    expect(accepted.map(({ kind }) => kind)).toEqual([kinds.put, kinds.remove]);
    const off = createCalendars({
      ...{ acceptance: { acceptWithin: () => Promise.reject(new Error('Nothing is accepted')) } },
      ...{ graph: graph.client, database, log: silentLog, on: false },
    });
    expect(off.calendars).toBeUndefined();
    for (const command of accepted)
      await expect(apply(command, off.appliers)).resolves.toEqual({ state: 'off' });
    graph.expectAllDone();
    expect(await row(key)).toBeUndefined();
  });
});

test('what is about one entry of one person is filed in order, beside everything else', async () => {
  const { calendars, accepted } = rig();
  const [key, other] = [randomUUID(), randomUUID()];
  await calendars.put(entryOf(key), database);
  await calendars.remove(entryOf(key, { version: 2 }), database);
  await calendars.put(entryOf(other), database);
  const [first, second, third] = accepted;
  expect(first?.subject).toBe(second?.subject);
  expect(first?.subject).not.toBe(third?.subject);
  expect(new Set(accepted.map((one) => one.key)).size).toBe(3);
  expect(accepted.map(({ concerns }) => concerns)).toEqual([[], [], []]);
});

test('an answer without an id is a fault, and no entry', async () => {
  const { client } = fakeGraph([{ on: `POST ${path}`, status: 201, body: {} }]);
  const entry = entryOf(randomUUID());
  await expect(outlookEvents(client).create(councillor, entry, 'one')).rejects.toThrow();
  expect(calendarAppliers({ rows: createCalendarRows(database), log: silentLog })).toHaveLength(2);
});
