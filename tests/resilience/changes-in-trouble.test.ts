import { randomUUID } from 'node:crypto';
import type {
  ChangeAnswer,
  InboxPage,
  IncidentDetail,
} from '@councillor-safety/core/incident/incident-answers';
import { as, type Caller } from '../setup/api';
import { aReport, idOf, send, untilFiled } from '../setup/cases';
import { caseworkSite, type CaseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

let stack: Stack;
let councillor: Caller;
let officer: Caller;
let site: CaseworkSite;
let control: ReturnType<typeof tenantControl>;

beforeAll(async () => {
  stack = await startStack();
  councillor = await as(stack, 'councillor');
  officer = await as(stack, 'officer');
  site = await caseworkSite(stack);
  control = tenantControl(stack);
  // From now on the service knows who these are, as it does of whoever was here in the last hour.
  await untilFiled(officer, (await send(councillor)).reference);
});
afterAll(() => stack?.stop());
afterEach(() => control.mend());

const messages = (detail: IncidentDetail) => detail.timeline.filter(({ kind }) => kind.startsWith('message'));
describe('changes to a case', () => {
  const change = (reference: string, version: number, key: string) =>
    officer.send<ChangeAnswer>(
      `/api/incidents/${reference}/status`,
      { version, status: 'action-under-way', message: 'We rang the police.' },
      key,
    );

  test.each([
    ['the answer is lost after the work', { match: 'PATCH /graph/', status: 'cut', after: true, times: 1 }],
    ['the line to the timeline is lost', { match: 'POST /graph/.*/IncidentEvents/', status: 503, times: 4 }],
    ['three other writers come first', { match: 'PATCH /graph/', status: 412, times: 3 }],
  ] as const)('%s: applied once, with its message', async (_name, fault) => {
    const { reference } = await send(councillor);
    const { version } = await untilFiled(officer, reference);
    await control.fault(fault);
    const key = randomUUID();
    expect((await change(reference, version, key)).status).toBe(200);
    await until(async () => (await change(reference, version, key)).body.state === 'applied', {
      what: 'it is applied',
    });
    const detail = await untilFiled(councillor, reference);
    expect(detail).toMatchObject({ version: version + 1, status: 'action-under-way' });
    expect(messages(detail)).toHaveLength(1);
    expect(detail.timeline.filter(({ kind }) => kind === 'status')).toHaveLength(1);
  });

  test('whoever a correction names is shut out at once, before SharePoint knows it', async () => {
    const { reference } = await send(councillor);
    const named = await as(stack, 'legal');
    const { version } = await untilFiled(named, reference);
    await control.fault({ match: 'PATCH /graph/', status: 503 });
    const amended = await councillor.call<ChangeAnswer>(`/api/incidents/${reference}/report`, {
      method: 'PUT',
      body: { version, report: aReport({ mustNotSee: [idOf('legal')] }) },
      headers: { 'Idempotency-Key': randomUUID() },
    });
    expect(amended.body).toEqual({ state: 'kept' });
    const write = () => named.send(`/api/incidents/${reference}/messages`, { body: 'Hello' });
    // Before anybody else has read it: nothing but the correction itself can have shut them out.
    expect((await write()).status).toBe(404);
    // Somebody else reads it in between, and what SharePoint still says does not let them in again.
    expect((await officer.call(`/api/incidents/${reference}`)).status).toBe(200);
    expect((await named.call(`/api/incidents/${reference}`)).status).toBe(404);
    expect((await write()).status).toBe(404);
    for (const list of ['inbox', `search?reference=${reference}`]) {
      const { body } = await named.call<InboxPage>(`/api/incidents/${list}`);
      expect(body.items.map((item) => item.reference)).not.toContain(reference);
    }
    await control.mend();
    await untilFiled(councillor, reference);
    expect((await named.call(`/api/incidents/${reference}`)).status).toBe(404);
    expect((await write()).status).toBe(404);
  });
});

test('the audit loses nothing and doubles nothing when half of each batch fails', async () => {
  const { reference } = await send(councillor);
  await untilFiled(councillor, reference);
  const openings = 30;
  await control.fault({ match: 'POST /.*/lists/Audit/items', status: 429, rate: 0.5 });
  await control.fault({ match: 'POST /graph/v1.0/\\$batch', status: 'cut', after: true, times: 1 });
  const reader = await as(stack, 'monitoring-officer');
  for (let count = 0; count < openings; count += 1) await reader.call(`/api/incidents/${reference}`);
  const mine = async () =>
    (await site.items('Audit')).filter(
      ({ Subject, ActorEntra }) => Subject === reference && ActorEntra === idOf('monitoring-officer'),
    );
  const filed = await until(
    async () => {
      const lines = await mine();
      return lines.length >= openings && lines;
    },
    { what: 'every opening is in the audit', withinMs: 50_000 },
  );
  expect(new Set(filed.map(({ AuditKey }) => AuditKey)).size).toBe(openings);
  expect(filed).toHaveLength(openings);
});
