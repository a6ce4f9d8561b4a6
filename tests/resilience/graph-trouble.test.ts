import { randomUUID } from 'node:crypto';
import type {
  ChangeAnswer,
  InboxPage,
  IncidentDetail,
  MyReports,
  Receipt,
} from '@councillor-safety/core/incident/incident-answers';
import { as, type Caller } from '../setup/api';
import { aReport, send, untilFiled } from '../setup/cases';
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
