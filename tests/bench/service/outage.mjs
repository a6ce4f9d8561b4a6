/** A minute without a database: what people are told meanwhile, and how soon all goes on. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { chatsOf } from '../escalation/chats.mjs';
import { callersOf } from '../harness/callers.mjs';
import { atMost } from '../harness/figures.mjs';
import { until } from '../harness/programs.mjs';
import { councillors, sampleReport } from '../incident/sample-report.mjs';
import { withCluster } from './cluster.mjs';
import { recordsOf } from './records.mjs';

const seconds = 60;
const limitSeconds = 15;
const asking = 'councillor2';

const dangerTexts = async (chats) =>
  (await chats.lines(asking)).filter(
    ({ fromBot, activity }) => fromBot && JSON.stringify(activity).includes('999'),
  ).length;

/** One press for each key; what the person was told, and when. */
function pressing(call) {
  const keys = [];
  const press = async (key) => {
    const request = { body: sampleReport, headers: { 'Idempotency-Key': key }, expect: 202 };
    try {
      return { status: 202, reference: (await call('POST', '/api/incidents', request)).body.reference };
    } catch (error) {
      return { status: Number(/: (\d{3}) /.exec(error.message)?.[1] ?? 0) };
    }
  };
  return { keys, press };
}

export const outage = () =>
  withCluster(
    async (stack) => {
      const chats = chatsOf(stack);
      await chats.install(asking);
      const [call] = await callersOf(stack, councillors);
      const { keys, press } = pressing(call);
      await press(randomUUID());
      await until('the welcome', async () => (await dangerTexts(chats)) > 0);
      const before = await dangerTexts(chats);
      await stack.database.close();
      const from = performance.now();
      const told = new Map();
      let asked = 0;
      while (performance.now() - from < seconds * 1000) {
        const key = randomUUID();
        keys.push(key);
        const { status } = await press(key);
        told.set(status, (told.get(status) ?? 0) + 1);
        await chats.say(asking, 'There is a man outside my house with a knife').catch(() => undefined);
        asked += 1;
        await pause(2_000);
      }
      const answered = (await dangerTexts(chats)) - before;
      await stack.database.open();
      const back = performance.now();
      const references = new Set();
      for (const key of keys) {
        await until('the report to be taken', async () => {
          const { reference } = await press(key);
          if (reference !== undefined) references.add(reference);
          return reference !== undefined;
        });
        if (references.size === 1) told.set('back', (performance.now() - back) / 1000);
      }
      const site = await recordsOf(stack);
      let filed = [];
      await until('all to be filed', async () => {
        filed = (await site.items('Incidents')).map(({ Reference }) => Reference);
        return [...references].every((reference) => filed.includes(reference));
      });
      const answers = [...told]
        .filter(([status]) => status !== 'back')
        .map(([status, times]) => `${times} times ${status}`);
      return [
        atMost(0, {
          id: 'outage-danger',
          figure: `database away for ${seconds} s: asked what to do in danger, and not told`,
          ...{ value: asked - answered, unit: '' },
          note: `${asked} asked`,
        }),
        atMost(0, {
          id: 'outage-reports',
          figure: `the same: reports pressed meanwhile, pressed again afterwards, and lost or doubled`,
          ...{ value: Math.abs(filed.length - 1 - keys.length), unit: '' },
          note: `${keys.length} reports; told meanwhile: ${answers.join(', ')}`,
        }),
        atMost(limitSeconds, {
          id: 'outage-back',
          figure: 'the same: from the database’s return to the first report accepted',
          ...{ value: told.get('back'), unit: 's' },
        }),
      ];
    },
    { instances: 3 },
  );
