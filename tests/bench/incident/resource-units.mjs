/** What one report costs of the allowance that SharePoint gives the council, its audit entry included. */
import { randomUUID } from 'node:crypto';
import { callersOf } from '../harness/callers.mjs';
import { atMost } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { sharePointCost } from '../harness/tenant-control.mjs';
import { sampleReport } from './sample-report.mjs';

const rounds = 5;

/** One report at a time, each filed before the next: nothing is shared, so this is the dearest way. */
async function costOfOne({ control }, report) {
  await control.resetMeter();
  await report();
  return sharePointCost(await control.quietMeter());
}

export const resourceUnitsOfAReport = () =>
  withStack(async (stack) => {
    const [call] = await callersOf(stack, ['councillor']);
    const report = () =>
      call('POST', '/api/incidents', {
        body: sampleReport,
        headers: { 'Idempotency-Key': randomUUID() },
        expect: 202,
      });
    const first = await costOfOne(stack, report);
    const later = [];
    for (let round = 0; round < rounds; round += 1) later.push(await costOfOne(stack, report));
    const dearest = Math.max(...later.map(({ resourceUnits }) => resourceUnits));
    const note = `in ${later[0].calls} calls; the very first after a start, which also looks the sites up: ${first.resourceUnits}`;
    const figure = 'SharePoint resource units per report without evidence';
    return [atMost(6, { id: 'report-resource-units', figure, value: dearest, unit: 'RU', note })];
  });
