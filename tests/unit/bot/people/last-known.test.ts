/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { lastKnownPeople, type LastKnownPeople } from '@councillor-safety/bot/people/last-known';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { PersonCard } from '@councillor-safety/core/people/people';
import { person } from '../../core/incident/incident-factories';
import { newFolder, openTestDatabase, removeFolder, testCipher } from '../support/platform';

const cardOf = (key: string): PersonCard => {
  const { id, name, roles, offices } = person(key);
  return { id, name, roles: [...roles], offices: [...offices] };
};
const councillor = cardOf('councillor');
const hours = 60 * 60_000;

let folder: string;
let database: Database;
let time = Date.parse('2026-11-20T10:00:00Z');
let lastKnown: LastKnownPeople;

const find = async (id: string) => (await lastKnown.all())?.find((card) => card.id === id);

beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
  lastKnown = lastKnownPeople({ database, cipher: testCipher, clock: { now: () => new Date(time) } });
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

describe('the people that were known last', () => {
  test('are nobody before the first list', async () => {
    expect(await find(councillor.id)).toBeUndefined();
  });

  test('are those of the latest list, and no others', async () => {
    await lastKnown.keep([councillor, cardOf('officer')]);
    await lastKnown.keep([councillor]);
    expect(await find(councillor.id)).toEqual(councillor);
    expect(await find(person('officer').id)).toBeUndefined();
  });

  test('cannot be read in the database', async () => {
    await lastKnown.keep([councillor]);
    const [row] = await database.query<{ sealed: Uint8Array }>('select sealed from hub.last_known_people');
    const bytes = Buffer.from(row?.sealed ?? []);
    expect(bytes.length).toBeGreaterThan(100);
    expect([bytes.includes(councillor.name), bytes.includes(councillor.id)]).toEqual([false, false]);
  });

  test('are believed for a week and no longer', async () => {
    await lastKnown.keep([councillor]);
    time += 7 * 24 * hours;
    expect(await find(councillor.id)).toEqual(councillor);
    time += 1;
    expect(await find(councillor.id)).toBeUndefined();
  });
});
