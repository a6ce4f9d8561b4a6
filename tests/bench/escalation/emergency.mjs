/** From somebody's word of danger to what to do, with Microsoft 365 away. */
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { until } from '../harness/programs.mjs';
import { withStack } from '../harness/stack.mjs';
import { chatsOf, textOf } from './chats.mjs';

const limitMs = 100;
const rounds = 60;
const people = ['councillor', 'councillor2', 'councillor3', 'councillor4', 'councillor5'];
const words = 'There is a man outside my house with a knife';

const emergencies = async (chats, person) =>
  (await chats.lines(person)).filter((line) => line.fromBot && textOf(line).includes('Call 999'));

async function oneAnswer(chats, person) {
  const before = (await emergencies(chats, person)).length;
  const said = Date.now();
  await chats.say(person, words);
  let after = [];
  await until(
    'what to do in danger',
    async () => (after = await emergencies(chats, person)).length > before,
    {
      everyMs: 5,
    },
  );
  return new Date(after[before].sentAt).getTime() - said;
}

export const emergencyText = () =>
  withStack(async (stack) => {
    const chats = chatsOf(stack);
    await chats.rateLimits('off');
    for (const person of people) await chats.install(person);
    await oneAnswer(chats, people[0]);
    await stack.control.takeGraphDown();
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(...(await Promise.all(people.map((person) => oneAnswer(chats, person)))));
      await pause(50);
    }
    return [
      atMost(limitMs, {
        id: 'emergency-text',
        figure: `message in → what to do in danger out, ${people.length} at once, ${times.length} in all, Graph down: p99`,
        ...{ value: percentile(times, 0.99), unit: 'ms' },
        note: `median ${median(times)} ms, slowest ${Math.max(...times)} ms, the channel's own work on both ways included`,
      }),
    ];
  });
