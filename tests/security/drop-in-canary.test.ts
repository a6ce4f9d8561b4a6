import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { as } from '../setup/api';
import { idOf } from '../setup/cases';
import { chatOf } from '../setup/chats';
import { aSession, bookedOf, byPhone, dropInsOf } from '../setup/drop-ins';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

/** A word for everything that can be said about an appointment; found anywhere it does not belong, it names the leak. */
const places = ['topic', 'details', 'note', 'room', 'notes', 'address'] as const;
const canary = (place: (typeof places)[number]): string => `canary${place}zq`;
const anyCanary = new RegExp(places.map(canary).join('|'), 'i');
const names = new RegExp(samplePeople.map(({ name }) => name).join('|'));
const phone = '01632 960077';

let stack: Stack;
let bookingId: string;
let slotId: string;
/** Everything that anybody but the two was answered. */
const toldOthers: string[] = [];
/** What each was answered about somebody else's appointment, and about one that is not there. */
const aboutIt: (readonly [string, string])[] = [];

const others = ['councillor2', 'officer2', 'legal', 'champion', 'administrator', 'outsider'] as const;

/** A's address with B's id in it, so that what differs is only what the service says. */
async function answersAbout(person: string, id: string): Promise<string> {
  const stranger = await as(stack, person);
  const change = { slotId, details: byPhone };
  const at = (rest: string) => `/api/drop-in/bookings/${id}/${rest}`;
  const held = (rest: string) => `/api/drop-in/held/${id}${rest}`;
  const put = { method: 'PUT', headers: { 'Idempotency-Key': randomUUID() } };
  const answers = [
    await stranger.send(at('move'), change),
    await stranger.send(at('cancel'), {}),
    await stranger.call(at('details'), { ...put, body: { details: byPhone } }),
    await stranger.send(at('cover'), { answer: 'yes' }),
    await stranger.call(at('calendar')),
    await stranger.call(held('')),
    await stranger.send(held('/outcome'), { outcome: 'came' }),
    await stranger.send(held('/notes'), { words: 'Mine?' }),
    await stranger.send(held('/follow-up'), {}),
    await stranger.send(held('/cancel'), {}),
    await stranger.send(held('/again'), { slotId }),
    await stranger.send(held('/series'), { slotId, weeks: 1, times: 2 }),
  ];
  const said = answers.map(({ status, body }) => [status, { ...(body as object), reference: undefined }]);
  return JSON.stringify(said);
}

async function strangers(): Promise<void> {
  for (const person of others) {
    aboutIt.push([await answersAbout(person, bookingId), await answersAbout(person, randomUUID())]);
    const stranger = await as(stack, person);
    const lists = [
      'slots?from=2026-12-01&weeks=8',
      'mine',
      'sessions',
      'days?from=2026-12-01&days=7&whose=own',
    ];
    for (const list of [...lists, 'days?from=2026-12-01&days=7&whose=team'])
      toldOthers.push(JSON.stringify((await stranger.call(`/api/drop-in/${list}`)).body));
    toldOthers.push(...(aboutIt.at(-1) ?? []));
    toldOthers.push(JSON.stringify((await chatOf(stack, person).lines()).map(({ activity }) => activity)));
  }
  const wanted = { slotId, details: byPhone };
  const loser = await (await as(stack, 'councillor2')).send('/api/drop-in/bookings', wanted);
  toldOthers.push(JSON.stringify(loser.body));
  await (await as(stack, 'officer')).call(`/api/drop-in/held/${canary('address')}`);
}

beforeAll(async () => {
  stack = await startStack({ LOG_LEVEL: 'trace' });
  const control = tenantControl(stack);
  await control.settings({ rateLimits: 'off' });
  await control.watch(anyCanary.source);
  const [officer, councillor] = [await dropInsOf(stack, 'officer'), await dropInsOf(stack, 'councillor')];
  await officer.layDown(aSession());
  slotId = (await councillor.free())[0] ?? '';
  const said = { topic: `About ${canary('topic')}`, phone, regular: true };
  bookingId = bookedOf(await councillor.take(slotId, said)).id;
  const put = { method: 'PUT', headers: { 'Idempotency-Key': randomUUID() } };
  const changed = { ...byPhone, phone, topic: `Rather ${canary('details')}` };
  const details = await councillor.caller.call(`/api/drop-in/bookings/${bookingId}/details`, {
    ...put,
    body: { details: changed },
  });
  expect(details.status).toBe(200);
  const notes = `/api/drop-in/held/${bookingId}/notes`;
  expect((await officer.caller.send(notes, { words: `A note: ${canary('note')}` })).status).toBe(200);
  await strangers();
}, 120_000);
afterAll(() => stack?.stop());

test('the two of them see what they may', async () => {
  const [officer, councillor] = [await dropInsOf(stack, 'officer'), await dropInsOf(stack, 'councillor')];
  const mine = JSON.stringify(await councillor.mine());
  expect(mine).toContain(canary('details'));
  expect(mine).not.toContain(canary('note'));
  const held = await officer.caller.call(`/api/drop-in/held/${bookingId}`);
  expect(JSON.stringify(held.body)).toContain(canary('details'));
  expect(JSON.stringify(held.body)).toContain(canary('note'));
});

test('nobody else was told a word, a number, or who it is', () => {
  const all = toldOthers.join('\n');
  expect(toldOthers.length).toBeGreaterThan(30);
  expect(all).not.toMatch(anyCanary);
  expect(all).not.toContain(phone);
  expect(all).not.toContain(bookingId);
  expect(all).not.toContain(idOf('councillor'));
  expect(all).not.toContain('Thistlewood');
});

test('somebody else’s appointment and one that is not there are answered alike', () => {
  expect(aboutIt).toHaveLength(others.length);
  for (const [theirs, none] of aboutIt) expect(theirs).toBe(none);
});

test('colleagues see how many times are taken, and no more', async () => {
  const colleague = await dropInsOf(stack, 'officer2');
  const { caller } = colleague;
  const day = slotId.split('@')[1]?.slice(0, 10) ?? '';
  const { body } = await caller.call<{ days: { taken: number; bookings: unknown[] }[] }>(
    `/api/drop-in/days?from=${day}&days=1&whose=team`,
  );
  expect(body.days.find(({ taken }) => taken === 1)).toMatchObject({ taken: 1, bookings: [] });
});

test('no line of the log holds a word, a name or a number', () => {
  const lines = stack.service().output().split('\n');
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => anyCanary.test(line))).toEqual([]);
  expect(lines.filter((line) => names.test(line))).toEqual([]);
  expect(lines.filter((line) => /01632|eyJ[\w-]{10,}/.test(line))).toEqual([]);
});

test('no address that Microsoft 365 was asked for holds a word', async () => {
  expect(await tenantControl(stack).seen()).toBe(0);
});

test('the chat says that there is an appointment, and not with whom, where or why', async () => {
  const said = await until(
    async () => {
      const lines = await chatOf(stack, 'councillor').lines();
      const own = lines.filter(({ fromBot }) => fromBot).map(({ activity }) => JSON.stringify(activity));
      return own.find((line) => line.includes('You have an appointment'));
    },
    { what: 'the confirmation' },
  );
  expect(said).not.toMatch(anyCanary);
  expect(said).not.toMatch(names);
  expect(said).not.toMatch(/phone|Teams call|topic|report/i);
});

test('the calendar file holds the time and no person', async () => {
  const { caller } = await dropInsOf(stack, 'councillor');
  const { body } = await caller.call<string>(`/api/drop-in/bookings/${bookingId}/calendar`);
  const text = String(body);
  expect(text).toContain('BEGIN:VEVENT');
  expect(text).not.toMatch(anyCanary);
  expect(text).not.toMatch(names);
  expect(text).not.toMatch(/ATTENDEE|LOCATION|DESCRIPTION|VALARM|01632/);
});

describe('what waits in the service’s own database', () => {
  beforeAll(() => stack.service().stop());
  afterAll(() => stack.restartService());

  test('is sealed', async () => {
    const entries = await readdir(stack.dataDir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((name) => !name.startsWith(path.join(stack.dataDir, 'tenant')));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect((await readFile(file)).toString('latin1')).not.toMatch(anyCanary);
  });
});
