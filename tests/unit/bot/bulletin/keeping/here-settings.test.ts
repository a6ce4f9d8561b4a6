/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import {
  bulletinSettingsSchema,
  standardBulletinSettings,
  type BulletinSettings,
} from '@councillor-safety/core/bulletin/bulletin';
import { contentOf, idOf, person } from '../../../core/bulletin/change-story';
import { newFolder, removeFolder } from '../../support/platform';
import { deskRig, minutes, type DeskRig } from './desk-rig';

let folder: string;
let rig: DeskRig;
beforeAll(async () => {
  folder = await newFolder();
  rig = await deskRig(folder);
});
afterAll(async () => {
  await rig.close();
  await removeFolder(folder);
});
beforeEach(() => rig.clear());

describe('who has a bulletin open', () => {
  const names = async (id: string, key: string) =>
    (await rig.desk.here(id, person(key))).map(({ name }) => name);

  test('is told to the others, and not to themselves', async () => {
    const { id } = await rig.begin();
    expect(await names(id, 'officer')).toEqual([]);
    expect(await names(id, 'officer2')).toEqual([person('officer').name]);
    expect(await names(id, 'officer')).toEqual([person('officer2').name]);
  });

  test('is forgotten after a minute, and begins anew then', async () => {
    const { id } = await rig.begin();
    await rig.desk.here(id, person('officer'));
    rig.around.now += 2 * minutes;
    expect(await rig.desk.here(id, person('officer2'))).toEqual([]);
    const back = new Date(rig.around.now);
    await rig.desk.here(id, person('officer'));
    rig.around.now += 30_000;
    await rig.desk.here(id, person('officer'));
    const [other] = await rig.desk.here(id, person('officer2'));
    expect(other?.since).toEqual(back);
  });
});

describe('the settings', () => {
  const by = person('officer');
  const late: BulletinSettings = { ...standardBulletinSettings, quiet: { from: '23:00', to: '06:00' } };

  test('are the standard ones before anybody has saved any', async () => {
    expect(await rig.desk.settings.read()).toEqual({ version: 0, settings: standardBulletinSettings });
  });

  test('are written over what was read, and never over what somebody else wrote meanwhile', async () => {
    expect(await rig.desk.settings.write({ over: 0, settings: late, by })).toBe(true);
    expect(await rig.desk.settings.write({ over: 0, settings: standardBulletinSettings, by })).toBe(false);
    const { version, settings } = await rig.desk.settings.read();
    expect([version, bulletinSettingsSchema.parse(settings)]).toEqual([1, late]);
  });

  test('say how the champion is shown; without them it is their name', async () => {
    const { name } = person('champion');
    expect(await rig.desk.author(contentOf())).toMatchObject({ name, office: '' });
    const author = { personId: idOf('champion'), name, office: 'Deputy leader and safety champion' };
    await rig.desk.settings.write({ over: 0, settings: { ...late, authors: [author] }, by });
    expect(await rig.desk.author(contentOf())).toEqual(author);
    expect(await rig.desk.author(contentOf({ authorId: undefined }))).toBeUndefined();
  });
});
