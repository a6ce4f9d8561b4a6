/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { createPictureStore, type PictureStore } from '@councillor-safety/bot/pictures/picture-store';
import { newFolder, openTestDatabase, removeFolder, systemClock, testCipher } from '../support/platform';

let folder: string;
let database: Database;
let pictures: PictureStore;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
  pictures = createPictureStore({ database, cipher: testCipher, clock: systemClock });
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const aPicture = (words = '') => ({
  ...{ owner: 'bulletin', width: 40, height: 30 },
  bytes: Buffer.concat([randomBytes(5_000), Buffer.from(words)]),
});

test('what was put is got, byte by byte', async () => {
  const id = randomUUID();
  const picture = aPicture();
  await pictures.put(id, picture);
  expect(await pictures.get(id)).toEqual(picture);
  expect(await pictures.get(id.toUpperCase())).toEqual(picture);
});

test('a picture is never changed', async () => {
  const id = randomUUID();
  const picture = aPicture();
  await pictures.put(id, picture);
  await pictures.put(id, { ...aPicture(), owner: 'venue' });
  expect(await pictures.get(id)).toEqual(picture);
});

test.each([randomUUID(), 'x', '', "' or true --", `${randomUUID()}.jpg`])('%p is no picture', async (id) => {
  expect(await pictures.get(id)).toBeUndefined();
});

test('on disk it cannot be read, nor put in the place of another', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  await pictures.put(one, aPicture('Canary'));
  await pictures.put(other, aPicture());
  const [row] = await database.query<{ sealed: Uint8Array }>(
    'select sealed from hub.picture where picture_id = $1',
    [one],
  );
  const sealed = Buffer.from(row?.sealed ?? []);
  expect(sealed.length).toBeGreaterThan(5_000);
  expect(sealed.includes('Canary')).toBe(false);
  await database.query(
    'update hub.picture set sealed = (select sealed from hub.picture where picture_id = $1) where picture_id = $2',
    [one, other],
  );
  await expect(pictures.get(other)).rejects.toThrow();
});
