/** Everything at once for ten minutes on three instances, two of which are killed: what people were told against what became of it. */
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { pressesOf } from '../bulletin/publishing.mjs';
import { dayFromNow, draft, layDown } from '../drop-in/laying-down.mjs';
import { chatsOf } from '../escalation/chats.mjs';
import { samplePeopleIds } from '../escalation/people.mjs';
import { callersOf, inParallel } from '../harness/callers.mjs';
import { crowdOf, received } from '../harness/crowd.mjs';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { withCluster } from './cluster.mjs';
import { busyShare, machineTime } from './machine-time.mjs';
import { recordsOf } from './records.mjs';
import { insist } from './steady.mjs';
import { begunTalks, bookings, crowdCallers, lines, reports } from './streams.mjs';

const people = Number(process.env.BENCH_CROWD ?? 5_000);
const group = '60000000-0001-4000-8000-000000000001';
const seconds = Number(process.env.BENCH_SECONDS ?? 600);
const share = Number(process.env.BENCH_SHARE ?? 1);
const perSecond = { reports: 20 * share, lines: 50 * share, cards: 50 * share, bookings: 20 * share };
const limitMs = 200;
const holders = [
  'officer',
  'officer2',
  'legal',
  'community-safety',
  'health-and-safety',
  'monitoring-officer',
];

/** Six officers on every weekday of twelve weeks. */
async function laidDown(stack) {
  const [officer] = await callersOf(stack, ['officer']);
  const weekly = draft({
    ...{ firstDay: dayFromNow(2), lastDay: dayFromNow(86) },
    recurrence: { every: 'week', weeks: 1, days: [0, 1, 2, 3, 4] },
  });
  const idOf = (key) => samplePeopleIds.find((person) => person.key === key).id;
  await layDown(
    officer,
    holders.map((key) => ({ holderId: idOf(key), draft: weekly })),
  );
  const [call] = await callersOf(stack, ['bench-1']);
  const { body } = await call('GET', `/api/drop-in/slots?from=${dayFromNow(2)}&weeks=8`);
  return body.groups.flatMap(({ sessionId, starts }) => starts.map((start) => `${sessionId}@${start}`));
}

/** One bulletin after the other until told to stop; resolves with each one's title and what became of it. */
async function bulletins(stack, going) {
  const { approved, done } = await pressesOf(stack);
  const sent = [];
  while (going()) {
    const title = `Measured bulletin number ${sent.length + 1}.`;
    const from = Date.now();
    const id = await approved({ urgency: 'routine', when: { kind: 'on-approval' }, title });
    // Under more than the machine can carry, the answer may be "not now".
    const run = await insist(() => done(id, { seconds: 1_800 }));
    sent.push({ title, run, seconds: (Date.now() - from) / 1000 });
  }
  return sent;
}

/** At a third and at two thirds of the time; the proxy's own keeper begins it again after a second. */
async function twoKills({ processes }) {
  const killed = [];
  for (const number of [1, 2]) {
    await pause((seconds * 1000) / 3);
    const name = `service ${number + 1}`;
    process.kill(processes().get(name), 'SIGKILL');
    killed.push(Date.now());
  }
  return killed;
}

const duplicates = (values) => values.length - new Set(values).size;

async function linesRead(stack, said) {
  const chats = chatsOf(stack);
  const readers = [...new Set(said.map(({ to }) => to))];
  const texts = new Map();
  for (const reader of readers) {
    const all = (await chats.lines(reader)).filter(({ fromBot }) => fromBot);
    texts.set(reader, all.map(({ activity }) => JSON.stringify(activity)).join('\n'));
  }
  const times = said.map(({ to, mark }) => texts.get(to).split(mark).length - 1);
  return { lost: times.filter((n) => n === 0).length, doubled: times.filter((n) => n > 1).length };
}

async function cardsRead(stack, sent) {
  const all = { lost: 0, doubled: 0, uncertain: 0, sent: 0 };
  for (const { title, run } of sent) {
    const { byCount } = await received(stack, title);
    const over = Object.entries(byCount).filter(([count]) => Number(count) > 1);
    all.doubled += over.reduce((sum, [, count]) => sum + count, 0);
    all.lost += Math.max(0, (byCount[0] ?? 0) - run.unreachable - run.uncertain);
    all.uncertain += run.uncertain;
    all.sent += run.sent;
  }
  return all;
}

async function whatIsThere(stack, { told, booked }) {
  const site = await recordsOf(stack);
  const incidents = (await site.items('Incidents')).map(({ Reference }) => Reference);
  const known = new Set(incidents);
  const places = (await site.items('Bookings')).filter(({ BookingState }) => BookingState === 'booked');
  const keys = new Set(places.map(({ BookingKey }) => BookingKey));
  return {
    reportsLost: [...told].filter((reference) => !known.has(reference)).length,
    reportsDoubled: incidents.length - told.size + duplicates(incidents),
    bookingsLost: [...booked].filter((id) => !keys.has(id)).length,
    bookingsDoubled: duplicates(places.map(({ SeatKey }) => SeatKey)),
  };
}

const timesOf = ({ times, begun, held }) =>
  `${begun} at ${(begun / seconds).toFixed(0)} a second, median ${Math.round(median(times))} ms, p95 ${Math.round(percentile(times, 0.95))} ms, p99 ${Math.round(percentile(times, 0.99))} ms${held > 0 ? `, ${held} held back` : ''}`;

async function run(stack) {
  await chatsOf(stack).rateLimits('off');
  await crowdOf(stack, { count: people });
  const slots = await laidDown(stack);
  const callerOf = crowdCallers(stack, people);
  // Everybody has signed in before: what is measured is not the stand-in's sign-in.
  await inParallel({ count: people, atOnce: 20 }, callerOf);
  const talks = await begunTalks(stack);
  let going = true;
  const before = machineTime();
  const publishing = bulletins(stack, () => going);
  const [reported, spoken, appointed] = await Promise.all([
    reports(callerOf, { perSecond: perSecond.reports, seconds }),
    lines(stack, { talks, perSecond: perSecond.lines, seconds }),
    bookings(callerOf, { slots, perSecond: perSecond.bookings, seconds }),
    twoKills(stack),
  ]);
  going = false;
  const busy = busyShare(before, machineTime());
  const sent = await publishing;
  await stack.control.quietMeter(10_000);
  const there = await whatIsThere(stack, { told: reported.told, booked: appointed.booked });
  return {
    reported,
    spoken,
    appointed,
    sent,
    busy,
    there,
    read: await linesRead(stack, spoken.said),
    cards: await cardsRead(stack, sent),
  };
}

export const mixed = () =>
  withCluster(
    async (stack) => {
      const { reported, spoken, appointed, sent, busy, there, read, cards } = await run(stack);
      const what = `mixed load, three instances, ${seconds} s, two kills`;
      const none = (id, figure, value, note) =>
        atMost(0, { id, figure: `${what}: ${figure}`, value, unit: '', note });
      const cardsEach = cards.sent / sent.reduce((sum, each) => sum + each.seconds, 0);
      return [
        atMost(limitMs, {
          id: 'mixed-accept',
          figure: `${what}: accept a report, p95`,
          ...{ value: percentile(reported.times, 0.95), unit: 'ms' },
          note: `reports: ${timesOf(reported)}; ${cpus().length} processors, ${Math.round(busy * 100)} % busy, with local tenant, PostgreSQL, proxy and the crowd on the same machine`,
        }),
        none(
          'mixed-reports',
          'reports lost / doubled',
          there.reportsLost + there.reportsDoubled,
          `${there.reportsLost} / ${there.reportsDoubled} of ${reported.told.size}`,
        ),
        none(
          'mixed-lines',
          'lines lost / doubled',
          read.lost + read.doubled,
          `${read.lost} / ${read.doubled}; ${timesOf(spoken)}`,
        ),
        none(
          'mixed-cards',
          'bulletin cards lost / doubled',
          cards.lost + cards.doubled,
          `${cards.lost} / ${cards.doubled}; ${cards.sent} sent in ${sent.length} bulletins, ${cardsEach.toFixed(1)} a second; ${cards.uncertain} uncertain and shown as such`,
        ),
        none(
          'mixed-bookings',
          'bookings lost / doubled',
          there.bookingsLost + there.bookingsDoubled,
          `${there.bookingsLost} / ${there.bookingsDoubled}; ${appointed.booked.size} booked, ${appointed.taken} told that it is taken, ${appointed.refused} told why not; ${timesOf(appointed)}`,
        ),
      ];
    },
    {
      instances: 3,
      environment: {
        GROUP_COUNCILLORS: group,
        TEAMS_SENDS_PER_SECOND: String(Math.max(1, Math.round(perSecond.cards + 2 * perSecond.lines))),
      },
    },
  );
