/** How long a person waits for the receipt, when fifty press the button at the same time. */
import { randomUUID } from 'node:crypto';
import { callersOf, inParallel } from '../harness/callers.mjs';
import { atMost, median, percentile } from '../harness/figures.mjs';
import { until } from '../harness/programs.mjs';
import { withStack } from '../harness/stack.mjs';
import { councillors, sampleReport } from './sample-report.mjs';

const limitMs = 150;
const [count, atOnce] = [1000, 50];

/** Spread over the councillors, since the service limits what one person sends in a minute. */
async function sendReports({ service }, callers, howMany) {
  const before = service.processorMs();
  const started = performance.now();
  const answers = await inParallel({ count: howMany, atOnce }, (index) =>
    callers[index % callers.length]('POST', '/api/incidents', {
      body: sampleReport,
      headers: { 'Idempotency-Key': randomUUID() },
      expect: 202,
    }),
  );
  const references = new Set(answers.map(({ body }) => body.reference));
  if (references.size !== howMany) throw new Error(`${howMany} reports got ${references.size} references`);
  return {
    times: answers.map(({ ms }) => ms),
    perSecond: howMany / ((performance.now() - started) / 1000),
    processorMs: before === undefined ? undefined : (service.processorMs() - before) / howMany,
  };
}

function row(weather, { times, perSecond, processorMs }) {
  const effort =
    processorMs === undefined ? '' : `, ${processorMs.toFixed(1)} ms of the service's processor each`;
  const note = `median ${Math.round(median(times))} ms, slowest ${Math.round(Math.max(...times))} ms, ${Math.round(perSecond)} a second${effort}`;
  return atMost(limitMs, {
    id: `accept-graph-${weather}`,
    figure: `accept a report, ${atOnce} at a time, ${count} in all: p95, Graph ${weather}`,
    ...{ value: percentile(times, 0.95), unit: 'ms', note },
  });
}

export const acceptReports = () =>
  withStack(async (stack) => {
    const callers = await callersOf(stack, councillors);
    await sendReports(stack, callers, atOnce);
    const healthy = await sendReports(stack, callers, count);
    await until('the reports to be filed', async () => (await filed(stack)) >= count + atOnce, {
      everyMs: 500,
    });
    await stack.control.quietMeter();
    await stack.control.takeGraphDown();
    const down = await sendReports(stack, callers, count);
    await stack.control.recover();
    return [row('healthy', healthy), row('down', down)];
  });

async function filed({ control }) {
  const { routes } = await control.meter();
  return Object.entries(routes)
    .filter(([route]) => /^POST .*\/lists\/Incidents\/items$/.test(route))
    .reduce((sum, [, { statuses }]) => sum + (statuses[201] ?? 0), 0);
}
