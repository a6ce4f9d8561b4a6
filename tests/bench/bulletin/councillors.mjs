/** From the set minute to the last card, for a council of a hundred that the bot has never written to. */
import { setTimeout as pause } from 'node:timers/promises';
import { crowdOf, received } from '../harness/crowd.mjs';
import { atMost } from '../harness/figures.mjs';
import { until } from '../harness/programs.mjs';
import { withStack } from '../harness/stack.mjs';
import { pressesOf } from './publishing.mjs';

const count = 100;
const limitSeconds = 10;

const london = (at) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

export const councillors = () =>
  withStack(async (stack) => {
    await crowdOf(stack, { count });
    const { approved } = await pressesOf(stack);
    // The next minute but one, if the next is too near to get all of it ready.
    const minute = 60_000;
    const due = (Math.floor((Date.now() + 15_000) / minute) + 1) * minute;
    await approved({ urgency: 'routine', when: { kind: 'at', wallTime: london(due) } });
    await pause(Math.max(0, due - Date.now() - 500));
    const early = (await received(stack)).total;
    await until('every card', async () => (await received(stack)).total >= count, { everyMs: 50 });
    return [
      atMost(limitSeconds, {
        id: 'hundred',
        figure: `${count} councillors, from the set minute to the last card`,
        ...{ value: (Date.now() - due) / 1000, unit: 's' },
        note: `${early} had it before that minute. The bot had never written to them: two calls each`,
      }),
    ];
  });
