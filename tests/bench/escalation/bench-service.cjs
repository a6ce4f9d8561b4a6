/**
 * The compiled service with more addresses for the bench, which need no sign-in and never leave this machine: one begins a large background
 * send, one makes the chats of a crowd known as if all of them had been given the app, one starts calls for invented councillors.
 */
const { randomUUID } = require('node:crypto');
const { z } = require('zod');
const { readSettings } = require('../../../bot/lib/config/settings.js');
const { createFeatures, createEscalationFeature } = require('../../../bot/lib/features.js');
const { defineRoute } = require('../../../bot/lib/server/route.js');
const { startService } = require('../../../bot/lib/service.js');

const open = { tag: 'bench', who: 'anyone', guard: 'role', audit: 'none: a bench, on one machine' };
const ok = { 200: z.strictObject({ done: z.number() }) };
const errors = [];

const route = (path, body, work) =>
  defineRoute({
    ...open,
    ...{ method: 'post', path, summary: 'For the bench', body, responses: ok },
    handler: async (given) => ({ status: 200, body: { done: await work(given.body) } }),
  });

/** People of the local tenant's crowd, by their number from 1 on. */
const inCrowd = (index) => `50000000-0001-4000-8000-${index.toString(16).padStart(12, '0')}`;

/** One line to the first so many of the crowd; `subject` says how many. */
const bulk = {
  kind: 'bench-bulk',
  async *recipients({ subject }) {
    const count = Number(subject);
    for (let done = 0; done < count; done += 500)
      yield Array.from({ length: Math.min(500, count - done) }, (_, index) => {
        const id = inCrowd(done + index + 1);
        return { id, name: id, to: { person: id } };
      });
  },
  messages: async () => () => ({
    text: 'A line of a bulletin that goes to everybody.',
    summary: 'You have a message in Councillor Safety',
  }),
};

async function putBulk({ database, mailing }, { count }) {
  const run = { runId: randomUUID(), kind: bulk.kind, subject: String(count), mode: 'at-most-once' };
  await database.transaction((within) => mailing.begin(run, within));
  return count;
}

async function knowChats({ chats, settings }, { count }) {
  for (let index = 1; index <= count; index += 1) {
    const person = inCrowd(index);
    await chats.opened(person, { conversationId: `a:${person}`, serviceUrl: settings.botServiceUrl });
  }
  return count;
}

const invented = (index) => `90000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

async function startCalls(engine, { from, count }) {
  const calls = Array.from({ length: count }, (_, index) =>
    engine.start({
      councillor: { id: invented(from + index), name: `Cllr Number ${from + index}` },
      wish: { kind: 'on-call' },
      excluded: [],
    }),
  );
  return (await Promise.all(calls)).length;
}

/** Writes down by how much each timer of a call was late. */
const measured = (timer) =>
  timer.kind !== 'escalation'
    ? timer
    : {
        ...timer,
        fired: (due, fire) =>
          timer.fired(due, async (act) => {
            const acted = await fire(act);
            if (acted !== undefined) errors.push(Date.now() - due.due.getTime());
            return acted;
          }),
      };

function features(platform) {
  const all = createFeatures(platform);
  const { engine } = createEscalationFeature(platform);
  const count = z.number().int().positive();
  return [
    ...all.map((feature) => ({ ...feature, timers: feature.timers?.map(measured) })),
    {
      appliers: [],
      mailings: [bulk],
      routes: [
        route('/bench/bulk', z.strictObject({ count }), (body) => putBulk(platform, body)),
        route('/bench/chats', z.strictObject({ count }), (body) => knowChats(platform, body)),
        route('/bench/calls', z.strictObject({ from: z.number(), count }), (body) =>
          startCalls(engine, body),
        ),
        defineRoute({
          ...open,
          ...{ method: 'get', path: '/bench/lateness', summary: 'For the bench' },
          responses: { 200: z.array(z.number()) },
          handler: () => ({ status: 200, body: errors.splice(0) }),
        }),
      ],
    },
  ];
}

startService(readSettings(process.env), { features }).then(
  (service) => process.once('SIGTERM', () => void service.close().then(() => process.exit(0))),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
