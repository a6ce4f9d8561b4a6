/** From the request to the card in the chat of the officer on call, while much else is going on. */
import { crowdOf, received } from '../harness/crowd.mjs';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { until } from '../harness/programs.mjs';
import { withStack } from '../harness/stack.mjs';
import { chatsOf, textOf } from './chats.mjs';
import { onCallNow, post } from './on-call-now.mjs';

const limitMs = 1000;
const [atOnce, rounds, background] = [20, 5, 5000];

async function oneRound(stack, chats, { from, label }) {
  const before = new Set((await chats.lines('officer')).map(({ id }) => id));
  const asked = Date.now();
  await post(`${stack.serviceUrl}/bench/calls`, { from, count: atOnce });
  let cards = [];
  await until(`${atOnce} cards (${label})`, async () => {
    const lines = await chats.lines('officer');
    cards = lines.filter(
      (line) => line.fromBot && !before.has(line.id) && /Cllr Number \d+ asked/.test(textOf(line)),
    );
    return cards.length >= atOnce;
  });
  return cards.map(({ sentAt }) => new Date(sentAt).getTime() - asked);
}

const figure = `request → card with the officer on call, ${atOnce} at once, Graph at 500 ms, a send to ${background} running: p99`;

export const asking = () =>
  withStack(
    async (stack) => {
      const chats = chatsOf(stack);
      await chats.rateLimits('off');
      await chats.install('officer');
      await onCallNow(stack, 'officer');
      await oneRound(stack, chats, { from: 0, label: 'to warm up' });
      await chats.fault({ match: '/graph/', delayMs: 500, rate: 1 });
      await crowdOf(stack, { count: background });
      await post(`${stack.serviceUrl}/bench/chats`, { count: background });
      await post(`${stack.serviceUrl}/bench/bulk`, { count: background });
      await until('the background send to run', async () => (await sentInBackground(stack)) > 50);
      const times = [];
      for (let round = 1; round <= rounds; round += 1)
        times.push(...(await oneRound(stack, chats, { from: round * atOnce, label: `round ${round}` })));
      const waiting = background - (await sentInBackground(stack));
      await chats.rateLimits('teams');
      const limited = await oneRound(stack, chats, { from: 1000, label: 'with the limits of Teams' });
      return [
        atMost(limitMs, {
          id: 'asking',
          figure,
          ...{ value: percentile(times, 0.99), unit: 'ms' },
          note: `median ${median(times)} ms; ${background - waiting} of the background send had gone out by the end, and ${waiting} waited. With Teams' own limit of 7 a second in one conversation, all ${atOnce} to one officer: slowest ${Math.max(...limited)} ms`,
        }),
      ];
    },
    { program: 'tests/bench/escalation/bench-service.cjs' },
  );

const sentInBackground = async (stack) => (await received(stack)).total;
