/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { randomUUID } from 'node:crypto';
import { Problem } from '@councillor-safety/bot/problems/problems';
import { at, contentOf, idOf, onApproval, person } from '../../../core/bulletin/change-story';
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

const ask = { type: 'ask', of: 'champion', confirmWarnings: true } as const;
const edit = (title: string) => ({ type: 'edit', content: contentOf({ title }), when: onApproval }) as const;

describe('a bulletin', () => {
  test('is kept as it was written, and is found again', async () => {
    const bulletin = await rig.begin({ title: 'Winter bulletin' });
    expect(await rig.desk.find(bulletin.id)).toEqual(bulletin);
    expect((await rig.desk.list()).map(({ id }) => id)).toEqual([bulletin.id]);
    expect(await rig.desk.find(randomUUID())).toBeUndefined();
  });

  test('that was thrown away is not listed', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, { type: 'discard' });
    expect(await rig.desk.list()).toEqual([]);
  });

  test('is unreadable to whoever reads the database', async () => {
    await rig.begin({ title: 'Winter bulletin' });
    const [row] = await rig.database.query<{ sealed: Uint8Array }>('select sealed from hub.bulletin');
    expect(Buffer.from(row?.sealed ?? []).toString()).not.toContain('Winter');
  });

  test('that is begun twice under one key is one', async () => {
    const key = randomUUID();
    const one = await rig.desk.create(person('officer'), contentOf(), key);
    expect(await rig.desk.create(person('officer'), contentOf(), key)).toEqual(one);
    const another = await rig.desk.create(person('officer2'), contentOf(), key);
    expect(another.id).not.toBe(one.id);
  });
});

describe('a change', () => {
  test('of an older version is refused, with what there is', async () => {
    const bulletin = await rig.begin();
    const current = await rig.done(bulletin, edit('By the other officer'), 'officer2');
    const applied = await rig.does(bulletin, edit('Mine'), 'officer', { version: bulletin.version });
    expect(applied).toEqual({ ok: false, problem: 'stale', current });
    expect((await rig.desk.find(bulletin.id))?.content.title).toBe('By the other officer');
  });

  test('that is sent twice under one key is done once, and answers as before', async () => {
    const bulletin = await rig.begin();
    const applying = { version: bulletin.version, key: randomUUID() };
    const once = await rig.does(bulletin, edit('Anew'), 'officer', applying);
    expect(await rig.does(bulletin, edit('Anew'), 'officer', applying)).toEqual(once);
    expect((await rig.desk.find(bulletin.id))?.version).toBe(2);
  });

  test('under the key of another bulletin’s change is a conflict', async () => {
    const [one, other] = [await rig.begin(), await rig.begin()];
    const key = randomUUID();
    await rig.does(one, edit('Anew'), 'officer', { key });
    await expect(rig.does(other, edit('Anew'), 'officer', { key })).rejects.toMatchObject({ status: 409 });
  });

  test('that was refused may be sent again under its key', async () => {
    const bulletin = await rig.begin();
    const key = randomUUID();
    rig.around.groups = undefined;
    await expect(rig.does(bulletin, ask, 'officer', { key })).rejects.toBeInstanceOf(Problem);
    rig.around.groups = new Map();
    const councillors = [{ id: idOf('councillor'), name: 'Somebody', guest: false }];
    rig.around.groups.set('60000000-0000-4000-8000-000000000001', councillors);
    expect(await rig.does(bulletin, ask, 'officer', { key })).toMatchObject({ ok: true });
  });

  test('that was checked is checked again when somebody wrote meanwhile', async () => {
    const bulletin = await rig.begin();
    let asked = 0;
    rig.around.whileAsked = async () => {
      asked += 1;
      if (asked === 1) await rig.done(bulletin, edit(''), 'officer2');
    };
    // Without a title nobody may be asked, although there was one when it was first looked at.
    expect(await rig.does(bulletin, ask, 'officer')).toEqual({ ok: false, problem: 'has-errors' });
    expect(asked).toBe(2);
  });

  test('of an unknown one is not found', async () => {
    const applied = await rig.desk.apply(randomUUID(), { type: 'recall' }, { by: person('officer') });
    expect(applied).toEqual({ ok: false, problem: 'not-found' });
  });

  test('leaves nothing behind when something that follows from it fails', async () => {
    const bulletin = await rig.begin();
    rig.around.beforePut = () => Promise.reject(new Error('The service was killed'));
    const key = randomUUID();
    await expect(rig.does(bulletin, ask, 'officer', { key })).rejects.toThrow('killed');
    expect(await rig.desk.find(bulletin.id)).toEqual(bulletin);
    expect(await rig.said('champion')).toEqual([]);
    expect(await rig.toFile(bulletin.id)).toEqual([]);
    rig.around.beforePut = () => Promise.resolve();
    expect(await rig.does(bulletin, ask, 'officer', { key })).toMatchObject({ ok: true });
    expect(await rig.said('champion')).toHaveLength(1);
  });
});

describe('two officers who press send at once', () => {
  test('send it once: the other hears that it is done', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, { ...edit('Anew'), when: at('2026-12-03T09:30') });
    await rig.done(bulletin, ask);
    await rig.done(bulletin, { type: 'approve', contentVersion: 2 }, 'champion');
    const approved = await rig.done(bulletin, { type: 'cancel' });
    expect(approved.state).toBe('approved');
    const send = {
      type: 'send',
      when: onApproval,
      people: (await rig.desk.audience(approved.content)).people.length,
    } as const;
    const ends = await Promise.all(['officer', 'officer2'].map((key) => rig.does(bulletin, send, key)));
    expect(ends.map((end) => (end.ok ? 'sent' : end.problem)).sort()).toEqual(['already-done', 'sent']);
    expect(rig.mailing.runs).toHaveLength(1);
  });

  test('with the version that they saw: the other is told what there is now', async () => {
    const { id, version } = await rig.sending();
    const press = { type: 'pause' } as const;
    const ends = await Promise.all(
      ['officer', 'officer2'].map((key) => rig.desk.apply(id, press, { by: person(key), version })),
    );
    expect(ends.map((end) => (end.ok ? 'done' : end.problem)).sort()).toEqual(['done', 'stale']);
  });
});

describe('an audience that nobody can tell', () => {
  test('stands in the way of asking, as something that passes', async () => {
    const bulletin = await rig.begin();
    rig.around.groups = undefined;
    await expect(rig.does(bulletin, ask, 'officer')).rejects.toMatchObject({ status: 503 });
    expect((await rig.desk.find(bulletin.id))?.state).toBe('draft');
  });

  test('is a warning of the check, and no failure', async () => {
    rig.around.groups = undefined;
    const items = await rig.desk.check(contentOf(), onApproval);
    expect(items.map(({ code }) => code)).toContain('audience-unknown');
  });

  test('holds up neither an approval nor the minute at which it goes', async () => {
    const bulletin = await rig.begin();
    await rig.done(bulletin, { ...edit('Anew'), when: at('2026-12-01T10:30') });
    await rig.done(bulletin, ask);
    rig.around.groups = undefined;
    await rig.done(bulletin, { type: 'approve', contentVersion: 2 }, 'champion');
    await rig.pass(30 * minutes);
    expect((await rig.desk.find(bulletin.id))?.state).toBe('sending');
  });
});
