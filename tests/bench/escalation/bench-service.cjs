/**
 * The compiled service with two more addresses for the bench, which need no sign-in and never leave this machine: one puts a large background send
 * into the outbox, one starts calls for invented councillors, of whom there are more than the sample council has.
 */
const { randomUUID } = require('node:crypto');
const { z } = require('zod');
const { readSettings } = require('../../../bot/lib/config/settings.js');
const { createFeatures, createEscalationFeature } = require('../../../bot/lib/features.js');
const { defineMessage } = require('../../../bot/lib/outbox/outbox.js');
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

const bulk = defineMessage({
  kind: 'bench-bulk',
  data: z.strictObject({ text: z.string() }),
  render: ({ text }) => ({ text, summary: 'You have a message in Councillor Safety' }),
});

/** In pieces, as whoever sends to thousands has to. */
async function putBulk({ database, outbox }, { count, people }) {
  for (let done = 0; done < count; done += 250) {
    const messages = Array.from({ length: Math.min(250, count - done) }, (_, index) => ({
      ...{ key: `bench:${randomUUID()}`, lane: 'bulk', kind: 'bench-bulk' },
      to: people[(done + index) % people.length],
      data: { text: 'A line of a bulletin that goes to everybody.' },
    }));
    await database.transaction((within) => outbox.put(messages, within));
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
      messages: [bulk],
      routes: [
        route('/bench/bulk', z.strictObject({ count, people: z.array(z.string()) }), (body) =>
          putBulk(platform, body),
        ),
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
