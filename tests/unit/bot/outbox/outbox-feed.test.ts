/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { OutgoingMessage } from '@councillor-safety/bot/outbox/outbox';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { aMessage, outboxRig, somebody, type RigParts } from './outbox-rig';

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

/** One message to somebody who has blocked the bot. */
async function sayTo(changes: Partial<OutgoingMessage>, parts: Partial<RigParts> = {}) {
  const person = somebody();
  const tellInFeed = jest.fn(() => Promise.resolve());
  const settled = jest.fn(() => Promise.resolve());
  const rig = outboxRig(database, { tellInFeed, settled, ...parts });
  await rig.knows(person, 'blocked');
  const message = aMessage(person, { kind: 'followed', ...changes });
  await rig.put(message);
  await rig.work(person, message.lane);
  return { person, tellInFeed, settled, rig, message };
}

test('whoever cannot be brought what is urgent is told in the activity feed', async () => {
  const { person, tellInFeed, settled } = await sayTo({});
  expect(tellInFeed.mock.calls).toEqual([[person]]);
  expect(settled).toHaveBeenCalledTimes(1);
});

test('what follows does not wait for it', async () => {
  const { settled, rig, message } = await sayTo({}, { tellInFeed: () => new Promise(() => undefined) });
  expect(settled).toHaveBeenCalledTimes(1);
  expect(await rig.rowOf(message.key)).toMatchObject({ state: 'unreachable', settled: true });
});

test.each([
  ['an ordinary message', { lane: 'ordinary' }],
  ['a change of an earlier one', { replaces: 'an earlier one' }],
] as const)('%s is not told there', async (_what, changes) => {
  const { tellInFeed, settled } = await sayTo(changes);
  expect(settled).toHaveBeenCalledTimes(1);
  expect(tellInFeed).not.toHaveBeenCalled();
});

test('nor is one that arrives, or is still being tried', async () => {
  const person = somebody();
  const tellInFeed = jest.fn(() => Promise.resolve());
  const passing = new ChannelFailure('passing', { status: 503, code: '' });
  const send = jest.fn().mockRejectedValueOnce(passing).mockResolvedValue({ activityId: 'a' });
  const rig = outboxRig(database, { tellInFeed, channel: { send } });
  await rig.knows(person);
  const message = aMessage(person);
  await rig.put(message);
  await rig.work(person);
  rig.pass(60);
  await rig.work(person);
  expect(await rig.rowOf(message.key)).toMatchObject({ state: 'sent' });
  expect(tellInFeed).not.toHaveBeenCalled();
});
