/** What a busy council does at the same time: reports, talks with officers, appointments. Each keeps a ledger of what it was told. */
import { randomUUID } from 'node:crypto';
import { callersOf } from '../harness/callers.mjs';
import { until } from '../harness/programs.mjs';
import { chatsOf } from '../escalation/chats.mjs';
import { samplePeopleIds } from '../escalation/people.mjs';
import { sampleReport } from '../incident/sample-report.mjs';
import { insist, steadily } from './steady.mjs';

const keyed = (key) => ({ 'Idempotency-Key': key });
const idOf = (key) => samplePeopleIds.find((person) => person.key === key).id;

/** Callers of the crowd, made as they are needed: a token for thousands would be the longest part of the bench. */
export function crowdCallers(stack, count) {
  const known = new Map();
  return (index) => {
    const name = `bench-${(index % count) + 1}`;
    if (!known.has(name))
      known.set(
        name,
        callersOf(stack, [name]).then(([call]) => call),
      );
    return known.get(name);
  };
}

export async function reports(callerOf, rate) {
  const told = new Set();
  const result = await steadily(rate, async (index) => {
    const call = await callerOf(index);
    const request = { body: sampleReport, headers: keyed(randomUUID()), expect: 202 };
    const { body } = await insist(() => call('POST', '/api/incidents', request));
    told.add(body.reference);
  });
  return { ...result, told };
}

export async function bookings(callerOf, { slots, ...rate }) {
  const tally = { booked: new Set(), taken: 0, refused: 0 };
  const result = await steadily(rate, async (index) => {
    const call = await callerOf(index);
    const body = { slotId: slots[index % slots.length], details: { way: 'phone', phone: '020 7946 0000' } };
    const request = { body, headers: keyed(randomUUID()) };
    try {
      const told = await insist(() => call('POST', '/api/drop-in/bookings', request));
      if (told.body.outcome === 'booked') tally.booked.add(told.body.booking.id);
      else tally.taken += 1;
    } catch (error) {
      if (!/: 400 /.test(error.message)) throw error;
      tally.refused += 1;
    }
  });
  return { ...result, ...tally };
}

const officers = [
  'officer',
  'officer2',
  'legal',
  'community-safety',
  'health-and-safety',
  'monitoring-officer',
];

async function mayBeAskedByName(stack, names) {
  const path = '/api/escalation-consent';
  for (const call of await callersOf(stack, names)) {
    const { version } = (await call('GET', path)).body;
    const consent = { askByName: true, shownAs: 'name' };
    await call('PUT', path, { body: { version, consent }, headers: keyed(randomUUID()) });
  }
}

const asksIn = (lines) =>
  JSON.stringify(lines.map(({ activity }) => activity.attachments ?? [])).matchAll(
    /"verb":"accept","data":(\{[^{}]*\})/g,
  );

/** As many talks as there are officers, each with somebody of the crowd. Resolves with who speaks to whom. */
export async function begunTalks(stack) {
  const chats = chatsOf(stack);
  await mayBeAskedByName(stack, officers);
  const talks = [];
  for (const [index, officer] of officers.entries()) {
    const councillor = `bench-${index + 1}`;
    await chats.install(officer);
    await chats.press(councillor, 'call', { wish: { kind: 'person', personId: idOf(officer) } });
    let data;
    await until(`${officer} is asked`, async () => {
      [data] = [...asksIn(await chats.lines(officer))].map(([, json]) => JSON.parse(json));
      return data !== undefined;
    });
    await chats.press(officer, 'accept', data);
    talks.push({ from: councillor, to: officer }, { from: officer, to: councillor });
  }
  return talks;
}

/** Lines in those talks, one after the other in each direction as they are typed. */
export async function lines(stack, { talks, ...rate }) {
  const chats = chatsOf(stack);
  const said = [];
  const result = await steadily(rate, async (index) => {
    const talk = talks[index % talks.length];
    const line = { ...talk, mark: `mark${randomUUID().replaceAll('-', '')}` };
    const id = randomUUID();
    await insist(async () => {
      const answer = await chats.say(talk.from, `It is about the letter, ${line.mark}`, id);
      if (answer.status !== 200) throw new Error(`say: ${answer.status ?? 503} `);
      return answer;
    });
    said.push(line);
  });
  return { ...result, said };
}
