/** By how much the next step of a call is late, with a thousand calls open. */
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { chatsOf } from './chats.mjs';
import { onCallNow, post, shortestWaits } from './on-call-now.mjs';

const limitMs = 2000;
const open = 1000;
const measuredSeconds = 90;

async function lateness({ serviceUrl }) {
  const answer = await fetch(`${serviceUrl}/bench/lateness`);
  return answer.json();
}

export const timers = () =>
  withStack(
    async (stack) => {
      const chats = chatsOf(stack);
      await chats.rateLimits('off');
      await chats.install('officer');
      await onCallNow(stack, 'officer');
      await shortestWaits(stack);
      // Spread over a minute, as the calls of a day are over the day; every one then has a step a minute.
      for (let from = 0; from < open; from += 10) {
        await post(`${stack.serviceUrl}/bench/calls`, { from, count: 10 });
        await pause(500);
      }
      await lateness(stack);
      await pause(measuredSeconds * 1000);
      const errors = await lateness(stack);
      if (errors.length < open / 2) throw new Error(`Only ${errors.length} timers fired`);
      return [
        atMost(limitMs, {
          id: 'timers',
          figure: `timer error with ${open} open calls, a step a minute each: p99`,
          ...{ value: percentile(errors, 0.99), unit: 'ms' },
          note: `${errors.length} timers in ${measuredSeconds} s; median ${median(errors)} ms, slowest ${Math.max(...errors)} ms`,
        }),
      ];
    },
    { program: 'tests/bench/escalation/bench-service.cjs' },
  );
