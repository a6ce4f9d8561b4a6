/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { MailingKind, MailingLine, Recipient } from '@councillor-safety/bot/mailing/mailing';
import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { contentOf, idOf, onApproval } from '../../../core/bulletin/change-story';
import { newFolder, removeFolder } from '../../support/platform';
import { councillors, councillorsGroup, deskRig, minutes, type DeskRig } from './desk-rig';

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

const kindOf = (name: string): MailingKind => {
  const found = rig.keeping.mailings.find(({ kind }) => kind === name);
  if (!found) throw new Error(`No kind of run is called ${name}`);
  return found;
};
const lastRun = () => {
  const run = rig.mailing.runs.at(-1);
  if (!run) throw new Error('There is no run');
  return { run, kind: kindOf(run.kind) };
};
async function recipientsOf(): Promise<Recipient[]> {
  const { run, kind } = lastRun();
  const all: Recipient[] = [];
  for await (const block of kind.recipients(run)) all.push(...block);
  return all;
}
const cardTo = async (to: { id: string; channel: boolean }): Promise<string> => {
  const { run, kind } = lastRun();
  return JSON.stringify((await kind.messages(run))(to));
};
const line = (key: string, more: Partial<MailingLine> = {}): MailingLine => ({
  ...{ id: idOf(key), name: key, channel: false, state: 'sent', at: new Date(rig.around.now) },
  arrived: {
    activityId: `activity-${key}`,
    conversationId: `chat-${key}`,
    serviceUrl: 'https://chat.example/',
  },
  ...more,
});
const confirm = ({ id, published }: Bulletin, key: string) =>
  rig.desk.readers.confirm({
    ...{ bulletinId: id, contentVersion: published?.contentVersion ?? 0, person: idOf(key) },
    at: new Date(rig.around.now),
  });

/** Sent to three people; the third has it in doubt. */
async function sent(): Promise<Bulletin> {
  const bulletin = await rig.sending();
  const { run } = lastRun();
  const doubt = line('councillor3', { state: 'uncertain', arrived: undefined });
  rig.mailing.setLines(run.runId, [line('councillor'), line('councillor2'), doubt]);
  await rig.end(run.runId);
  return (await rig.desk.find(bulletin.id)) ?? bulletin;
}
async function corrected(bulletin: Bulletin): Promise<Bulletin> {
  const content = contentOf({ title: 'Put right' });
  await rig.done(bulletin, { type: 'edit', content, when: onApproval });
  const asked = await rig.done(bulletin, { type: 'ask', of: 'champion', confirmWarnings: true });
  return rig.done(bulletin, { type: 'approve', contentVersion: asked.contentVersion }, 'champion');
}

describe('a bulletin that is sent', () => {
  test('goes to everybody once, and to no guest', async () => {
    const members = councillors.map(({ id, name }) => ({ id, name, guest: false }));
    const guest = { id: '77777777-0000-4000-8000-000000000001', name: 'Somebody else', guest: true };
    const other = '60000000-0000-4000-8000-000000000099';
    rig.around.groups = new Map([
      [councillorsGroup, [...members, guest]],
      [other, members.slice(0, 2)],
    ]);
    const audience = { everyCouncillor: true, groups: [{ id: other, name: 'Twice' }], channels: [] };
    await rig.sending({ audience });
    const ids = (await recipientsOf()).map(({ id }) => id);
    expect([...ids].sort()).toEqual(councillors.map(({ id }) => id).sort());
  });

  test('is written down five hundred at a time', async () => {
    const members = Array.from({ length: 1_100 }, (_, at) => ({
      ...{ id: `55555555-0000-4000-8000-${String(at).padStart(12, '0')}`, name: `Person ${at}` },
      guest: false,
    }));
    rig.around.groups = new Map([[councillorsGroup, members]]);
    await rig.sending();
    const { run, kind } = lastRun();
    const sizes: number[] = [];
    for await (const block of kind.recipients(run)) sizes.push(block.length);
    expect(sizes).toEqual([500, 500, 100]);
  });

  test('goes to channels after people, and to one of a team that is gone without an address', async () => {
    for (const teamId of ['19:team', '19:gone'])
      rig.around.teams.set(teamId, { teamId, name: 'Members', serviceUrl: 'https://chat.example/' });
    const channel = { channelId: '19:news', teamName: 'Members', channelName: 'News' };
    const channels = [
      { ...channel, teamId: '19:team' },
      { ...channel, teamId: '19:gone', channelId: '19:old' },
    ];
    await rig.sending({ audience: { everyCouncillor: true, groups: [], channels } });
    rig.around.teams.delete('19:gone');
    const places = (await recipientsOf()).flatMap(({ to }) => ('channel' in to ? [to.channel] : []));
    expect(places.map(({ channelId, serviceUrl }) => [channelId, serviceUrl])).toEqual([
      ['19:news', 'https://chat.example/'],
      ['19:old', ''],
    ]);
    expect('person' in ((await recipientsOf())[0]?.to ?? {})).toBe(true);
  });

  test('waits for the end of quiet hours, in mid-run too, unless it is urgent', async () => {
    await rig.sending();
    const { run, kind } = lastRun();
    const night = new Date('2026-12-01T22:30:00Z');
    expect(await kind.notBefore?.(run, night)).toEqual(new Date('2026-12-02T07:00:00Z'));
    expect(await kind.notBefore?.(run, new Date('2026-12-01T12:00:00Z'))).toBeUndefined();
    await rig.sending({ urgency: 'urgent' });
    expect(await lastRun().kind.notBefore?.(lastRun().run, night)).toBeUndefined();
  });

  test('says nothing in the notification, and asks to be confirmed in a personal chat', async () => {
    await rig.sending({ title: 'Winter bulletin' });
    const card = await cardTo({ id: idOf('councillor'), channel: false });
    expect(card).toContain('Winter bulletin');
    expect(card).toContain('bulletin-read');
    expect(card).toContain('"summary":"You have a message in Councillor Safety"');
  });

  test('is sent when its run has ended, and who has it is filed', async () => {
    const bulletin = await sent();
    expect(bulletin.state).toBe('sent');
    await rig.file(bulletin.id);
    const [block] = rig.hub.deliveries;
    expect(block).toMatchObject({ blockKey: `${lastRun().run.runId}:1`, bulletinKey: bulletin.id });
    expect(block?.people.map(({ to, state }) => [to, state])).toEqual([
      [idOf('councillor'), 'sent'],
      [idOf('councillor2'), 'sent'],
      [idOf('councillor3'), 'uncertain'],
    ]);
  });

  test('with many people is filed 250 to an item, and again only where somebody has read it', async () => {
    const bulletin = await rig.sending();
    const lines = Array.from({ length: 520 }, (_, at): MailingLine => {
      const id = `55555555-0000-4000-8000-${String(at).padStart(12, '0')}`;
      return { id, name: id, channel: false, state: 'sent' };
    });
    rig.mailing.setLines(lastRun().run.runId, lines);
    await rig.end(lastRun().run.runId);
    await rig.file(bulletin.id);
    expect(rig.hub.deliveries.map(({ people }) => people.length)).toEqual([250, 250, 20]);
    rig.hub.clear();
    const person = personIdSchema.parse(lines[300]?.id);
    const at = new Date(rig.around.now);
    await rig.desk.readers.confirm({ bulletinId: bulletin.id, contentVersion: 1, person, at });
    await rig.pass(15 * minutes);
    await rig.file(bulletin.id);
    expect(rig.hub.deliveries.map(({ blockKey }) => blockKey.slice(-2))).toEqual([':2']);
  });
});

describe('who has read it', () => {
  test('is kept once, with the first time', async () => {
    const bulletin = await sent();
    const first = await confirm(bulletin, 'councillor');
    rig.around.now += minutes;
    const second = await confirm(bulletin, 'councillor');
    expect([first.first, second]).toEqual([true, { readAt: first.readAt, first: false }]);
  });

  test('is counted among those who have it, whatever the chat service said of its way', async () => {
    const bulletin = await sent();
    const version = bulletin.published?.contentVersion ?? 0;
    expect(await rig.desk.readers.count(bulletin.id, version)).toEqual({ reached: 2, read: 0 });
    for (const key of ['councillor', 'councillor3', 'councillor4']) await confirm(bulletin, key);
    // The fourth was not among those whom it was sent to.
    expect(await rig.desk.readers.count(bulletin.id, version)).toEqual({ reached: 2, read: 2 });
    for (const key of ['councillor2']) await confirm(bulletin, key);
    expect(await rig.desk.readers.count(bulletin.id, version)).toEqual({ reached: 3, read: 3 });
  });

  test('is filed a quarter of an hour later, for all together, in the item that holds them', async () => {
    const bulletin = await sent();
    await rig.file(bulletin.id);
    rig.hub.clear();
    await confirm(bulletin, 'councillor');
    await rig.pass(10 * minutes);
    await confirm(bulletin, 'councillor2');
    expect(await rig.toFile(bulletin.id)).toEqual([]);
    await rig.pass(5 * minutes);
    await rig.file(bulletin.id);
    expect(rig.hub.deliveries).toHaveLength(1);
    expect(rig.hub.deliveries[0]?.people.filter(({ readAt }) => readAt !== undefined)).toHaveLength(2);
    await rig.pass(60 * minutes);
    expect(await rig.toFile(bulletin.id)).toEqual([]);
  });
});

describe('those who have not read it', () => {
  test('are reminded: who has it for certain, has not confirmed, and still belongs to it', async () => {
    const bulletin = await sent();
    await confirm(bulletin, 'councillor');
    await rig.done(bulletin, { type: 'remind' });
    expect((await recipientsOf()).map(({ id }) => id)).toEqual([idOf('councillor2')]);
    rig.around.groups = new Map([[councillorsGroup, []]]);
    expect(await recipientsOf()).toEqual([]);
    expect(lastRun().run.mode).toBe('at-most-once');
  });
});

describe('a correction', () => {
  test('changes each card where it is, and says who had confirmed it', async () => {
    const bulletin = await corrected(await sent());
    const recipients = await recipientsOf();
    expect(recipients.map(({ replaces }) => replaces?.activityId)).toEqual([
      'activity-councillor',
      'activity-councillor2',
    ]);
    await confirm(bulletin, 'councillor');
    expect(await cardTo({ id: idOf('councillor'), channel: false })).not.toContain('bulletin-read');
    expect(await cardTo({ id: idOf('councillor2'), channel: false })).toContain('bulletin-read');
    expect(lastRun().run).toMatchObject({ kind: 'bulletin-correct', mode: 'at-least-once' });
    expect('notBefore' in lastRun().kind).toBe(false);
  });

  test('changes both cards of whoever was reminded', async () => {
    const bulletin = await sent();
    await rig.done(bulletin, { type: 'remind' });
    const { run } = lastRun();
    const arrived = { activityId: 'reminder', conversationId: 'chat', serviceUrl: 'https://chat.example/' };
    rig.mailing.setLines(run.runId, [line('councillor2', { arrived })]);
    await rig.end(run.runId);
    await rig.done(bulletin, { type: 'recall' });
    const recipients = await recipientsOf();
    expect(recipients.map(({ replaces }) => replaces?.activityId)).toEqual([
      'activity-councillor',
      'activity-councillor2',
      'reminder',
    ]);
    expect(new Set(recipients.map(({ id }) => id)).size).toBe(3);
  });
});

describe('a bulletin that is taken back', () => {
  test('waits for messages that were on their way, so that none is missed', async () => {
    const bulletin = await rig.sending();
    const { run } = lastRun();
    rig.mailing.setLines(run.runId, [line('councillor'), line('councillor2', { state: 'sending' })]);
    await rig.done(bulletin, { type: 'recall' });
    await expect(recipientsOf()).rejects.toThrow('under way');
    rig.around.whileWaiting = () => {
      rig.mailing.setLines(run.runId, [line('councillor'), line('councillor2')]);
      return Promise.resolve();
    };
    expect(await recipientsOf()).toHaveLength(2);
  });

  test('leaves one line that says nothing of what it was', async () => {
    const bulletin = await sent();
    await rig.done(bulletin, { type: 'recall' });
    expect(await cardTo({ id: idOf('councillor'), channel: false })).not.toContain('Safety bulletin');
    expect((await rig.desk.find(bulletin.id))?.state).toBe('recalled');
  });
});

describe('the bulletin that last reached somebody', () => {
  const since = () => new Date(rig.around.now - 7 * 24 * 60 * minutes);

  test('is the latest, for whom it reached', async () => {
    await sent();
    rig.around.now += minutes;
    const latest = await sent();
    expect((await rig.desk.lastReached(idOf('councillor'), since()))?.id).toBe(latest.id);
    expect(await rig.desk.lastReached(idOf('councillor3'), since())).toBeUndefined();
  });

  test('is none that was taken back, and none of long ago', async () => {
    const bulletin = await sent();
    expect(await rig.desk.lastReached(idOf('councillor'), new Date(rig.around.now))).toBeUndefined();
    await rig.done(bulletin, { type: 'recall' });
    expect(await rig.desk.lastReached(idOf('councillor'), since())).toBeUndefined();
  });
});
