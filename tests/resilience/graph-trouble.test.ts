import { randomUUID } from 'node:crypto';
import type {
  ChangeAnswer,
  InboxPage,
  IncidentDetail,
  MyReports,
  Receipt,
} from '@councillor-safety/core/incident/incident-answers';
import { as, type Caller } from '../setup/api';
import { aReport, idOf, send, untilFiled } from '../setup/cases';
import { text } from '../setup/sample-files';
import { caseworkSite, type CaseworkSite } from '../setup/sharepoint';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl, type Fault } from '../setup/tenant-control';
import { until } from '../setup/until';
import { begin, sendPart } from '../security/support/file-sending';

let stack: Stack;
let councillor: Caller;
let officer: Caller;
let stranger: Caller;
let site: CaseworkSite;
let control: ReturnType<typeof tenantControl>;

beforeAll(async () => {
  stack = await startStack();
  councillor = await as(stack, 'councillor');
  officer = await as(stack, 'officer');
  stranger = await as(stack, 'councillor2');
  site = await caseworkSite(stack);
  control = tenantControl(stack);
  // From now on the service knows who these are, as it does of whoever was here in the last hour.
  await stranger.call('/api/me');
  await untilFiled(officer, (await send(councillor)).reference);
});
afterAll(() => stack?.stop());
afterEach(() => control.mend());

const messages = (detail: IncidentDetail) => detail.timeline.filter(({ kind }) => kind.startsWith('message'));
const rowsOf = async (reference: string) =>
  (await site.items('Incidents')).filter(({ Reference }) => Reference === reference);
const linesOf = async (reference: string) =>
  (await site.items('IncidentEvents')).filter(({ Reference }) => Reference === reference);

const troubles: readonly (readonly [string, Fault])[] = [
  ['down', { match: allOfGraph, status: 503 }],
  ['failing', { match: allOfGraph, status: 500 }],
  ['unreachable', { match: allOfGraph, status: 'cut' }],
  ['throttled, with a time to come back', { match: allOfGraph, status: 429, retryAfter: 2 }],
  ['throttled, without', { match: allOfGraph, status: 429 }],
  [
    'taking every change and losing the answer',
    { match: '(POST|PATCH) /graph/.*/lists/', status: 'cut', after: true },
  ],
  ['refusing every second call', { match: allOfGraph, status: 503, rate: 0.5 }],
  ['saying that every item has changed', { match: 'PATCH /graph/', status: 412 }],
  ['slow', { match: allOfGraph, delayMs: 5_000 }],
];

describe.each(troubles)('while Microsoft 365 is %s', (_name, fault) => {
  test('a report and a message are accepted at once, and each is there once afterwards', async () => {
    await control.fault(fault);
    const [key, messageKey] = [randomUUID(), randomUUID()];
    const first = await councillor.send<Receipt>('/api/incidents', aReport(), key);
    expect(first.status).toBe(202);
    const { reference } = first.body;
    const write = () =>
      councillor.send(`/api/incidents/${reference}/messages`, { body: 'Is anybody there?' }, messageKey);
    expect((await write()).status).toBe(200);
    const again = await councillor.send<Receipt>('/api/incidents', aReport(), key);
    expect(again.body).toMatchObject({ reference, receivedAt: first.body.receivedAt });
    expect((await write()).status).toBe(200);
    await control.mend();
    const detail = await untilFiled(councillor, reference);
    expect(messages(detail)).toHaveLength(1);
    expect(await rowsOf(reference)).toHaveLength(1);
    expect(await linesOf(reference)).toHaveLength(1);
  });
});

describe('what people are told while Microsoft 365 is down', () => {
  let before: string;
  beforeEach(async () => {
    before = (await send(councillor)).reference;
    await untilFiled(officer, before);
    await control.fault({ match: allOfGraph, status: 503 });
  });

  test('lists show what the service holds, and say that they are not complete', async () => {
    const { reference } = await send(councillor);
    const mine = await councillor.call<MyReports>('/api/incidents/mine');
    expect(mine).toMatchObject({ status: 200, body: { complete: false } });
    expect(mine.body.items).toEqual([expect.objectContaining({ reference, filed: false })]);
    const inbox = await officer.call<InboxPage>('/api/incidents/inbox');
    expect(inbox).toMatchObject({ status: 200, body: { complete: false } });
    expect(inbox.body.items.map((item) => item.reference)).toContain(reference);
    const found = await officer.call<InboxPage>(`/api/incidents/search?reference=${reference}`);
    expect(found.body).toMatchObject({ complete: false, items: [{ reference, filed: false }] });
  });

  test('a report that only the service holds can be read, with what was written since', async () => {
    const { reference } = await send(councillor);
    await councillor.send(`/api/incidents/${reference}/messages`, { body: 'And he came back.' });
    const { body } = await councillor.call<IncidentDetail>(`/api/incidents/${reference}`);
    expect(body).toMatchObject({ filed: false, status: 'new', report: aReport() });
    expect(messages(body)).toEqual([expect.objectContaining({ body: 'And he came back.', pending: true })]);
  });

  test('a report that only SharePoint holds: not available just now, and when to try again', async () => {
    const answer = await councillor.call<{ detail: string }>(`/api/incidents/${before}`);
    expect(answer.status).toBe(503);
    expect(answer.body.detail).toMatch(/Nothing is lost/);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('a message to it is kept, and says so', async () => {
    const answer = await councillor.send<ChangeAnswer>(`/api/incidents/${before}/messages`, {
      body: 'Hello?',
    });
    expect(answer).toMatchObject({ status: 200, body: { state: 'kept' } });
    await control.mend();
    expect(messages(await untilFiled(councillor, before))).toHaveLength(1);
  });

  test('a stranger cannot tell a report that the service holds from one that does not exist', async () => {
    const { reference } = await send(councillor);
    const told = async (about: string) => [
      (await stranger.call(`/api/incidents/${about}`)).status,
      (await stranger.send(`/api/incidents/${about}/messages`, { body: 'Hello?' })).status,
      (await stranger.call<MyReports>('/api/incidents/mine')).body.items,
    ];
    expect(await told(reference)).toEqual(await told('CS-ZZZZZZZZ'));
  });

  test('a file waits, and goes on from where it was', async () => {
    const { body } = await begin(councillor, before, { fileName: 'note.txt', bytes: text.length });
    const part = { evidenceId: body.evidenceId, bytes: text, from: 0, total: text.length };
    expect((await sendPart(councillor, before, part)).status).toBe(503);
    await control.mend();
    expect((await sendPart(councillor, before, part)).body).toMatchObject({ state: 'stored' });
    const detail = await untilFiled(councillor, before);
    expect(detail.timeline.filter(({ kind }) => kind === 'evidence')).toHaveLength(1);
  });

  test('the service itself is ready, and says who is not answering', async () => {
    await send(councillor);
    const ready = await until(
      async () => {
        const answer = await fetch(`${stack.serviceUrl}/readyz`);
        const body = (await answer.json()) as { microsoft365: string };
        return body.microsoft365 === 'not answering' && { status: answer.status };
      },
      { what: 'the outage is noticed' },
    );
    expect(ready.status).toBe(200);
  });
});

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
