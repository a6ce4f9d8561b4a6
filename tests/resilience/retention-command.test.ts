import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import {
  sampleProduct,
  sampleSharePointHost,
  sampleSites,
} from '@councillor-safety/core/people/sample-tenant';
import { as } from '../setup/api';
import { start } from '../setup/processes';
import { serviceSettings } from '../setup/settings';
import { startStack, type Stack } from '../setup/stack';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack?.stop());

/** Whom two of the reports are about; nobody of the sample. */
const somebody = '7c0ffee0-0000-4000-8000-00000000dddd';

/** The casework site's lists, past the service. */
async function casework() {
  const form = new URLSearchParams({
    ...{ grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' },
    ...{ client_id: sampleProduct.clientId, client_secret: sampleProduct.secret },
  });
  const signIn = `${stack.tenantUrl}/sign-in/${sampleTenantId}/oauth2/v2.0/token`;
  const token = (await (await fetch(signIn, { method: 'POST', body: form })).json()) as {
    access_token: string;
  };
  const headers = { Authorization: `Bearer ${token.access_token}`, 'Content-Type': 'application/json' };
  const graph = `${stack.tenantUrl}/graph/v1.0/sites`;
  const found = await fetch(`${graph}/${sampleSharePointHost}:${sampleSites.casework.path}`, { headers });
  const lists = `${graph}/${((await found.json()) as { id: string }).id}/lists`;
  return {
    async add(list: string, fields: object): Promise<void> {
      const body = JSON.stringify({ fields });
      const answer = await fetch(`${lists}/${list}/items`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`${list}: ${answer.status} ${await answer.text()}`);
    },
    async values(list: string, column: string): Promise<unknown[]> {
      const answer = await fetch(`${lists}/${list}/items?$expand=fields&$top=200`, { headers });
      const { value } = (await answer.json()) as { value: { fields: Record<string, unknown> }[] };
      return value.map(({ fields }) => fields[column]);
    },
  };
}

async function retention(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const place = { tenantPort: Number(new URL(stack.tenantUrl).port), port: 0, dataDir: stack.dataDir };
  const environment = { ...serviceSettings(place), ...settings };
  const program = start({ file: 'bot/lib/commands/retention-command.js', environment, args });
  const code = await program.ended();
  return { code, said: program.output() };
}

/** Numbers of one list in what the command said. */
const numbersOf = (said: string, list: string): string[] =>
  said
    .split('\n')
    .find((line) => line.startsWith(`${list} `))
    ?.split(/\s+/)
    .slice(1) ?? [];

test('an administrator looks what would go, cannot delete before it was decided, and never deletes what is held', async () => {
  const site = await casework();
  const closed = { CaseStatus: 'closed', ClosedAt: '2019-05-01T09:00:00Z' };
  await site.add('Incidents', {
    ...closed,
    Reference: 'CS-22222222',
    SentKey: 'one',
    CouncillorEntra: somebody,
  });
  await site.add('Incidents', {
    ...closed,
    Reference: 'CS-33333333',
    SentKey: 'two',
    CouncillorEntra: 'other',
  });
  await site.add('IncidentEvents', {
    EventKey: 'e',
    Reference: 'CS-33333333',
    Body: 'canary of the account',
  });
  const monitoring = await as(stack, 'monitoring-officer');
  const wish = { kind: 'person', subject: somebody, why: 'A claim was announced.' };
  const { body: hold } = await monitoring.send<{ id: string; state: string }>('/api/retention/holds', wish);
  expect(hold.state).toBe('applied');

  const looked = await retention([]);
  expect(numbersOf(looked.said, 'Incidents')).toEqual(['2', '1', '0', '1', '1', '0', '2019-05-01']);
  expect(looked.code).toBe(0);

  const refused = await retention(['--apply']);
  expect(refused).toEqual({
    code: 2,
    said: "Nothing was deleted: RETENTION is 'dry-run'. Set it to 'on' first.\n",
  });
  expect(await site.values('Incidents', 'Reference')).toEqual(['CS-22222222', 'CS-33333333']);

  const on = { RETENTION: 'on' };
  const applied = await retention(['--apply'], on);
  expect(applied).toMatchObject({ code: 0 });
  expect(numbersOf(applied.said, 'Incidents')).toEqual(['2', '1', '0', '0', '1', '1']);
  expect(await site.values('Incidents', 'Reference')).toEqual(['CS-22222222']);
  expect(await site.values('Deletions', 'RecordKey')).toEqual(['CS-33333333']);

  await monitoring.send(`/api/retention/holds/${hold.id}/end`, undefined);
  await retention(['--apply'], on);
  expect(await site.values('Incidents', 'Reference')).toEqual([]);
  for (const { said } of [looked, applied]) expect(said).not.toMatch(/CS-|canary|7c0ffee0/);
});

test('wrong use and wrong months are said in one sentence', async () => {
  expect(await retention(['--all'])).toEqual({
    code: 2,
    said: 'Use: npm run retention -- [--dry-run | --apply | --table]\n',
  });
  const { code, said } = await retention([], { RETENTION_MONTHS: 'Incident=84' });
  expect({ code, said }).toEqual({
    code: 2,
    said: "The service cannot start: RETENTION_MONTHS is wrong: there is no list 'Incident'.\n",
  });
  const table = await retention(['--table'], { RETENTION_MONTHS: 'Incidents=84' });
  expect(table.said).toContain('| 7 years after ClosedAt');
});
