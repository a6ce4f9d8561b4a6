import { randomUUID } from 'node:crypto';
import { incidentProblems } from '@councillor-safety/core/incident/incident-problems';
import type {
  ChangeAnswer,
  IncidentDetail,
  Receipt,
} from '@councillor-safety/core/incident/incident-answers';
import { as, type ApiAnswer, type Caller } from '../setup/api';
import { aReport, idOf, send, untilFiled } from '../setup/cases';
import { startStack, type Stack } from '../setup/stack';

interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly reference: string;
  readonly errors?: readonly { field: string; message: string }[];
}

let stack: Stack;
let councillor: Caller;
let officer: Caller;

beforeAll(async () => {
  stack = await startStack();
  councillor = await as(stack, 'councillor');
  officer = await as(stack, 'officer');
});
afterAll(() => stack?.stop());

const report = (body: unknown) => councillor.send<Problem>('/api/incidents', body);

function expectProblem(answer: ApiAnswer<Problem>, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({ status, reference: expect.stringMatching(/^[A-Z0-9]{8}$/) as string });
}

const without = (name: string) =>
  Object.fromEntries(Object.entries(aReport()).filter(([key]) => key !== name));
const tomorrow = new Date(Date.now() + 36 * 3600 * 1000).toISOString().slice(0, 10);

describe('a report that cannot be taken names the answer at fault', () => {
  test.each([
    ['no kind', without('kinds'), 'kinds', undefined],
    ['an empty kind', aReport({ kinds: [] }), 'kinds', incidentProblems.kinds],
    ['a kind twice', aReport({ kinds: ['other', 'other'] }), 'kinds', incidentProblems.twice],
    ['a kind nobody knows', aReport({ kinds: ['rudeness'] }), 'kinds.0', undefined],
    ['no date', without('when'), 'when', undefined],
    [
      'a day that is none',
      aReport({ when: { type: 'roughly', on: '2026-02-30' } }),
      'when.on',
      incidentProblems.date,
    ],
    [
      'an hour that is none',
      aReport({ when: { type: 'exact', at: '2026-01-15T25:00' } }),
      'when.at',
      incidentProblems.time,
    ],
    ['a day to come', aReport({ when: { type: 'roughly', on: tomorrow } }), 'when', incidentProblems.future],
    ['no account', without('account'), 'account', undefined],
    ['an account of spaces', aReport({ account: ' \n ' }), 'account', incidentProblems.account],
    [
      '20,001 characters',
      aReport({ account: 'x'.repeat(20_001) }),
      'account',
      incidentProblems.accountTooLong,
    ],
    ['20,001 emoji', aReport({ account: '🕊'.repeat(20_001) }), 'account', incidentProblems.accountTooLong],
    ['a number for words', aReport({ account: 7 }), 'account', undefined],
    ['words for a list', aReport({ kinds: 'other' }), 'kinds', undefined],
    ['an unknown field', aReport({ mood: 'low' }), 'mood', 'This field is not known.'],
    [
      'an unknown field within',
      aReport({ police: { told: true, station: 'X' } }),
      'police.station',
      'This field is not known.',
    ],
    ['a person who is no id', aReport({ mustNotSee: ['Jonty'] }), 'mustNotSee.0', undefined],
    [
      'somebody who is no councillor',
      aReport({ onBehalfOf: idOf('officer') }),
      'onBehalfOf',
      'Choose a councillor of this council.',
    ],
  ])('%s', async (_name, body, field, message) => {
    const answer = await report(body);
    expectProblem(answer, 400);
    expect(answer.body.errors?.map((error) => error.field)).toContain(field);
    if (message) expect(answer.body.errors?.map((error) => error.message)).toContain(message);
    expect(JSON.stringify(answer.body)).not.toMatch(/incident\.problems/);
  });

  test.each(['null', '[]', '"text"', '7'])('%s in the place of a report', async (text) => {
    expectProblem(await report(JSON.parse(text)), 400);
  });
});

describe('requests that are no proper requests', () => {
  const raw = async (
    body: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer<Problem>> => {
    const answer = await fetch(`${stack.serviceUrl}/api/incidents`, {
      method: 'POST',
      body,
      headers: {
        Authorization: `Bearer ${councillor.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...headers,
      },
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Problem };
  };

  test('JSON that ends in the middle', async () => {
    const answer = await raw('{"mode":"quick","account":"He came ba');
    expectProblem(answer, 400);
    expect(answer.body.detail).toBe('The request is not valid JSON.');
  });
  test('10 MB', async () => {
    const answer = await raw(JSON.stringify(aReport({ account: 'x'.repeat(10 * 1024 * 1024) })));
    expectProblem(answer, 413);
    expect(answer.body.detail).toMatch(/more than this service takes at once/);
  });
  test('another kind of content', async () => {
    expectProblem(await raw('<report/>', { 'Content-Type': 'application/xml' }), 415);
  });
  test.each(['', 'again', '12345'])('the key "%s"', async (key) => {
    const answer = await raw(JSON.stringify(aReport()), { 'Idempotency-Key': key });
    expectProblem(answer, 400);
    expect(answer.body.errors?.[0]?.field).toBe('idempotency-key');
  });
  test('an unknown question in the address', async () => {
    const answer = await councillor.call<Problem>('/api/incidents/mine?of=everybody');
    expectProblem(answer, 400);
    expect(answer.body.errors?.[0]?.field).toBe('of');
  });
  test.each([
    '/api/incidents/inbox?next=made-up',
    '/api/incidents/inbox?shelf=2026-13',
    '/api/incidents/search?reference=x',
  ])('%s', async (path) => expectProblem(await officer.call<Problem>(path), 400));
  test('an address nobody answers at', async () => {
    expectProblem(await councillor.call<Problem>('/api/nothing'), 404);
  });
});

describe('what people write is kept as they wrote it', () => {
  test.each([
    ['20,000 emoji', '🕊'.repeat(20_000)],
    ['right-to-left text with marks', 'قال لي: «لن تنجو» \u200F\u202Bשלום\u202C — ok'],
    ['a family of joined emoji and combining accents', '👨‍👩‍👧‍👦 e\u0301 \u00e9 Ỳ'],
    ['script tags', '<script>alert(1)</script><img src=x onerror=alert(1)> & "quotes" \u2028'],
    ['what looks like a query', "'; drop table hub.accepted; -- ${7*7} {{7*7}}"],
    ['lines and tabs', 'one\ntwo\r\n\tthree'],
  ])('%s', async (_name, account) => {
    const { reference } = await send(councillor, { account, place: "O'Brien's <b>" });
    const detail = await untilFiled(officer, reference);
    expect(detail.report.account).toBe(account);
    expect(detail.report.place).toBe("O'Brien's <b>");
  });

  test('an answer is never a page, whatever is in it', async () => {
    const { reference } = await send(councillor, { account: '<script>alert(1)</script>' });
    const { headers } = await officer.call(`/api/incidents/${reference}`);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('messages and changes', () => {
  let reference: string;
  beforeAll(async () => {
    ({ reference } = await send(councillor));
    await untilFiled(councillor, reference);
  });
  const path = (rest: string) => `/api/incidents/${reference}/${rest}`;

  test.each([
    ['an empty message', 'messages', { body: ' ' }, 'body', incidentProblems.message],
    ['5,001 characters', 'messages', { body: '😀'.repeat(5_001) }, 'body', incidentProblems.messageTooLong],
    [
      'closing without an outcome',
      'status',
      { version: 1, status: 'closed' },
      'outcome',
      incidentProblems.outcome,
    ],
    ['a status nobody knows', 'status', { version: 1, status: 'lost' }, 'status', undefined],
    [
      'withdrawing for the councillor',
      'status',
      { version: 1, status: 'closed', outcome: 'withdrawn' },
      'outcome',
      undefined,
    ],
    ['a version that is none', 'take', { version: 'one' }, 'version', undefined],
    ['giving it to a councillor', 'assign', { version: 1, to: idOf('councillor2') }, 'to', undefined],
    ['giving it to nobody', 'assign', { version: 1, to: randomUUID() }, 'to', undefined],
  ])('%s', async (_name, to, body, field, message) => {
    const answer = await officer.send<Problem>(path(to), body);
    expectProblem(answer, 400);
    expect(answer.body.errors?.map((error) => error.field)).toContain(field);
    if (message) expect(answer.body.errors?.[0]?.message).toBe(message);
  });

  test('a correction into the future names the field of the correction', async () => {
    const answer = await councillor.call<Problem>(path('report'), {
      method: 'PUT',
      body: { version: 1, report: aReport({ when: { type: 'roughly', on: tomorrow } }) },
      headers: { 'Idempotency-Key': randomUUID() },
    });
    expectProblem(answer, 400);
    expect(answer.body.errors).toEqual([{ field: 'report.when', message: incidentProblems.future }]);
  });

  test('a stale change is refused, with the case as it is now', async () => {
    const version = (await untilFiled(officer, reference)).version;
    const other = await as(stack, 'officer2');
    expect((await other.send<ChangeAnswer>(path('take'), { version })).body).toEqual({
      state: 'applied',
      version: version + 1,
    });
    const stale = await officer.send<Problem & { current: IncidentDetail }>(path('take'), { version });
    expectProblem(stale, 409);
    expect(stale.body.current).toMatchObject({
      reference,
      version: version + 1,
      assignedTo: { id: idOf('officer2') },
    });
  });

  test('one key for two different things is refused, and the first stands', async () => {
    const key = randomUUID();
    const report = await untilFiled(officer, reference);
    await officer.send(path('messages'), { body: 'First' }, key);
    expectProblem(await officer.send<Problem>(path('messages'), { body: 'Second' }, key), 409);
    expectProblem(await officer.send<Problem>(path('take'), { version: report.version }, key), 409);
    const detail = await untilFiled(officer, reference);
    expect(
      detail.timeline.filter(({ kind }) => kind === 'message-to-councillor').map(({ body }) => body),
    ).toEqual(['First']);
    expect(detail.version).toBe(report.version);
  });

  test('one key for two different reports is refused, and the first stands', async () => {
    const key = randomUUID();
    const first = await councillor.send<Receipt>('/api/incidents', aReport(), key);
    expectProblem(
      await councillor.send<Problem>('/api/incidents', aReport({ account: 'Another' }), key),
      409,
    );
    expect((await untilFiled(councillor, first.body.reference)).report).toEqual(aReport());
  });

  test('a draft that another window changed is refused, with the one that is kept', async () => {
    const put = (revision: number, value: unknown) =>
      councillor.call<Problem & { current: unknown }>('/api/drafts/incident-full', {
        method: 'PUT',
        body: { revision, value },
      });
    expect((await put(0, { account: 'a' })).body).toMatchObject({ revision: 1, value: { account: 'a' } });
    const stale = await put(0, { account: 'b' });
    expectProblem(stale, 409);
    expect(stale.body.current).toMatchObject({ revision: 1, value: { account: 'a' } });
    expectProblem(
      await councillor.call<Problem>('/api/drafts/incident-full', { method: 'PUT', body: { revision: 1 } }),
      400,
    );
  });
});
