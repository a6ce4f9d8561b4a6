import { outlookEvents } from '@councillor-safety/bot/calendars/outlook-events';
import { localTransport } from '@councillor-safety/bot/graph/local-transport';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { createGraphClient } from '@councillor-safety/core/sharepoint/graph-client';
import { sendTo, type Reply } from './graph-target';
import {
  administratorToken,
  personToken,
  productToken,
  startLocalGraph,
  type LocalGraph,
} from './local-graph';

let graph: LocalGraph;
beforeAll(async () => (graph = await startLocalGraph()));
afterAll(() => graph.close());

const idOf = (key: string): string => samplePeople.find((one) => one.key === key)?.id ?? '';
const eventsOf = (key: string): string => `/users/${idOf(key)}/events`;
const call = (method: string, path: string, body?: unknown, token = productToken): Promise<Reply> =>
  sendTo(`${graph.origin}/graph/v1.0`, { method, path, call: { token, body } });
const calendarOf = async (key: string): Promise<readonly Record<string, unknown>[]> =>
  ((await sendTo(`${graph.origin}/control`, { method: 'GET', path: `/calendars/${key}`, call: {} })).at(
    'events',
  ) ?? []) as Record<string, unknown>[];

const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
const entry = (changes: object = {}): object => ({
  subject: 'You have an appointment',
  start: utc('2026-12-04T17:00:00'),
  end: utc('2026-12-04T17:30:00'),
  ...{ showAs: 'busy', sensitivity: 'private', isReminderOn: false },
  ...changes,
});
const add = (key: string, changes: object = {}, token?: string): Promise<Reply> =>
  call('POST', eventsOf(key), entry(changes), token);
const at = (key: string, made: Reply): string => `${eventsOf(key)}/${encodeURIComponent(made.text('id'))}`;
const refusalOf = (reply: Reply): unknown[] => [reply.status, reply.at('error/code')];

describe('an event', () => {
  it('is written, read, changed and taken away', async () => {
    const made = await add('councillor');
    expect(made.status).toBe(201);
    expect(made.text('id')).toMatch(/=$/);
    expect(made.at('start')).toEqual({ dateTime: '2026-12-04T17:00:00.0000000', timeZone: 'UTC' });
    const moved = await call('PATCH', at('councillor', made), {
      start: utc('2026-12-11T17:00:00'),
      end: utc('2026-12-11T17:30:00'),
    });
    expect(moved.status).toBe(200);
    expect(moved.at('changeKey')).not.toBe(made.at('changeKey'));
    const read = await call('GET', at('councillor', made));
    expect(read.at('end')).toEqual({ dateTime: '2026-12-11T17:30:00.0000000', timeZone: 'UTC' });
    expect(read.at('sensitivity')).toBe('private');
    expect(await calendarOf('councillor')).toMatchObject([{ id: made.text('id') }]);
    expect((await call('DELETE', at('councillor', made))).status).toBe(204);
    expect(refusalOf(await call('DELETE', at('councillor', made)))).toEqual([404, 'ErrorItemNotFound']);
    expect(await calendarOf('councillor')).toEqual([]);
  });

  it('is in one calendar only', async () => {
    const made = await add('councillor2');
    const elsewhere = `${eventsOf('officer')}/${encodeURIComponent(made.text('id'))}`;
    for (const [method, body] of [['GET'], ['PATCH', { subject: 'x' }], ['DELETE']] as const)
      expect(refusalOf(await call(method, elsewhere, body))).toEqual([404, 'ErrorItemNotFound']);
    expect(await calendarOf('councillor2')).toMatchObject([{ subject: 'You have an appointment' }]);
  });

  it('comes once for one transaction id; another under it is refused', async () => {
    const transactionId = 'c0000000-0000-4000-8000-000000000001';
    const [first, second] = [
      await add('officer', { transactionId }),
      await add('officer', { transactionId }),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text('id')).toBe(first.text('id'));
    expect(refusalOf(await add('officer', { transactionId, subject: 'Another' }))).toEqual([
      409,
      'ErrorDuplicateTransactionId',
    ]);
    expect(await calendarOf('officer')).toHaveLength(1);
    expect((await add('legal', { transactionId })).text('id')).not.toBe(first.text('id'));
    expect((await call('PATCH', at('officer', first), { transactionId: 'x' })).status).toBe(400);
  });

  it.each([
    [{ start: undefined }],
    [{ end: utc('2026-12-04T16:59:59') }],
    [{ start: utc('4 December') }],
    [{ start: { dateTime: '2026-12-04T17:00:00', timeZone: 'Europe/London' } }],
    [{ sensitivity: 'secret' }],
    [{ isReminderOn: 'no' }],
    [{ remindMe: true }],
    [{ constructor: 'x' }],
  ])('is not made of %j', async (changes) => {
    const before = (await calendarOf('champion')).length;
    expect((await add('champion', changes)).status).toBe(400);
    expect(await calendarOf('champion')).toHaveLength(before);
  });
});

describe('who may', () => {
  it('an application with the permission, and no other', async () => {
    expect(refusalOf(await add('councillor', {}, administratorToken))).toEqual([403, 'ErrorAccessDenied']);
    const made = await add('councillor');
    for (const [method, body] of [['GET'], ['PATCH', { subject: 'x' }], ['DELETE']] as const)
      expect((await call(method, at('councillor', made), body, administratorToken)).status).toBe(403);
  });

  it('a person in their own calendar, as far as the token goes', async () => {
    const [mayWrite, mayRead] = ['Calendars.ReadWrite', 'Calendars.Read'].map((scope) =>
      personToken('councillor2', scope),
    );
    const made = await add('councillor2', {}, mayWrite);
    expect(made.status).toBe(201);
    expect((await call('GET', at('councillor2', made), undefined, mayRead)).status).toBe(200);
    expect((await call('DELETE', at('councillor2', made), undefined, mayRead)).status).toBe(403);
    expect(refusalOf(await add('councillor', {}, mayWrite))).toEqual([403, 'ErrorAccessDenied']);
    expect((await add('councillor2', {}, personToken('councillor2', 'User.Read'))).status).toBe(403);
  });

  it('nobody in the calendar of somebody who is not there', async () => {
    const nobody = '/users/50000000-0000-4000-8000-0000000000ff/events';
    expect(refusalOf(await call('POST', nobody, entry()))).toEqual([404, 'ErrorInvalidUser']);
  });
});

describe('what this stand-in does not know', () => {
  it('is refused rather than passed over', async () => {
    const made = await add('legal');
    expect((await call('GET', `${at('legal', made)}?$select=subject`)).status).toBe(400);
    expect((await call('GET', eventsOf('legal'))).status).toBe(400);
  });

  it('is said of a person without a calendar, too', async () => {
    const reply = await sendTo(`${graph.origin}/control`, {
      ...{ method: 'GET', path: '/calendars/nobody', call: {} },
    });
    expect(reply.status).toBe(404);
  });
});

it('the service’s own way to it: written, repeated, moved, taken away', async () => {
  const sharePointHost = 'ambleford.sharepoint.com';
  const client = createGraphClient({
    getToken: () => Promise.resolve(productToken),
    lastMiddleware: localTransport({ tenantUrl: graph.origin, sharePointHost }),
  });
  const events = outlookEvents(client);
  const owner = personIdSchema.parse(idOf('independent'));
  const [start, end] = [new Date('2027-03-28T00:45:00Z'), new Date('2027-03-28T01:15:00Z')];
  const shown = { subject: 'You have an appointment', start, end };
  const id = await events.create(owner, shown, 'one');
  expect(await events.create(owner, shown, 'one')).toBe(id);
  await events.update(owner, id, { ...shown, end: new Date('2027-03-28T01:30:00Z') });
  expect(await calendarOf('independent')).toMatchObject([
    { ...entry(), id, start: { dateTime: '2027-03-28T00:45:00.0000000' }, end: {}, attendees: [] },
  ]);
  await events.remove(owner, id);
  await expect(events.remove(owner, id)).rejects.toMatchObject({ kind: 'not-found' });
  expect(await calendarOf('independent')).toEqual([]);
});
