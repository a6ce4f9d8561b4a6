import { createHash } from 'node:crypto';
import { as, type Caller } from '../setup/api';
import { caseworkSite, type Fields } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';
import { oneLife, picture, type Acknowledged, type Press } from './support/load';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

const kills = 6;
const livesAtOnce = 5;

/** Enough of the load has been answered for that another kill falls into the middle of it. */
const moreThan = (so: Acknowledged, count: number) =>
  until(() => Promise.resolve(so.presses.length > count), {
    what: `${count} presses were answered`,
    withinMs: 60_000,
  });

const linesFor = (
  press: Press,
  { incidents, events }: { incidents: Fields[]; events: Fields[] },
): Fields[] => {
  const own = events.filter(({ Reference }) => Reference === press.reference);
  switch (press.what) {
    case 'report':
      return incidents.filter(({ SentKey }) => String(SentKey).endsWith(press.key));
    case 'evidence':
      return own.filter(({ EventKey }) => EventKey === `evidence:${press.key}`);
    case 'message':
    case 'status':
      return own.filter(({ EventKey }) => String(EventKey).endsWith(press.key));
  }
};

test('killed again and again under load: what was answered for is there, once', async () => {
  const councillors = await Promise.all(
    ['councillor', 'councillor2', 'councillor3', 'councillor4', 'councillor5'].map((person) =>
      as(stack, person),
    ),
  );
  const officers = await Promise.all(
    ['officer', 'officer2', 'legal', 'community-safety', 'monitoring-officer'].map((person) =>
      as(stack, person),
    ),
  );
  const so: Acknowledged = { presses: [], lost: 0 };
  let enough = false;
  const living = councillors.slice(0, livesAtOnce).map(async (councillor, index) => {
    while (!enough) await oneLife({ councillor, officer: officers[index] as Caller }, so);
  });
  for (let kill = 1; kill <= kills; kill += 1) {
    await moreThan(so, so.presses.length + 7);
    await stack.service().kill();
    // The lock of the killed process is still there; a start that is refused would end the test here.
    await stack.restartService();
  }
  enough = true;
  await Promise.all(living);

  const site = await caseworkSite(stack);
  const everything = async () => ({
    incidents: await site.items('Incidents'),
    events: await site.items('IncidentEvents'),
  });
  const missing = (found: Awaited<ReturnType<typeof everything>>) =>
    so.presses.filter((press) => linesFor(press, found).length === 0);
  const found = await until(
    async () => {
      const now = await everything();
      return missing(now).length === 0 && now;
    },
    { what: 'everything that was answered for is in SharePoint', withinMs: 60_000 },
  );

  expect(so.lost).toBeGreaterThan(kills);
  expect(so.presses.length).toBeGreaterThan(kills * 7);
  expect(so.presses.filter((press) => linesFor(press, found).length !== 1)).toEqual([]);
  // Nothing is there twice, whether or not anybody was told.
  for (const [rows, key] of [
    [found.incidents, 'SentKey'],
    [found.incidents, 'Reference'],
    [found.events, 'EventKey'],
  ] as const) {
    expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
  }
  const files = found.events.filter(({ EventKind }) => EventKind === 'evidence');
  const whole = createHash('sha256').update(picture).digest('hex');
  for (const { Detail } of files)
    expect(JSON.parse(String(Detail))).toMatchObject({ evidence: { sha256: whole } });
  const reports = so.presses.filter(({ what }) => what === 'report');
  expect(found.incidents).toHaveLength(reports.length);
  for (const { reference, mark } of reports) {
    const row = found.incidents.find(({ Reference }) => Reference === reference);
    expect(JSON.parse(String(row?.Report))).toMatchObject({ account: mark });
    expect(row).toMatchObject({ CaseStatus: 'action-under-way', CaseVersion: 2 });
    expect(await site.evidence(reference)).toEqual([expect.objectContaining({ size: picture.length })]);
  }
}, 240_000);

test('a running service is not pushed aside by a second one', async () => {
  const refused = await stack.startSecondService();
  expect(await refused.ended()).toBe(1);
  expect(refused.output()).toMatch(
    /The service is already running with the data in .* \(process \d+\); stop it first\./,
  );
  expect((await fetch(`${stack.serviceUrl}/readyz`)).status).toBe(200);
});
