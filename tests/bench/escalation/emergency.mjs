/** From somebody's word of danger to what to do, with Microsoft 365 away. */
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { until } from '../harness/programs.mjs';
import { withStack } from '../harness/stack.mjs';
import { chatsOf } from './chats.mjs';

const limitMs = 100;
const rounds = 40;
const people = ['councillor', 'councillor2', 'councillor3', 'councillor4', 'councillor5'];
const words = 'There is a man outside my house with a knife';

const emergencies = async (chats, person) =>
  (await chats.lines(person)).filter((line) => line.fromBot && line.activity.text?.includes('Call 999'));

/** Its time stands in the chat, so that looking for it does not count. */
async function oneAnswer(chats, person, answered) {
  const before = answered.get(person);
  const said = Date.now();
  await chats.say(person, words);
  let all = [];
  const isThere = async () => (all = await emergencies(chats, person)).length > before;
  await until(`the answer to ${person}`, isThere, { everyMs: 20 });
  answered.set(person, before + 1);
  return new Date(all[before].sentAt).getTime() - said;
}

export const emergencyText = () =>
  withStack(async (stack) => {
    const chats = chatsOf(stack);
    await chats.rateLimits('off');
    for (const person of people) await chats.install(person);
    const answered = new Map(people.map((person) => [person, 0]));
    for (const person of people) {
      await until(`the welcome of ${person}`, async () => (await chats.lines(person)).length === 2);
      answered.set(person, (await emergencies(chats, person)).length);
    }
    await stack.control.takeGraphDown();
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(...(await Promise.all(people.map((person) => oneAnswer(chats, person, answered)))));
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
