/** Whether the officers' inbox costs the same when there are a thousand times as many reports. */
import { callersOf } from '../harness/callers.mjs';
import { atMost, median } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { sharePointCost } from '../harness/tenant-control.mjs';
import { wireIncidents } from './wire-incidents.mjs';

const sizes = [100, 100_000];
const itemsAtOnce = 5000;
const rounds = 5;
const mostCalls = 2;

const closedMonth = '2026-10';
const pages = [
  { id: 'open', name: 'first page', path: '/api/incidents/inbox' },
  { id: 'closed', name: 'closed in a month', path: `/api/incidents/inbox?shelf=${closedMonth}` },
  {
    id: 'nothing',
    name: 'a filter that nothing passes',
    path: '/api/incidents/inbox?kind=other',
    empty: true,
  },
];

async function fill({ control }, { from, to }) {
  for (let first = from; first < to; first += itemsAtOnce) {
    const fields = wireIncidents({ first, count: Math.min(itemsAtOnce, to - first) });
    await control.addItems({ site: 'casework', list: 'Incidents', fields });
  }
}

/** Calls and units of one opening of the page; the time is the median of several. */
async function costOf({ control }, call, { path, empty = false }) {
  await call('GET', path);
  await control.resetMeter();
  const { body } = await call('GET', path);
  const cost = sharePointCost(await control.meter());
  const times = [];
  for (let round = 0; round < rounds; round += 1) times.push((await call('GET', path)).ms);
  if (!body.complete || (body.items.length === 0) !== empty)
    throw new Error(`${path} shows ${body.items.length} reports`);
  return { ...cost, ms: median(times), shown: body.items.length };
}

function rowsOf({ id, name }, [few, many]) {
  const same = few.calls === many.calls && few.resourceUnits === many.resourceUnits;
  const between = `${few.calls} calls, ${few.resourceUnits} RU, ${few.shown} shown, ${Math.round(few.ms)} ms with 100; ${many.calls} calls, ${many.resourceUnits} RU, ${many.shown} shown, ${Math.round(many.ms)} ms with 100,000`;
  const calls = atMost(mostCalls, {
    id: `inbox-${id}-calls`,
    figure: `officer's inbox, ${name}: calls with 100,000 incidents`,
    ...{ value: many.calls, unit: 'calls', note: between },
  });
  if (id !== 'open') return [calls];
  const growth = { value: many.resourceUnits - few.resourceUnits, unit: 'RU', target: 'the same', ok: same };
  return [
    calls,
    {
      id: 'inbox-open-growth',
      figure: `officer's inbox, ${name}: more units with 100,000 than with 100`,
      ...growth,
    },
  ];
}

export const officersInbox = () =>
  withStack(async (stack) => {
    const [call] = await callersOf(stack, ['officer']);
    const costs = new Map(pages.map(({ id }) => [id, []]));
    let there = 0;
    for (const size of sizes) {
      await fill(stack, { from: there, to: size });
      there = size;
      for (const page of pages) costs.get(page.id).push(await costOf(stack, call, page));
    }
    return pages.flatMap((page) => rowsOf(page, costs.get(page.id)));
  });
