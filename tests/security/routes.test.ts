import { as, type ApiAnswer, type Caller } from '../setup/api';
import { idOf, send, untilFiled } from '../setup/cases';
import { caseworkSite } from '../setup/sharepoint';
import { until } from '../setup/until';
import { sendFile } from './support/file-sending';
import { callWithPicture } from './support/call-with-picture';
import { people, relations, table, textFile, type Relation, type Row } from './support/route-table';
import { startTellingStack, type TellingStack } from './support/service-with-registry';

let service: TellingStack;
const callers = new Map<Relation, Caller>();
/** A report nobody who is refused may change. */
let shared: string;
let stored: string;
let writer: Caller;
/** A call for a person that is open, and a picture that was sent in it. */
let call: { readonly reference: string; readonly pictureId: string };

const caller = (relation: Relation): Caller => {
  const found = callers.get(relation);
  if (!found) throw new Error(`Nobody calls as ${relation}`);
  return found;
};

const newReport = async (): Promise<string> => {
  const wishes = { onBehalfOf: idOf(people.owner), mustNotSee: [idOf(people.excluded)] };
  const { reference } = await send(caller('reporter'), wishes);
  await untilFiled(caller('reporter'), reference);
  return reference;
};

beforeAll(async () => {
  service = await startTellingStack();
  for (const [relation, person] of Object.entries(people)) {
    callers.set(relation as Relation, await as(service, person));
  }
  writer = await as(service, 'health-and-safety');
  const nobody = await as(service, 'outsider');
  const withoutToken: Caller['call'] = (path, call = {}) =>
    nobody.call(path, { ...call, headers: { ...call.headers, Authorization: '' } });
  callers.set('nobody', { ...nobody, call: withoutToken });
  shared = await newReport();
  const sent = await sendFile(caller('owner'), shared, { fileName: 'door.txt', content: textFile });
  stored = sent.body.evidenceId;
  await untilFiled(caller('owner'), shared);
  call = await callWithPicture(service, {
    councillor: people.owner,
    officer: people.officer,
    excluded: [people.excluded],
  });
});
afterAll(() => service?.stop());

async function ask(row: Row, { relation, reference }: { relation: Relation; reference: string }) {
  const [method, path] = row.route.split(' ') as [string, string];
  const [owner, officer, champion] = [caller('owner'), caller('officer'), caller('champion')];
  const made = await row.call?.({ reference, owner, officer, champion, writer, stack: service });
  const { query = '', evidenceId = stored, key = call.pictureId, id = '', ...sent } = made ?? {};
  const address = path
    .replace(':reference', reference)
    .replace(':evidenceId', evidenceId)
    .replace(':key', key)
    .replace(':id', id)
    .replace(':form', 'incident-quick');
  return caller(relation).call(`${address}${query}`, { method, ...sent });
}

const sharedOf = ({ about }: Row): string => (about === 'call' ? call.reference : shared);

const changesReport = ({ route, about }: Row): boolean =>
  !route.startsWith('GET') && route.includes(':reference') && about !== 'call';

const expected = (row: Row, relation: Relation): number =>
  Number(row.answers.split(' ')[relations.indexOf(relation)]);

describe('the table', () => {
  test('has a row for every route and a route for every row', () => {
    expect(table.map(({ route }) => route).sort()).toEqual([...service.routes].sort());
  });
  test.each(table)('says what everybody is answered: $route', (row) => {
    expect(row.answers.split(' ')).toHaveLength(relations.length);
  });
});

describe.each(table)('$route', (row) => {
  test.each(relations)('%s', async (relation) => {
    const status = expected(row, relation);
    const fresh = changesReport(row) && status < 300;
    const reference = fresh ? await newReport() : sharedOf(row);
    expect((await ask(row, { relation, reference })).status).toBe(status);
  });
});

test('nobody who was refused has changed anything', async () => {
  const detail = await untilFiled(caller('owner'), shared);
  expect(detail.version).toBe(1);
  expect(detail.timeline.map(({ kind }) => kind)).toEqual(['evidence']);
});

/** What a person could tell two refusals apart by; the reference is drawn anew for every answer. */
const looks = ({ status, body, headers }: ApiAnswer<Record<string, unknown>>) => ({
  status,
  body: { ...body, reference: '' },
  headers: [...headers.keys()].sort(),
  type: headers.get('content-type'),
  length: headers.get('content-length'),
});

describe('what one may not see does not exist', () => {
  const unknown = 'CS-ZZZZZZZZ';
  const unknownFor = ({ about }: Row): string => (about === 'call' ? 'TK-ZZZZZZZZ' : unknown);
  /** Whoever may read a report or a call is only refused one thing of it, and may know that the rest is there. */
  const isOnePart = ({ about = 'report', route }: Row, relation: Relation): boolean => {
    const whole = { report: 'GET /api/incidents/:reference', call: 'GET /api/escalations/:reference' }[about];
    const row = table.find((each) => each.route === whole) as Row;
    return !route.includes(':reference') || expected(row, relation) === 200;
  };
  const ofUnknownPart = (row: Row): Row => ({
    ...row,
    call: async (asking) => ({
      ...(await row.call?.(asking)),
      evidenceId: crypto.randomUUID(),
      key: crypto.randomUUID(),
      id: crypto.randomUUID(),
    }),
  });
  const hidden = table.flatMap((row) =>
    /:(reference|key|id)/.test(row.route)
      ? relations.filter((relation) => expected(row, relation) === 404).map((relation) => ({ row, relation }))
      : [],
  );
  test.each(hidden.map(({ row, relation }) => [row.route, relation, row] as const))(
    '%s as %s',
    async (_route, relation, row) => {
      const notTheirs = await ask(row, { relation, reference: sharedOf(row) });
      const other = isOnePart(row, relation)
        ? await ask(ofUnknownPart(row), { relation, reference: sharedOf(row) })
        : await ask(row, { relation, reference: unknownFor(row) });
      expect(looks(notTheirs)).toEqual(looks(other));
    },
  );

  test('also for somebody who wrote to it before, and sends the same again', async () => {
    const { reference } = await send(caller('owner'));
    await untilFiled(caller('owner'), reference);
    const key = crypto.randomUUID();
    const write = (to: string) =>
      caller('excluded').send(`/api/incidents/${to}/messages`, { body: 'Hello' }, key);
    const take = (of: string) => caller('excluded').send(`/api/incidents/${of}/take`, { version: 1 }, key);
    expect((await write(reference)).status).toBe(200);
    const { version, report } = await untilFiled(caller('owner'), reference);
    const named = { version, report: { ...report, mustNotSee: [idOf(people.excluded)] } };
    const amended = await caller('owner').call(`/api/incidents/${reference}/report`, {
      method: 'PUT',
      body: named,
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    });
    expect(amended.status).toBe(200);
    expect(looks(await write(reference))).toEqual(looks(await write(unknown)));
    expect(looks(await take(reference))).toEqual(looks(await take(unknown)));
  });
});

describe('lists', () => {
  const references = async (relation: Relation, path: string): Promise<string[]> => {
    const { body } = await caller(relation).call<{ items: { reference: string }[] }>(path);
    return body.items.map(({ reference }) => reference);
  };
  test.each([
    ['officer', true],
    ['legal', true],
    ['excluded', false],
  ] as const)('the inbox and the search of %s show the report: %s', async (relation, shown) => {
    expect((await references(relation, '/api/incidents/inbox')).includes(shared)).toBe(shown);
    expect((await references(relation, `/api/incidents/search?reference=${shared}`)).includes(shared)).toBe(
      shown,
    );
  });
  test.each([
    ['owner', true],
    ['reporter', true],
    ['other', false],
    ['champion', false],
    ['officer', false],
    ['excluded', false],
  ] as const)('"my reports" of %s shows it: %s', async (relation, shown) => {
    expect((await references(relation, '/api/incidents/mine')).includes(shared)).toBe(shown);
  });
});

test('every opening and every refusal is written down: who, which, and nothing of it', async () => {
  const { reference } = await send(caller('owner'));
  await untilFiled(caller('owner'), reference);
  await caller('officer').call(`/api/incidents/${reference}`);
  await caller('champion').call(`/api/incidents/${reference}`);
  await caller('administrator').call(`/api/incidents/${reference}`);
  const site = await caseworkSite(service);
  const lines = await until(
    async () => {
      const about = (await site.items('Audit')).filter(({ Subject }) => Subject === reference);
      const said = about.map((line) => [line.ActorEntra, line.AuditAction, line.AuditOutcome].join(' '));
      return said.some((line) => line.startsWith(idOf('administrator'))) ? said : undefined;
    },
    { what: 'the audit has the refusals' },
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      `${idOf('councillor')} incident.reported done`,
      `${idOf('councillor')} incident.opened done`,
      `${idOf('officer')} incident.opened done`,
      `${idOf('champion')} incident.opened refused`,
      `${idOf('administrator')} incident.opened refused`,
    ]),
  );
});
