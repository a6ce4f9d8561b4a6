import type { Context } from '@microsoft/microsoft-graph-client';
import { graphArea, resourceUnits } from '@councillor-safety/bot/metrics/graph-cost';
import { measuredGraph } from '@councillor-safety/bot/metrics/measured-graph';
import { type GraphCall, silentMeter } from '@councillor-safety/bot/metrics/meter';

const root = 'https://graph.microsoft.com/v1.0';
const items = '/sites/a.sharepoint.com,1,2/lists/7/items';

test.each([
  ['GET', `${items}/12`, 'items', 1],
  ['GET', `${items}?$filter=fields/Key eq 'x'`, 'items', 2],
  ['POST', items, 'items', 2],
  ['PATCH', `${items}/12/fields`, 'items', 2],
  ['GET', `${items}/delta?$deltatoken=abc`, 'items', 1],
  ['GET', `${items}/delta?%24deltatoken=abc`, 'items', 1],
  ['GET', `${items}/delta`, 'items', 2],
  ['GET', '/sites/x/permissions', 'permissions', 5],
  ['GET', `${items}?$expand=permissions`, 'items', 5],
  ['GET', `${items}?$filter=a eq '%'`, 'items', 2],
  ['PUT', '/drives/9/root:/a/b.jpg:/content', 'files', 2],
  ['GET', '/sites/x/lists/7/columns', 'columns', 2],
  ['GET', '/groups/5/members', 'groups', 0],
  ['GET', '/users/5?$select=id', 'people', 0],
  ['POST', '/users/5/events', 'calendars', 0],
  ['POST', '/users/5/teamwork/installedApps', 'teams', 0],
  ['GET', '/something', 'other', 0],
] as const)('%s %s is about %s and costs %d', (method, url, area, units) => {
  for (const address of [url, `${root}${url}`]) {
    expect(graphArea(address)).toBe(area);
    expect(resourceUnits({ method, url: address })).toBe(units);
  }
});

async function countedFrom(context: Context, answer: Response | Error): Promise<GraphCall[]> {
  const calls: GraphCall[] = [];
  const last = {
    execute: (given: Context) => {
      if (answer instanceof Error) return Promise.reject(answer);
      given.response = answer;
      return Promise.resolve();
    },
  };
  const meter = { ...silentMeter, graph: (call: GraphCall) => void calls.push(call) };
  await measuredGraph(meter)(last)
    .execute(context)
    .catch((error: unknown) => expect(error).toBe(answer));
  return calls;
}

test('a call that was put off says how long Microsoft asked to wait', async () => {
  const answer = new Response('', { status: 429, headers: { 'Retry-After': '12' } });
  expect(
    await countedFrom({ request: `${root}${items}`, options: { method: 'POST' } }, answer),
  ).toMatchObject([{ area: 'items', method: 'POST', status: 429, units: 2, retryAfterSeconds: 12 }]);
});

test('no answer is counted as such, and stays the failure it is', async () => {
  const calls = await countedFrom({ request: `${root}${items}`, options: {} }, new Error('cut'));
  expect(calls).toMatchObject([{ status: 0, method: 'GET' }]);
});

test('the parts of a batch cost and fail each by itself, and the answer can still be read', async () => {
  const requests = [
    { id: '1', method: 'POST', url: items },
    { id: '2', method: 'GET', url: `${items}/3` },
  ];
  const responses = [
    { id: '2', status: 200 },
    { id: '1', status: 429, headers: { 'Retry-After': '7' } },
  ];
  const answer = Response.json({ responses });
  const context = {
    request: `${root}/$batch`,
    options: { method: 'POST', body: JSON.stringify({ requests }) },
  };
  expect(await countedFrom(context, answer)).toMatchObject([
    { area: 'batch', units: 0, status: 200 },
    { area: 'items', units: 2, status: 429, retryAfterSeconds: 7 },
    { area: 'items', units: 1, status: 200 },
  ]);
  expect(await answer.json()).toEqual({ responses });
});

test('a batch in a form that nobody knows is left alone', async () => {
  const context = { request: `${root}/$batch`, options: { method: 'POST', body: '{"requests":' } };
  expect(await countedFrom(context, new Response('<html>'))).toHaveLength(1);
});
