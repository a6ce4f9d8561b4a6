import { randomUUID } from 'node:crypto';
import type { MyReports, Receipt } from '@councillor-safety/core/incident/incident-answers';
import { as, type Caller } from '../setup/api';
import { freshDatabase, type FreshDatabase } from '../setup/postgres';
import type { Program } from '../setup/processes';
import { caseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { until } from '../setup/until';
import { report } from '../unit/core/incident/incident-factories';

describe('two services on one PostgreSQL', () => {
  let database: FreshDatabase;
  let stack: Stack;
  let second: Program;
  let secondUrl: string;
  let here: Caller;
  let there: Caller;

  beforeAll(async () => {
    database = await freshDatabase();
    stack = await startStack({ DATABASE_URL: database.url });
    second = await stack.startSecondService();
    await second.printed(/ready/);
    secondUrl = `http://localhost:${/:(\d+)/.exec(second.output())?.[1] ?? ''}`;
    here = await as(stack, 'councillor');
    there = await as({ tenantUrl: stack.tenantUrl, serviceUrl: secondUrl }, 'councillor');
  });
  afterAll(async () => {
    await second?.stop();
    await stack?.stop();
    await database?.drop();
  });

  const references = async (): Promise<string[]> => {
    const site = await caseworkSite(stack);
    return (await site.items('Incidents')).map(({ Reference }) => String(Reference));
  };

  test('give one receipt for one key, whichever of them is asked', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [here, there, here, there].map((caller) => caller.send<Receipt>('/api/incidents', report(), key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    const given = new Set(answers.map(({ body }) => body.reference));
    expect(given.size).toBe(1);
    await until(async () => (await references()).length === 1, { what: 'the report is filed' });
  });

  test('apply the changes to one case in order, once, and refuse the stale one', async () => {
    const [reference = ''] = await references();
    const officer = await as(stack, 'officer');
    const other = await as({ tenantUrl: stack.tenantUrl, serviceUrl: secondUrl }, 'officer2');
    const takes = await Promise.all([
      officer.send(`/api/incidents/${reference}/take`, { version: 1 }),
      other.send(`/api/incidents/${reference}/take`, { version: 1 }),
    ]);
    expect(takes.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('when one is killed in the middle of many reports, the other files what both accepted', async () => {
    const before = (await references()).length;
    const sending = [...Array(20).keys()].map((index) =>
      (index % 2 ? here : there).send<Receipt>('/api/incidents', report()),
    );
    const accepted = await Promise.all(sending);
    await second.kill();
    expect(accepted.map(({ status }) => status)).toEqual(accepted.map(() => 202));
    const all = await until(
      async () => {
        const now = await references();
        return now.length >= before + accepted.length && now;
      },
      { what: 'all reports are in SharePoint', withinMs: 45_000 },
    );
    expect(all).toHaveLength(before + accepted.length);
    expect(new Set(all).size).toBe(all.length);
    const mine = await here.call<MyReports>('/api/incidents/mine');
    expect(mine.body.items).toHaveLength(all.length);
  });
});
