/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Database } from '@councillor-safety/bot/jobs/database';
import { runSweeps } from '@councillor-safety/bot/retention/retention-sweeps';
import { forgettings, sweeps } from '@councillor-safety/bot/sweeps';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';

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

const now = new Date('2026-11-20T03:10:00Z');
const long = '2020-01-01T00:00:00Z';
const lately = '2026-11-01T00:00:00Z';
const person = '7c0ffee0-0000-4000-8000-00000000aaaa';
const other = '7c0ffee0-0000-4000-8000-00000000bbbb';

const draft = (actor: string, at: string): Promise<unknown> =>
  database.query(`insert into hub.draft values ($1, $2, 1, $3, decode('00', 'hex'))`, [
    actor,
    `form ${at}`,
    at,
  ]);
const drafts = () =>
  database.query<{ actor_id: string; at: Date }>(
    'select actor_id, updated_at as at from hub.draft order by 1, 2',
  );

const sweep = (apply: boolean, held: readonly string[] = []) =>
  runSweeps(
    {
      ...{ sweeps, months: {}, database, clock: { now: () => now }, isStopping: () => false },
      wait: () => Promise.resolve(),
      heldNow: () => Promise.resolve(held),
    },
    { apply },
  );

test('rows that are old go, unless they are about somebody who is held; counting changes nothing', async () => {
  await draft(person, long);
  await draft(person, lately);
  await draft(other, long);
  const counted = await sweep(false, [person.toUpperCase()]);
  expect(counted.find(({ name }) => name === 'hub.draft')?.rows).toBe(1);
  expect(await drafts()).toHaveLength(3);

  const swept = await sweep(true, [person.toUpperCase()]);
  expect(swept.find(({ name }) => name === 'hub.draft')?.rows).toBe(1);
  expect((await drafts()).map(({ actor_id }) => actor_id)).toEqual([person, person]);
});

test('every sweep and every forgetting is SQL that the database takes', async () => {
  expect((await sweep(false)).map(({ name }) => name)).toEqual(sweeps.map(({ name }) => name));
  expect((await sweep(true)).map(({ name }) => name)).toEqual(sweeps.map(({ name }) => name));
  for (const each of forgettings) await each.forget(['CS-22222222'], database);
});

test('what belongs to a record that is gone goes; what belongs to another stays', async () => {
  for (const reference of ['CS-22222222', 'CS-33333333'])
    await database.query(`insert into hub.incident_access values ($1, $2, $2, '[]'::jsonb, 'closed')`, [
      reference,
      person,
    ]);
  const [access] = forgettings.filter(({ name }) => name === 'hub.incident_access');
  await access?.forget(['CS-22222222'], database);
  expect(await database.query('select reference from hub.incident_access')).toEqual([
    { reference: 'CS-33333333' },
  ]);
});

test('what was accepted and is not filed yet is never swept', async () => {
  const row = (key: string, state: string, settled: string | null) =>
    database.query(
      `insert into hub.accepted (key, actor_id, feature, kind, subject, concerns, accepted_at, fingerprint, state, settled_at)
       values ($1, $2, 'f', 'k', 's', array['${other}'], $3, 'x', $4, $5)`,
      [key, person, long, state, settled],
    );
  await row('waiting', 'accepted', null);
  await row('old', 'applied', long);
  await row('new', 'applied', lately);
  expect((await sweep(false, [other])).find(({ name }) => name === 'hub.accepted')?.rows).toBe(0);
  await sweep(true);
  expect(await database.query('select key from hub.accepted order by key')).toEqual([
    { key: 'new' },
    { key: 'waiting' },
  ]);
});
