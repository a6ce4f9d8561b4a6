/** What a visit asks of Graph: the first on a device, and the next one, when the device holds a copy. */
import { openBrowser } from '../harness/browser.mjs';
import { atMost } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { inWindowOf, openPage, webParts } from './web-parts.mjs';

const visits = [
  { id: 'cold', limit: 3 },
  { id: 'warm', limit: 1 },
];
const isGraph = (address) => address.includes('/graph/v1.0/');

/** The tenant counts the parts of a `$batch` beside the batch; the network carries the batch alone. */
function graphCost({ routes, resourceUnits }) {
  const asked = Object.entries(routes).filter(([route]) => isGraph(route));
  const calls = asked.reduce((sum, [, figures]) => sum + figures.calls, 0);
  const failed = asked.flatMap(([route, { statuses }]) =>
    Object.keys(statuses).some((status) => status !== '200') ? [route] : [],
  );
  return { calls, resourceUnits, failed };
}

async function visit(page, stack, webPart) {
  const requests = [];
  const note = (request) => isGraph(request.url()) && requests.push(request.url());
  page.on('request', note);
  await stack.control.resetMeter();
  await openPage(page, stack, webPart);
  const { calls, resourceUnits, failed } = graphCost(await stack.control.quietMeter());
  page.off('request', note);
  if (failed.length > 0) throw new Error(`The ${webPart.name} was refused: ${failed.join(', ')}`);
  if (requests.length === 0) throw new Error(`The ${webPart.name} asked Graph for nothing`);
  return { requests: requests.length, parts: calls - requests.length, resourceUnits };
}

async function rowsOf(browser, stack, webPart) {
  return inWindowOf(browser, { stack, webPart }, async (page) => {
    const rows = [];
    for (const { id, limit } of visits) {
      const { requests, parts, resourceUnits } = await visit(page, stack, webPart);
      const note = `requests to Graph as they cross the network; parts of $batch in them: ${parts}; ${resourceUnits} resource units`;
      const figure = `Graph calls, ${id} ${webPart.name}`;
      rows.push(
        atMost(limit, { id: `${webPart.id}-calls-${id}`, figure, value: requests, unit: 'calls', note }),
      );
    }
    return rows;
  });
}

export const graphCalls = () =>
  withStack(async (stack) => {
    const browser = await openBrowser();
    try {
      const rows = [];
      for (const webPart of webParts) rows.push(...(await rowsOf(browser, stack, webPart)));
      return rows;
    } finally {
      await browser.close();
    }
  });
