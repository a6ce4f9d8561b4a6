/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import {
  type BotMessage,
  ChannelFailure,
  type ChatAddress,
} from '@councillor-safety/bot/bot-framework/channel';
import type { Channel } from '@councillor-safety/bot/bot-framework/channel';
import { createChats } from '@councillor-safety/bot/chats/chat-store';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { createJobEngine } from '@councillor-safety/bot/jobs/job-engine';
import { defineMessage } from '@councillor-safety/bot/outbox/outbox';
import { createOutbox } from '@councillor-safety/bot/outbox/outbox-platform';
import { createPace } from '@councillor-safety/bot/pace/pace';
import { only } from '../support/only';
import { newFolder, openTestDatabase, removeFolder, systemClock, testCipher } from '../support/platform';
import { silentLog } from '../support/silent-log';
import { aMessage, chatOf, dataSchema, serviceUrl, somebody } from './outbox-rig';

let folder: string;
beforeEach(async () => void (folder = await newFolder()));
afterEach(() => removeFolder(folder));

/** What the channel was given, and a promise of so much. */
function listening() {
  const said: string[] = [];
  let tell: () => void = () => undefined;
  return {
    said,
    hear: (text = '') => {
      said.push(text);
      tell();
    },
    until: async (count: number) => {
      while (said.length < count) await new Promise<void>((resolve) => (tell = resolve));
    },
  };
}

/** The outbox as the service runs it: real database, real engine. */
async function start(send: Channel['send']) {
  const database: Database = await openTestDatabase(folder);
  const engine = createJobEngine({ database, log: silentLog });
  const outbox = createOutbox({ database, engine, cipher: testCipher, clock: systemClock });
  const chats = createChats({ database, clock: systemClock });
  const stopping = new AbortController();
  const kind = defineMessage({
    kind: 'plain',
    data: dataSchema,
    render: ({ words }) => ({ text: words, summary: 'A message' }),
  });
  const channel = only<Channel>({ send, begin: (person) => Promise.resolve(chatOf(person)) });
  const parts = { channel, chats, serviceUrl, log: silentLog, stopping: stopping.signal, pace: createPace() };
  await engine.start(outbox.workers([kind], parts));
  return {
    put: (...messages: ReturnType<typeof aMessage>[]) =>
      database.transaction((within) => outbox.put(messages, within)),
    stop: async () => {
      stopping.abort();
      await engine.stop();
      await database.close();
    },
  };
}

test('what is put is said, and tried again when the channel says so', async () => {
  const { said, hear, until } = listening();
  let refusals = 0;
  const running = await start((_to: ChatAddress, { text }: BotMessage) => {
    if ((refusals += 1) === 1)
      return Promise.reject(new ChannelFailure('passing', { status: 429, code: '', retryAfterSeconds: 1 }));
    hear(text);
    return Promise.resolve({ activityId: 'a' });
  });
  const person = somebody();
  const [first, second] = [aMessage(person), aMessage(person)];
  await running.put(first);
  await running.put(second);
  await until(2);
  expect(said).toEqual([first.key, second.key]);
  await running.stop();
});

test('what waits at a stop is said after the next start, once', async () => {
  const { said, hear, until } = listening();
  const tried = listening();
  const person = somebody();
  const message = aMessage(person);
  const away = await start(() => {
    tried.hear();
    return Promise.reject(new ChannelFailure('passing', { status: 0, code: '' }));
  });
  await away.put(message);
  await tried.until(1);
  await away.stop();
  const back = await start((_to, { text }) => {
    hear(text);
    return Promise.resolve({ activityId: 'a' });
  });
  await until(1);
  const later = aMessage(person);
  await back.put(later);
  await until(2);
  expect(said).toEqual([message.key, later.key]);
  await back.stop();
});
