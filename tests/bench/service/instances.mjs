/** What three instances accept in a second against one, with everything on one machine. */
import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { inParallel } from '../harness/callers.mjs';
import { crowdOf } from '../harness/crowd.mjs';
import { atLeast, percentile } from '../harness/figures.mjs';
import { sampleReport } from '../incident/sample-report.mjs';
import { withCluster } from './cluster.mjs';
import { busyShare, machineTime } from './machine-time.mjs';
import { insist } from './steady.mjs';
import { crowdCallers } from './streams.mjs';

const people = 500;
const [count, atOnce] = [3_000, 60];
const environment = { GROUP_COUNCILLORS: '60000000-0001-4000-8000-000000000001' };

const accepted = (instances) =>
  withCluster(
    async (stack) => {
      await crowdOf(stack, { count: people });
      const callerOf = crowdCallers(stack, people);
      await inParallel({ count: people, atOnce: 20 }, async (index) =>
        (await callerOf(index))('GET', '/api/me'),
      );
      const before = machineTime();
      const from = performance.now();
      const answers = await inParallel({ count, atOnce }, async (index) => {
        const call = await callerOf(index);
        const headers = { 'Idempotency-Key': randomUUID() };
        return insist(() => call('POST', '/api/incidents', { body: sampleReport, headers, expect: 202 }));
      });
      const seconds = (performance.now() - from) / 1000;
      const after = machineTime();
      const busy = busyShare(before, after);
      return {
        perSecond: count / seconds,
        p95: percentile(
          answers.map(({ ms }) => ms),
          0.95,
        ),
        busy,
      };
    },
    { instances, environment },
  );

export async function instances() {
  const one = await accepted(1);
  const three = await accepted(3);
  const words = ({ perSecond, p95, busy }) =>
    `${perSecond.toFixed(0)} a second, p95 ${Math.round(p95)} ms, processors ${(busy * 100).toFixed(0)} % busy`;
  return [
    atLeast(2, {
      id: 'instances',
      figure: `reports accepted in a second, three instances against one, ${atOnce} at once`,
      ...{ value: three.perSecond / one.perSecond, unit: 'times' },
      note: `one: ${words(one)}; three: ${words(three)}; ${cpus().length} processors, shared with the local tenant, PostgreSQL, the proxy and whoever asks`,
    }),
  ];
}
