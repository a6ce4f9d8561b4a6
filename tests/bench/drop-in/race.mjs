/** Two hundred people want forty times, ten thousand times in all, while SharePoint refuses, hangs and loses answers. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { callersOf, inParallel } from '../harness/callers.mjs';
import { crowdOf } from '../harness/crowd.mjs';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { draft, layDown } from './laying-down.mjs';

const people = 200;
const attempts = Number(process.env.BENCH_ATTEMPTS ?? 10_000);
const atOnce = 200;
const group = '60000000-0001-4000-8000-000000000001';
const officer = '50000000-0000-4000-8000-000000000009';

const faults = [
  { match: 'POST /graph/.*/Bookings/items', status: 503, rate: 0.02 },
  { match: 'POST /graph/.*/Bookings/items', status: 'cut', after: true, rate: 0.02 },
  { match: 'POST /graph/.*/Bookings/items', status: 'cut', rate: 0.01 },
  { match: 'PATCH /graph/.*/Bookings/items', status: 503, after: true, rate: 0.02 },
  { match: '(POST|PATCH) /graph/.*/Bookings/items', delayMs: 200, rate: 0.05 },
];

/** The same press again until it is answered: the service says 503 when it does not know, 429 when it is too much. */
async function untilTold(press) {
  for (let again = 0; ; again += 1) {
    try {
      return { ...(await press()), again };
    } catch (error) {
      const status = Number(/: (\d{3}) /.exec(error.message)?.[1]);
      if (![429, 503].includes(status) || again > 200) throw error;
      await pause(status === 429 ? 2000 : 250);
    }
  }
}

async function slotsOf(call) {
  const from = draft().firstDay;
  const { body } = await call('GET', `/api/drop-in/slots?from=${from}&weeks=1`);
  return body.groups.flatMap(({ sessionId, starts }) => starts.map((start) => `${sessionId}@${start}`));
}

/** Who holds which time by what the service told them, from being told until they begin to give it back. */
function ledger() {
  const holders = new Map();
  let doubled = 0;
  return {
    given(slotId, who) {
      if (holders.has(slotId)) doubled += 1;
      holders.set(slotId, who);
    },
    givesBack: (slotId) => holders.delete(slotId),
    held: () => new Map(holders),
    doubled: () => doubled,
  };
}

async function attempt({ calls, slots, book, tally }, index) {
  const who = index % people;
  const slotId = slots[Math.floor(Math.random() * slots.length)];
  const headers = { 'Idempotency-Key': randomUUID() };
  const body = { slotId, details: { way: 'phone', phone: '020 7946 0000' } };
  const press = () => calls[who]('POST', '/api/drop-in/bookings', { body, headers });
  const told = await untilTold(press).catch((error) => ({ refused: error.message }));
  if (told.refused !== undefined) {
    // Their own appointment lies there already: told in a sentence, like anybody who loses.
    if (!/ 400 /.test(told.refused)) throw new Error(told.refused);
    tally.refused += 1;
    return;
  }
  tally.again += told.again;
  tally.times.push(told.ms);
  if (told.body.outcome === 'taken') {
    tally.lost += 1;
    return;
  }
  tally.won += 1;
  const { id } = told.body.booking;
  // The same time once more by the same person is the booking that they have.
  if (id !== headers['Idempotency-Key']) return;
  book.given(slotId, who);
  if (Math.random() < 0.15) return;
  book.givesBack(slotId);
  const cancel = { headers: { 'Idempotency-Key': randomUUID() }, body: {} };
  await untilTold(() => calls[who]('POST', `/api/drop-in/bookings/${id}/cancel`, cancel));
}

/** What people see in the end, against what they were told. */
async function whatIsThere(calls, book) {
  const seen = await inParallel({ count: people, atOnce: 20 }, async (who) => {
    const { body } = await untilTold(() => calls[who]('GET', '/api/drop-in/mine'));
    return body.upcoming.filter(({ state }) => state === 'booked').map(({ slotId }) => slotId);
  });
  const all = seen.flat();
  const told = [...book.held()];
  const missing = told.filter(([slotId, who]) => !seen[who].includes(slotId)).length;
  return { doubled: all.length - new Set(all).size, missing, extra: all.length - told.length };
}

export const race = () =>
  withStack(
    async (stack) => {
      await crowdOf(stack, { count: people });
      const [lays] = await callersOf(stack, ['officer']);
      await layDown(lays, [{ holderId: officer, draft: draft() }]);
      const names = Array.from({ length: people }, (_none, index) => `bench-${index + 1}`);
      const calls = await callersOf(stack, names);
      const slots = await slotsOf(calls[0]);
      if (slots.length !== 40) throw new Error(`There are ${slots.length} times, not 40`);
      for (const fault of faults) await stack.control.fault(fault);
      const [book, tally] = [ledger(), { won: 0, lost: 0, refused: 0, again: 0, times: [] }];
      const begun = Date.now();
      await inParallel({ count: attempts, atOnce }, (index) => attempt({ calls, slots, book, tally }, index));
      const seconds = (Date.now() - begun) / 1000;
      await stack.control.recover();
      await pause(5000);
      const { doubled, missing, extra } = await whatIsThere(calls, book);
      const told = tally.won + tally.lost + tally.refused;
      const note = `${tally.won} won, ${tally.lost} told that it is taken, ${tally.refused} told why not, ${tally.again} presses again after "not known"; ${Math.round(seconds)} s; median ${Math.round(median(tally.times))} ms, p95 ${Math.round(percentile(tally.times, 0.95))} ms with ${atOnce} at once`;
      const row = (id, figure, value, more) => atMost(0, { id, figure, value, unit: '', note: more });
      const what = `${people} people at ${slots.length} times, ${attempts} attempts with faults`;
      return [
        row('double', `${what}: two in one place`, book.doubled() + doubled, note),
        row('lost', `${what}: told "booked" and not there in the end`, missing),
        row('extra', `${what}: there in the end and never told`, Math.max(0, extra)),
        row('untold', `${what}: attempts without an answer`, attempts - told),
      ];
    },
    { environment: { GROUP_COUNCILLORS: group } },
  );
