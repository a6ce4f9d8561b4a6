/**
 * The compiled mailing by itself, on a data folder of its own, speaking to the chat service that the test plays. It prints what a process
 * before it had left under way, then what came of everybody.
 */
const path = require('node:path');
const { AbortController } = globalThis;
const lib = (file) => require(path.join(__dirname, '../../../bot/lib', file));
const { connectorChannel } = lib('bot-framework/connector-channel.js');
const { createChats } = lib('chats/chat-store.js');
const { chatTable } = lib('chats/chat-table.js');
const { migrate } = lib('jobs/migrate.js');
const { openPgliteDatabase } = lib('jobs/pglite-database.js');
const { createLog } = lib('logging/log.js');
const { createMailing } = lib('mailing/mailing-platform.js');
const { mailingTables } = lib('mailing/mailing-tables.js');
const { createPace } = lib('pace/pace.js');

const { FOLDER, SERVICE_URL: serviceUrl, RUN: runId, MODE: mode, PEOPLE, PER_SECOND } = process.env;
const clock = { now: () => new Date() };
const say = (what, value) => console.log(`${what} ${JSON.stringify(value)} .`);

const ids = Array.from({ length: Number(PEOPLE) }, (_, index) => `person-${index}`);
const blocks = Array.from({ length: Math.ceil(ids.length / 50) }, (_, index) =>
  ids.slice(index * 50, index * 50 + 50).map((id) => ({ id, name: id, to: { person: id } })),
);

/** Ends by itself only as a service that is told to. */
async function run() {
  const database = await openPgliteDatabase(FOLDER);
  await migrate(database, [chatTable, mailingTables]);
  const stopping = new AbortController();
  const chats = createChats({ database, clock });
  const { mailing, start, stopped } = createMailing({
    ...{ database, chats, clock, serviceUrl, soleProcess: true, stopping: stopping.signal },
    channel: connectorChannel({ botServiceUrl: serviceUrl, tenantId: 'a-tenant' }),
    pace: createPace({ perSecond: Number(PER_SECOND) }),
    log: createLog('silent'),
  });
  const left = await database.query(`select id from hub.mailing_line where state = 'sending'`);
  say(
    'left',
    left.map(({ id }) => id),
  );
  let end = () => undefined;
  const over = new Promise((resolve) => (end = resolve));
  await database.transaction((within) =>
    mailing.begin({ runId, kind: 'letter', subject: 'B-1', mode }, within),
  );
  start([
    {
      kind: 'letter',
      recipients: async function* () {
        for (const block of blocks) {
          yield block;
          say('written', block.length);
        }
      },
      messages: () => Promise.resolve(({ id }) => ({ text: id, summary: 'A bulletin' })),
      ended: (_run, act) => act(() => Promise.resolve()).then(end),
    },
  ]);
  process.once('SIGTERM', end);
  await over;
  const lines = await mailing.lines(runId, { top: 1000 });
  say('lines', Object.fromEntries(lines.map(({ id, state, why }) => [id, why ?? state])));
  stopping.abort();
  await stopped();
  await database.close();
}

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
