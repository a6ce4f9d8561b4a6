import { standardBulletinSettings } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinSettingsAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { idOf } from '../../../core/bulletin/change-story';
import { startBulletinApi, type BulletinApi } from './api-service';

let api: BulletinApi;
beforeEach(async () => {
  api = await startBulletinApi();
});
afterEach(() => api.stop());

const path = 'api/bulletins/settings';
const settings = { ...standardBulletinSettings, questionsReadBy: 'The safety team' };
const save = (body: unknown) =>
  api.call<BulletinSettingsAnswer & { current: BulletinSettingsAnswer }>('officer', path, {
    method: 'PUT',
    body,
  });

test('come with the champions there are now', async () => {
  const { body } = await api.call<BulletinSettingsAnswer>('officer', path);
  expect(body).toMatchObject({ version: 0, settings: standardBulletinSettings });
  expect(body.champions.map(({ id }) => id)).toContain(idOf('champion'));
});

test('are saved over what one saw; the same again is fine, something else is 409 with what is there', async () => {
  expect(await save({ version: 0, settings })).toMatchObject({ status: 200, body: { version: 1, settings } });
  expect((await save({ version: 0, settings })).status).toBe(200);
  const other = await save({ version: 0, settings: standardBulletinSettings });
  expect([other.status, other.body.current.settings]).toEqual([409, settings]);
});

test('refuse a champion twice', async () => {
  const author = { personId: idOf('champion'), name: 'Cllr Maren Holloway', office: 'Safety champion' };
  expect((await save({ version: 0, settings: { ...settings, authors: [author, author] } })).status).toBe(400);
  expect(api.memory.settings.version).toBe(0);
});

test.each(['champion', 'councillor'])('%s neither sees nor changes them', async (key) => {
  expect((await api.call(key, path)).status).toBe(403);
  expect((await api.call(key, path, { method: 'PUT', body: { version: 0, settings } })).status).toBe(403);
});
