/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { randomUUID } from 'node:crypto';
import { evidenceUploads } from '@councillor-safety/bot/incident/evidence-upload-table';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import { person } from '../../core/incident/incident-factories';
import { newFolder, openTestDatabase, removeFolder, testCipher } from '../support/platform';

const reference = 'CS-7K3MPX2Q' as IncidentReference;
const file = () => ({
  ...{ evidenceId: randomUUID(), reference, authorId: person('councillor').id },
  ...{ bytes: 10, fileName: 'letter.png' },
});

describe('the places of a report', () => {
  let folder: string;
  let database: Database;
  let time = Date.parse('2026-11-20T10:00:00Z');
  const uploads = () =>
    evidenceUploads({ database, cipher: testCipher, clock: { now: () => new Date(time) } });

  beforeAll(async () => {
    folder = await newFolder();
    database = await openTestDatabase(folder);
  });
  afterAll(async () => {
    await database.close();
    await removeFolder(folder);
  });

  test('are two if the limit is two, and a repeat takes no second one', async () => {
    const first = file();
    expect(await uploads().begin(first, 2)).toBe(true);
    expect(await uploads().begin(first, 2)).toBe(true);
    expect(await uploads().begin(file(), 2)).toBe(true);
    expect(await uploads().begin(file(), 2)).toBe(false);
  });

  test('are free again an hour after somebody gave up sending, but not those of stored files', async () => {
    const stored = file();
    time += 61 * 60_000;
    expect(await uploads().begin(stored, 1)).toBe(true);
    const upload = await uploads().find(stored.evidenceId);
    expect(await uploads().progress(upload!, { received: 10, sha256: 'a'.repeat(64) })).toBe(true);
    time += 61 * 60_000;
    expect(await uploads().begin(file(), 1)).toBe(false);
  });

  test('a file that moved on in another request does not move back', async () => {
    const started = file();
    await uploads().begin(started, 10);
    const seen = (await uploads().find(started.evidenceId))!;
    expect(await uploads().progress(seen, { received: 5 })).toBe(true);
    expect(await uploads().progress(seen, { received: 3 })).toBe(false);
    expect(await uploads().find(started.evidenceId)).toMatchObject({ received: 5, fileName: 'letter.png' });
  });
});
