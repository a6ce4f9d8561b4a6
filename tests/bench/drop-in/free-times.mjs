/** How long a councillor waits for the free times of a large council, and what that asks of Graph. */
import { callersOf } from '../harness/callers.mjs';
import { crowdOf } from '../harness/crowd.mjs';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { dayFromNow, draft, layDown } from './laying-down.mjs';

const officers = 20;
const rounds = 200;
const group = '60000000-0001-4000-8000-000000000001';
const idOf = (index) => `50000000-0001-4000-8000-${index.toString(16).padStart(12, '0')}`;

/** Two mornings and an afternoon a week each: some sixteen times a week. */
const weekly = (index) =>
  draft({
    ...{ firstDay: dayFromNow(1), lastDay: dayFromNow(120), from: '09:00', to: '12:00', slotMinutes: 30 },
    recurrence: { every: 'week', weeks: 1, days: [index % 5, (index + 2) % 5, (index + 3) % 5] },
  });

export const freeTimes = () =>
  withStack(
    async (stack) => {
      await crowdOf(stack, { count: officers });
      const [lays, call] = await callersOf(stack, ['bench-1', 'councillor']);
      const wishes = Array.from({ length: officers }, (_none, index) => ({
        holderId: idOf(index + 1),
        draft: weekly(index),
      }));
      await layDown(lays, wishes);
      const path = `/api/drop-in/slots?from=${dayFromNow(0)}&weeks=8`;
      const first = await call('GET', path);
      const shown = first.body.groups.reduce((sum, { starts }) => sum + starts.length, 0);
      const { calls: before } = await stack.control.quietMeter();
      const times = [];
      for (let round = 0; round < rounds; round += 1) times.push((await call('GET', path)).ms);
      const graph = ((await stack.control.meter()).calls - before) / rounds;
      const note = `${shown} times shown; median ${median(times).toFixed(1)} ms, the first ${first.ms.toFixed(1)} ms`;
      const figure = `free times of ${officers} officers for 8 weeks`;
      return [
        atMost(60, {
          id: 'free-p95',
          figure: `${figure}: API, p95`,
          value: percentile(times, 0.95),
          unit: 'ms',
          note,
        }),
        atMost(2, { id: 'free-graph', figure: `${figure}: calls to Graph`, value: graph, unit: 'calls' }),
      ];
    },
    { environment: { GROUP_OFFICERS: group } },
  );
