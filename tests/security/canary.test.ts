import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { as, type ApiAnswer, type Caller } from '../setup/api';
import { aReport, idOf, untilFiled } from '../setup/cases';
import { startStack, type Stack } from '../setup/stack';
import { allOfGraph, tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';
import { begin, sendFile, sendPart } from './support/file-sending';

/** A word for every place in which a person can write; found anywhere it does not belong, it names the leak. */
const places = [
  ...[
    'account',
    'place',
    'name',
    'handle',
    'description',
    'effects',
    'crime',
    'phone',
    'times',
    'message',
    'note',
  ],
  ...[
    'reply',
    'closing',
    'file',
    'content',
    'draft',
    'unknown',
    'broken',
    'search',
    'address',
    'upload',
    'amended',
  ],
] as const;
type Place = (typeof places)[number];
const canary = (place: Place): string => `canary${place}zq`;
const anyCanary = new RegExp(places.map(canary).join('|'), 'i');

let stack: Stack;
let councillor: Caller;
let officer: Caller;
let champion: Caller;
/** What everybody but the councillor and the officer was told. */
const toldOthers: string[] = [];
/** Every problem that anybody was told. */
const problems: string[] = [];

const report = (account: string) =>
  aReport({
    mode: 'full',
    account,
    place: canary('place'),
    perpetrators: [
      {
        type: 'known-person',
        name: canary('name'),
        handle: canary('handle'),
        description: canary('description'),
      },
    ],
    effects: canary('effects'),
    police: { told: true, crimeReference: canary('crime') },
    contact: { ways: ['phone'], phone: canary('phone'), safeTimes: canary('times') },
    mustNotSee: [idOf('officer2')],
  });

/** How many addresses with one of the words have reached Microsoft 365. */
let inAddresses = 0;

/** A call whose refusal is kept, to be looked through at the end. */
async function noted<T>(answer: Promise<ApiAnswer<T>>): Promise<ApiAnswer<T>> {
  const got = await answer;
  if (got.status >= 400) problems.push(JSON.stringify(got.body));
  return got;
}

async function wholeJourney(): Promise<string> {
  const sent = await councillor.send<{ reference: string }>('/api/incidents', report(canary('account')));
  const { reference } = sent.body;
  const at = (rest: string): string => `/api/incidents/${reference}/${rest}`;
  await councillor.call('/api/drafts/incident-full', {
    method: 'PUT',
    body: { revision: 0, value: { account: canary('draft') } },
  });
  await untilFiled(councillor, reference);
  await councillor.send(at('messages'), { body: canary('message') });
  const content = Buffer.from(`${canary('content')} `.repeat(20));
  await sendFile(councillor, reference, { fileName: `${canary('file')}.txt`, content });
  await officer.send(at('notes'), { body: canary('note') });
  await officer.send(at('messages'), { body: canary('reply') });
  const { version } = await untilFiled(officer, reference);
  await officer.send(at('take'), { version });
  await councillor.call(at('report'), {
    method: 'PUT',
    body: { version: version + 1, report: report(canary('amended')) },
    headers: { 'Idempotency-Key': randomUUID() },
  });
  const closing = { status: 'closed', outcome: 'advice-given', message: canary('closing') };
  await officer.send(at('status'), { version: version + 2, ...closing });
  return reference;
}

async function everyKindOfTrouble(reference: string): Promise<void> {
  const at = (rest: string): string => `/api/incidents/${reference}/${rest}`;
  const post = (body: string) =>
    fetch(`${stack.serviceUrl}/api/incidents?where=${canary('address')}`, {
      method: 'POST',
      body,
      headers: {
        Authorization: `Bearer ${councillor.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
    });
  problems.push(await (await post(`{"account":"${canary('broken')}`)).text());
  await noted(
    councillor.send('/api/incidents', { ...report(canary('account')), kinds: [canary('unknown')] }),
  );
  await noted(councillor.send('/api/incidents', report(canary('account').repeat(3_000))));
  await noted(councillor.call(`/api/${canary('address')}`));
  await noted(councillor.call(`/api/incidents/${canary('address')}`));
  await noted(officer.call(`/api/incidents/search?reference=${canary('search')}`));
  await noted(officer.call(`/api/incidents/inbox?next=${canary('address')}`));
  await noted(councillor.send(at('messages'), { body: canary('message').repeat(1_000) }));
  await noted(officer.send(at('take'), { version: 1 }));
  await noted(
    sendFile(councillor, reference, {
      fileName: `${canary('file')}.exe`,
      content: Buffer.from('MZ\x90\0\x03\0'),
    }),
  );
  for (const person of ['councillor2', 'champion', 'administrator', 'outsider', 'officer2']) {
    const stranger = await as(stack, person);
    for (const rest of ['', '/evidence', '/messages']) {
      const answer = await noted(
        stranger.call(`/api/incidents/${reference}${rest}`, rest ? { method: 'POST', body: {} } : {}),
      );
      toldOthers.push(JSON.stringify(answer.body));
    }
    const lists = await Promise.all(
      ['mine', 'inbox', 'search?reference=' + reference].map((list) =>
        stranger.call(`/api/incidents/${list}`),
      ),
    );
    toldOthers.push(...lists.map(({ body }) => JSON.stringify(body)));
  }
}

async function whileGraphIs(status: 500 | 503 | 400 | 'cut'): Promise<string> {
  const control = tenantControl(stack);
  inAddresses += await control.seen();
  await control.mend();
  await control.watch(anyCanary.source);
  await control.fault({ match: allOfGraph, status });
  const sent = await councillor.send<{ reference: string }>('/api/incidents', report(canary('account')));
  const { reference } = sent.body;
  await noted(councillor.send(`/api/incidents/${reference}/messages`, { body: canary('message') }));
  await noted(officer.call(`/api/incidents/inbox`));
  const content = Buffer.from(canary('content'));
  const begun = await begin(councillor, reference, { fileName: canary('upload'), bytes: content.length });
  const { evidenceId } = begun.body;
  await noted(
    sendPart(councillor, reference, { evidenceId, bytes: content, from: 0, total: content.length }),
  );
  inAddresses += await control.seen();
  await control.mend();
  await control.watch(anyCanary.source);
  await until(
    async () => {
      const { status: found, body } = await councillor.call<IncidentDetail>(`/api/incidents/${reference}`);
      return found === 200 && body.filed && body.timeline.every(({ pending }) => !pending);
    },
    { what: `filed after ${status}`, withinMs: 60_000 },
  );
  return reference;
}

/** Every byte the service keeps for itself. */
async function ownFiles(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const own = files.filter((name) => !name.startsWith(path.join(folder, 'tenant')));
  return Promise.all(own.map(async (name) => ({ name, bytes: await readFile(name) })));
}

beforeAll(async () => {
  stack = await startStack({ LOG_LEVEL: 'trace' });
  councillor = await as(stack, 'councillor');
  officer = await as(stack, 'officer');
  champion = await as(stack, 'champion');
  await tenantControl(stack).watch(anyCanary.source);
  const reference = await wholeJourney();
  await everyKindOfTrouble(reference);
  for (const status of [503, 500, 'cut', 400] as const) await whileGraphIs(status);
}, 180_000);
afterAll(() => stack?.stop());

test('the journey really carried them: the officer reads every word', async () => {
  const { body } = await officer.call<{ items: { reference: string }[] }>('/api/incidents/inbox?shelf=open');
  const details = await Promise.all(
    body.items.map(({ reference }) => officer.call(`/api/incidents/${reference}`)),
  );
  const closedIn = new Date().toISOString().slice(0, 7);
  const closed = await officer.call<{ items: { reference: string }[] }>(
    `/api/incidents/inbox?shelf=${closedIn}`,
  );
  const first = await officer.call(`/api/incidents/${closed.body.items[0]?.reference}`);
  const read = JSON.stringify([first.body, ...details.map((detail) => detail.body)]);
  const shown = [
    'amended',
    'place',
    'name',
    'handle',
    'description',
    'effects',
    'crime',
    'phone',
    'times',
  ] as const;
  for (const place of [...shown, 'message', 'note', 'reply', 'closing', 'file', 'account'] as const) {
    expect(read).toContain(canary(place));
  }
});

test('no list line holds a word of any account', async () => {
  const inbox = await officer.call('/api/incidents/inbox');
  const mine = await councillor.call('/api/incidents/mine');
  expect(JSON.stringify([inbox.body, mine.body])).not.toMatch(anyCanary);
});

test('nobody else was told a word', async () => {
  expect(toldOthers.join('\n')).not.toMatch(anyCanary);
  const { body } = await champion.call('/api/incidents/mine');
  expect(body).toMatchObject({ items: [] });
});

test('no refusal repeats what was sent', () => {
  expect(problems.length).toBeGreaterThan(20);
  expect(problems.filter((problem) => anyCanary.test(problem))).toEqual([]);
});

describe('what the service writes down for itself', () => {
  test('no line of its log holds a word', () => {
    const log = stack.service().output();
    expect(log.split('\n').length).toBeGreaterThan(100);
    expect(log.split('\n').filter((line) => anyCanary.test(line))).toEqual([]);
  });
  test('no line of its log names a person, a reference or a token', () => {
    const log = stack.service().output();
    const names = samplePeople.flatMap(({ name, userPrincipalName }) => [name, userPrincipalName]);
    expect(names.filter((name) => log.includes(name))).toEqual([]);
    expect(log).not.toMatch(/eyJ[\w-]{10,}/);
    expect(log.match(/CS-[2-9A-Z]{8}/g) ?? []).toEqual([]);
  });
  test('no file of its own can be read', async () => {
    const files = await ownFiles(stack.dataDir);
    expect(files.length).toBeGreaterThan(10);
    expect(
      files.filter(({ bytes }) => anyCanary.test(bytes.toString('latin1'))).map(({ name }) => name),
    ).toEqual([]);
  });
});

test('no address that Microsoft 365 sees holds a word', async () => {
  const control = tenantControl(stack);
  inAddresses += await control.seen();
  expect(inAddresses).toBe(0);
  // The watch itself works.
  await fetch(`${stack.tenantUrl}/graph/v1.0/me?of=${canary('address')}`);
  expect(await control.seen()).toBe(1);
});
