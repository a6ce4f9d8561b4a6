/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { BotMessage, ChatAddress } from '@councillor-safety/bot/bot-framework/channel';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { aMessage, outboxRig, somebody } from './outbox-rig';

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

/** `during` happens while the first message is on its way. */
async function threeSentSlowly(during: (slow: ReturnType<typeof outboxRig>) => Promise<void> | void) {
  const person = somebody();
  const said: (string | undefined)[] = [];
  let isFirst = true;
  const slow = outboxRig(database, {
    channel: {
      send: async (_to: ChatAddress, { text }: BotMessage) => {
        said.push(text);
        if (isFirst) {
          isFirst = false;
          await during(slow);
        }
        return { activityId: `slow ${said.length}` };
      },
    },
  });
  await slow.knows(person);
  const messages = [aMessage(person), aMessage(person), aMessage(person)];
  const keys = messages.map(({ key }) => key);
  await slow.put(...messages);
  const other = outboxRig(database, {
    channel: {
      send: (_to: ChatAddress, { text }: BotMessage) => {
        saidByOther.push(text);
        return Promise.resolve({ activityId: `other ${saidByOther.length}` });
      },
    },
  });
  const saidByOther: (string | undefined)[] = [];
  return { person, keys, said, saidByOther, slow, other };
}

test('a service that stood still says nothing again that another has said meanwhile, but for what was on its way', async () => {
  const scene = await threeSentSlowly(async (slow) => {
    slow.pass(20);
    await scene.other.work(scene.person);
  });
  await scene.slow.work(scene.person);
  expect(scene.saidByOther).toEqual(scene.keys);
  expect(scene.said).toEqual(scene.keys.slice(0, 1));
});

test('a service that was only slow goes on where it was', async () => {
  const scene = await threeSentSlowly((slow) => slow.pass(20));
  await scene.slow.work(scene.person);
  expect(scene.said).toEqual(scene.keys);
});
