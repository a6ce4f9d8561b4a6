/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { createDraftStore, type DraftStore } from '@councillor-safety/bot/drafts/draft-store';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { newFolder, openTestDatabase, removeFolder, systemClock, testCipher } from '../support/platform';

const mine = { actorId: 'councillor', form: 'incident' };
let folder: string;
let database: Database;
let drafts: DraftStore;

beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
  drafts = createDraftStore({ database, cipher: testCipher, clock: systemClock });
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});
beforeEach(() => drafts.remove(mine));

describe('a draft', () => {
  test('comes back as it was kept, one revision at a time', async () => {
    expect(await drafts.save(mine, { baseRevision: 0, content: { a: 1 } })).toMatchObject({
      draft: { revision: 1 },
    });
    expect(await drafts.save(mine, { baseRevision: 1, content: { a: 2 } })).toMatchObject({
      draft: { revision: 2 },
    });
    expect(await drafts.find(mine)).toMatchObject({ revision: 2, content: { a: 2 } });
  });

  test('is for its author alone', async () => {
    await drafts.save(mine, { baseRevision: 0, content: 'secret' });
    expect(await drafts.find({ ...mine, actorId: 'councillor2' })).toBeUndefined();
  });

  test.each([0, 7])(
    'is not overwritten from revision %i, and the stored one is shown',
    async (baseRevision) => {
      await drafts.save(mine, { baseRevision: 0, content: 'first window' });
      const result = await drafts.save(mine, { baseRevision, content: 'second window' });
      expect(result).toMatchObject({ saved: false, stored: { revision: 1, content: 'first window' } });
    },
  );

  test('is unreadable in the database', async () => {
    await drafts.save(mine, { baseRevision: 0, content: 'CANARY' });
    const [row] = await database.query<{ payload: Uint8Array }>('select payload from hub.draft');
    expect(Buffer.from(row?.payload ?? []).includes('CANARY')).toBe(false);
  });
});
