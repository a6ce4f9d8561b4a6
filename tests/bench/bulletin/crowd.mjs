/** Thousands, with throttling, faults, people who have blocked the bot, calls for help in between, and two kills. */
import { setTimeout as pause } from 'node:timers/promises';
import { crowdOf, received } from '../harness/crowd.mjs';
import { atLeast, atMost, median, percentile } from '../harness/figures.mjs';
import { until } from '../harness/programs.mjs';
import { withStack } from '../harness/stack.mjs';
import { sharePointCost } from '../harness/tenant-control.mjs';
import { chatsOf, textOf } from '../escalation/chats.mjs';
import { onCallNow, post } from '../escalation/on-call-now.mjs';
import { pressesOf } from './publishing.mjs';

const perSecond = 50;
const sends = 'POST /connector/v3/conversations/.*/activities';
const program = 'tests/bench/escalation/bench-service.cjs';

async function sendsSoFar({ control }) {
  const { routes } = await control.meter();
  return Object.entries(routes)
    .filter(([route]) => /^(POST|PUT) \/connector\/v3\/conversations/.test(route))
    .reduce((sum, [, { calls }]) => sum + calls, 0);
}

/** One call for help, to the card with the officer on call. */
async function callForHelp(stack, chats, from) {
  const before = new Set((await chats.lines('officer')).map(({ id }) => id));
  const asked = Date.now();
  await post(`${stack.serviceUrl}/bench/calls`, { from, count: 1 });
  let card;
  await until('the card of a call', async () => {
    card = (await chats.lines('officer')).find(
      (line) => line.fromBot && !before.has(line.id) && textOf(line).includes(`Cllr Number ${from} asked`),
    );
    return card !== undefined;
  });
  return Date.parse(card.sentAt) - asked;
}

/** Rates, memory and calls for help between two moments of a send that goes on undisturbed. */
async function stretch(stack, chats, { seconds, service, calls }) {
  const [from, before] = [Date.now(), await sendsSoFar(stack)];
  const memory = [];
  const waits = [];
  let next = calls;
  while (Date.now() - from < seconds * 1000) {
    waits.push(await callForHelp(stack, chats, next));
    next += 1;
    memory.push(service.memoryMb()?.now ?? 0);
    // Calls stay open, and each asks on and on: hundreds of them would be another measurement.
    await pause(5_000);
  }
  const rate = ((await sendsSoFar(stack)) - before) / ((Date.now() - from) / 1000);
  return { rate, waits, memory, calls: next };
}

async function killAndStart(stack, service) {
  await service.kill();
  return stack.startService();
}

/** What a service that sends to a few holds, to be compared with one that sends to all. */
async function memoryForFew() {
  return withStack(
    async (stack) => {
      const chats = chatsOf(stack);
      await crowdOf(stack, { count: 200 });
      await post(`${stack.serviceUrl}/bench/chats`, { count: 200 });
      await onCallNow(stack, 'officer');
      await chats.install('officer');
      const { approved, done } = await pressesOf(stack);
      const id = await approved({ urgency: 'routine', when: { kind: 'on-approval' } });
      await done(id, { seconds: 60 });
      const memory = [];
      for (let look = 0; look < 10; look += 1) {
        await callForHelp(stack, chats, 5000 + look);
        memory.push(stack.service.memoryMb()?.now ?? 0);
        await pause(500);
      }
      return median(memory);
    },
    { program },
  );
}

async function crowd({ count, urgency, seconds }) {
  return withStack(
    async (stack) => {
      const chats = chatsOf(stack);
      const blocked = Math.round(count * 0.005);
      await crowdOf(stack, { count, blocked });
      await post(`${stack.serviceUrl}/bench/chats`, { count });
      await chats.install('officer');
      await onCallNow(stack, 'officer');
      await chats.fault({ match: sends, status: 429, retryAfter: 1, rate: 0.01 });
      await chats.fault({ match: sends, status: 503, rate: 0.0034 });
      await chats.fault({ match: sends, status: 502, rate: 0.0033 });
      await chats.fault({ match: sends, status: 504, rate: 0.0033 });
      const { approved, done, progress } = await pressesOf(stack);
      await stack.control.resetMeter();
      let { service } = stack;
      const id = await approved({ urgency, when: { kind: 'on-approval' } });
      await until('the send to run', async () => (await received(stack)).total > 100);
      const stretches = [];
      const kills = [];
      let calls = 10_000;
      for (let round = 0; round < 3; round += 1) {
        stretches.push(await stretch(stack, chats, { seconds, service, calls }));
        calls = stretches.at(-1).calls;
        if (round === 2) break;
        const sending = (await progress(id)).sending;
        service = await killAndStart(stack, service);
        kills.push(sending);
        const total = (await received(stack)).total;
        await until('the send to go on', async () => (await received(stack)).total > total + 50);
      }
      const run = await done(id, { seconds: 900 });
      const { byCount } = await received(stack);
      const meter = await stack.control.quietMeter();
      return { blocked, stretches, run, byCount, kills, cost: sharePointCost(meter) };
    },
    { program },
  );
}

const over = (byCount, from) =>
  Object.entries(byCount)
    .filter(([messages]) => Number(messages) >= from)
    .reduce((sum, [, people]) => sum + people, 0);

const rateRow = (id, { stretches }, what) =>
  atLeast(95, {
    id: `${id}-rate`,
    figure: `${what}: share of the permitted ${perSecond} a second, sustained`,
    ...{ value: Math.min(...stretches.map(({ rate }) => (rate / perSecond) * 100)), unit: '%' },
    note: `the lowest of three stretches; each ${stretches.map(({ rate }) => rate.toFixed(1)).join(', ')} calls a second, calls for help and answers included`,
  });

const helpRow = (id, { stretches }, what) => {
  const waits = stretches.flatMap((each) => each.waits);
  return atMost(1000, {
    id: `${id}-help`,
    figure: `${what}: a call for help in mid-send → card with the officer on call: p99`,
    ...{ value: percentile(waits, 0.99), unit: 'ms' },
    note: `${waits.length} calls, one at a time, median ${median(waits)} ms`,
  });
};

export async function routine() {
  const count = Number(process.env.BENCH_CROWD ?? 20_000);
  const what = `routine, ${count.toLocaleString('en-GB')}`;
  const few = await memoryForFew();
  const result = await crowd({ count, urgency: 'routine', seconds: Math.min(60, count / 250) });
  const { run, byCount, blocked, stretches, cost, kills } = result;
  const lost = (byCount[0] ?? 0) - run.unreachable - run.uncertain;
  const most = median(stretches.at(-1).memory);
  return [
    rateRow('routine', result, what),
    atMost(0, {
      id: 'routine-lost',
      figure: `${what}: lost`,
      ...{ value: Math.max(0, lost), unit: 'people' },
      note: `sent ${run.sent}, unreachable ${run.unreachable} (${blocked} had blocked the bot), uncertain ${run.uncertain}, being sent at the kills: ${kills.join(' and ')}`,
    }),
    atMost(0, { id: 'routine-doubled', figure: `${what}: doubled`, value: over(byCount, 2), unit: 'people' }),
    helpRow('routine', result, what),
    atMost(10, {
      id: 'memory',
      figure: `${what}: memory, more than when sending to 200`,
      ...{ value: ((most - few) / few) * 100, unit: '%' },
      note: `median ${most.toFixed(0)} MB in the last stretch, ${few.toFixed(0)} MB with 200`,
    }),
    atMost(125, {
      id: 'units',
      figure: 'SharePoint resource units for 1,000 recipients',
      ...{ value: (cost.resourceUnits / count) * 1000, unit: 'RU' },
      note: `${cost.resourceUnits} in all, the calls for help included, the whole send; a small tenant has 1,250 a minute`,
    }),
  ];
}

export async function urgent() {
  const [count, what] = [5_000, 'urgent, 5,000'];
  const result = await crowd({ count, urgency: 'urgent', seconds: 15 });
  const { run, byCount, kills, blocked } = result;
  const doubled = over(byCount, 2);
  const inFlight = kills.reduce((sum, each) => sum + each, 0);
  return [
    rateRow('urgent', result, what),
    atMost(0, {
      id: 'urgent-lost',
      figure: `${what}: lost`,
      ...{ value: Math.max(0, (byCount[0] ?? 0) - run.unreachable), unit: 'people' },
      note: `sent ${run.sent}, unreachable ${run.unreachable} (${blocked} had blocked the bot)`,
    }),
    atMost(0, {
      id: 'urgent-doubled',
      figure: `${what}: doubled beyond those in flight`,
      ...{ value: Math.max(0, doubled - inFlight), unit: 'people' },
      note: `${doubled} doubled; ${inFlight} were being sent just before the kills`,
    }),
    helpRow('urgent', result, what),
  ];
}
