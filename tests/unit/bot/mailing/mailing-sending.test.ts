/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Database } from '@councillor-safety/bot/jobs/database';
import { until } from '../../../setup/until';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import {
  chatOf,
  failing,
  gateOf,
  listening,
  mailingRig,
  serviceUrl,
  toChannel,
  toPeople,
  toPerson,
  type MailingRig,
} from './mailing-rig';

let folder: string;
let database: Database;
let rig: MailingRig | undefined;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterEach(async () => {
  await rig?.stop();
  await database.query('delete from hub.mailing_line');
  await database.query('delete from hub.mailing_run');
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

test('everybody of a run is reached once, in their order, and the run ends', async () => {
  const people = toPeople(250);
  const channel = listening();
  rig = mailingRig(database, people, { channel: { send: channel.send } });
  await rig.knows();
  await rig.begin();
  rig.start();
  const { counts, begunAt, endedAt, kind, subject } = await rig.is('done');
  expect([...channel.said].sort()).toEqual(people.map(({ id }) => id).sort());
  expect(channel.said.slice(0, 10).sort()).toEqual(
    people
      .slice(0, 10)
      .map(({ id }) => id)
      .sort(),
  );
  expect(counts).toEqual({ 'to-send': 0, sending: 0, sent: 250, unreachable: 0, uncertain: 0 });
  expect({ kind, subject }).toEqual({ kind: 'letter', subject: 'B-1' });
  expect(begunAt && endedAt && begunAt <= endedAt).toBe(true);
  const [first] = people;
  expect(await rig.line(first?.id ?? '')).toMatchObject({
    ...{ name: first?.name, channel: false, state: 'sent' },
    arrived: { ...chatOf(first?.id ?? ''), activityId: `activity of ${first?.id}` },
  });
});

test('it is on disk that a message is being sent before it goes', async () => {
  const [person] = [toPerson()];
  const seen: unknown[] = [];
  rig = mailingRig(database, [person], {
    channel: {
      send: async () => {
        const rows = await database.query('select state from hub.mailing_line where id = $1', [person.id]);
        seen.push(...rows);
        return { activityId: 'a' };
      },
    },
  });
  await rig.knows();
  await rig.begin();
  rig.start();
  await rig.is('done');
  expect(seen).toEqual([{ state: 'sending' }]);
});

test('a run that is begun in a transaction that fails never was; begun twice, it is one', async () => {
  const channel = listening();
  rig = mailingRig(database, [toPerson()], { channel: { send: channel.send } });
  const { mailing, runId } = rig;
  const broken = database.transaction(async (within) => {
    await mailing.begin({ runId, kind: 'letter', subject: 'B-1', mode: 'at-most-once' }, within);
    throw new Error('the rest failed');
  });
  await expect(broken).rejects.toThrow('the rest failed');
  expect(await mailing.progress(runId)).toBeUndefined();
  await rig.knows();
  await rig.begin();
  rig.start();
  await rig.is('done');
  await rig.begin();
  expect((await rig.progress()).state).toBe('done');
  expect(channel.said).toHaveLength(1);
});

test('what is said is loaded once, and is nowhere in the tables', async () => {
  const send = () => Promise.resolve({ activityId: 'a' });
  const messages = jest.fn(() =>
    Promise.resolve(() => ({ text: 'beware of the bridge', summary: 'A bulletin' })),
  );
  rig = mailingRig(database, toPeople(30), { channel: { send }, kind: { messages } });
  await rig.knows();
  await rig.begin();
  rig.start();
  await rig.is('done');
  expect(messages).toHaveBeenCalledTimes(1);
  const rows = await database.query('select * from hub.mailing_line, hub.mailing_run');
  expect(JSON.stringify(rows).includes('bridge')).toBe(false);
});

test('whoever has no chat yet is given the app and spoken to; who blocked the bot is not called at all', async () => {
  const [fresh, blocked] = [toPerson(), toPerson()];
  const channel = listening();
  const begin = jest.fn((person: string) => Promise.resolve(chatOf(person)));
  begin.mockRejectedValueOnce(failing('not-installed'));
  const install = jest.fn(() => Promise.resolve());
  rig = mailingRig(database, [fresh, blocked], {
    channel: { send: channel.send, begin },
    installation: { install },
  });
  await rig.knows([blocked]);
  await database.query(`update hub.chat set state = 'blocked'`);
  await rig.begin();
  rig.start();
  await rig.is('done');
  expect(install).toHaveBeenCalledWith(fresh.id);
  expect(channel.said).toEqual([fresh.id]);
  expect(await rig.line(blocked.id)).toMatchObject({ state: 'unreachable', why: 'blocked' });
});

test('a channel is a recipient like a person', async () => {
  const place = toChannel();
  const post = jest.fn(() => Promise.resolve({ conversationId: 'thread', activityId: 'post' }));
  rig = mailingRig(database, [place], { channel: { post } });
  await rig.begin();
  rig.start();
  const { channels, counts } = await rig.is('done');
  expect({ channels, sent: counts.sent }).toEqual({ channels: 1, sent: 1 });
  expect(post).toHaveBeenCalledWith(
    expect.objectContaining({ channelId: place.id, serviceUrl }),
    expect.objectContaining({ text: place.id }),
  );
  const arrived = { conversationId: 'thread', activityId: 'post', serviceUrl };
  expect(await rig.line(place.id)).toMatchObject({ channel: true, state: 'sent', arrived });
});

test('slow answers hold up no other, and no more than sixty are under way', async () => {
  const gate = gateOf({ activityId: 'a' });
  const send = jest.fn(gate.through);
  rig = mailingRig(database, toPeople(100), { channel: { send } });
  await rig.knows();
  await rig.begin();
  rig.start();
  await until(() => Promise.resolve(send.mock.calls.length === 60), { what: 'sixty are under way' });
  expect((await rig.progress()).counts).toMatchObject({ sending: 60, 'to-send': 40 });
  gate.open();
  await rig.is('done');
  expect(send).toHaveBeenCalledTimes(100);
});

test('no more are taken than soon have their turn', async () => {
  const take = jest.fn(() => new Promise<void>(() => undefined));
  const people = toPeople(100);
  rig = mailingRig(database, people, { pace: { take } });
  await rig.knows();
  await rig.begin();
  rig.start();
  await until(() => Promise.resolve(take.mock.calls.length >= 10), { what: 'ten wait for their turn' });
  await rig.hasLeft();
  expect((await rig.progress()).counts.sending).toBe(10);
  expect(take.mock.calls).toEqual(Array(10).fill(['bulk']));
  // They would wait for ever: nothing of this rig is to be waited for.
  rig.stopping.abort();
  rig = undefined;
});
