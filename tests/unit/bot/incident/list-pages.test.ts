import type { Acceptance } from '@councillor-safety/bot/acceptance/acceptance';
import type { AcceptedCommand } from '@councillor-safety/bot/acceptance/applier';
import { badField, Problem } from '@councillor-safety/bot/problems/problems';
import type { IncidentDeps } from '@councillor-safety/bot/incident/incident-deps';
import { incidentListRoutes } from '@councillor-safety/bot/incident/incident-lists-api';
import { unlessOutage } from '@councillor-safety/bot/incident/incident-reader';
import type { CheckedRequest } from '@councillor-safety/bot/server/route';
import type { InboxPage } from '@councillor-safety/core/incident/incident-answers';
import type { IncidentStore } from '@councillor-safety/core/incident/incident-store';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { caseClock, filedCase, person, report } from '../../core/incident/incident-factories';
import { only } from '../support/only';
import { outage, testCipher } from '../support/platform';

const { now, targets, calendar } = caseClock();
const ownQuery =
  "https://graph.microsoft.com/v1.0/sites/x/lists/y/items?$filter=startswith(fields/InboxKey,'open:')";
const row = filedCase();
const stored = { id: '1', etag: '"1"', createdAt: row.receivedAt, modifiedAt: row.receivedAt, fields: row };
const refused = new GraphFailure(
  { action: 'read', list: 'Incidents' },
  { status: 403, code: '', serverMessage: '' },
);

function lists(store: Partial<IncidentStore>, held: readonly AcceptedCommand[] = []) {
  const routes = incidentListRoutes(
    only<IncidentDeps>({
      store: only<IncidentStore>(store),
      acceptance: only<Acceptance>({
        pendingFor: (filter) => {
          const kind = 'kind' in filter ? filter.kind : undefined;
          return Promise.resolve(held.filter((one) => one.kind === kind));
        },
      }),
      cipher: testCipher,
      clock: { now: () => now },
      promises: { targets, calendar },
    }),
  );
  return async (path: string, who: string, query: unknown = {}): Promise<InboxPage> => {
    const route = routes.find((one) => one.path === `/api/incidents/${path}`);
    const request = only<CheckedRequest>({ person: person(who), query: route?.query?.parse(query) });
    return (await route?.handle(request))?.body as InboxPage;
  };
}

/** Two pages of SharePoint's, whose addresses are kept in `asked`. */
function twoPages() {
  const asked: (string | undefined)[] = [];
  const read = lists({
    shelf: ({ next }) => {
      asked.push(next);
      return Promise.resolve({ items: [stored], next: `${ownQuery}&page=${asked.length}` });
    },
  });
  return { read, asked };
}
const gone = badField('next', 'This page has gone. Start again from the first.');

describe('where the inbox goes on', () => {
  test('is SharePoint’s own query, which nobody can read', async () => {
    const { read } = twoPages();
    const { next = '' } = await read('inbox', 'officer');
    const text = `${next} ${Buffer.from(next, 'base64url').toString('latin1')}`;
    expect(next).not.toBe('');
    expect(text).not.toMatch(/graph|filter|InboxKey/i);
  });

  test('is asked of SharePoint as it was, when the same officer hands it back', async () => {
    const { read, asked } = twoPages();
    const { next } = await read('inbox', 'officer');
    await read('inbox', 'officer', { next });
    expect(asked).toEqual([undefined, `${ownQuery}&page=1`, `${ownQuery}&page=2`, `${ownQuery}&page=3`]);
  });

  test.each([
    ['a query of their own', () => Buffer.from(JSON.stringify(`${ownQuery}&mine`)).toString('base64url')],
    ['an address of their own', () => 'https://graph.microsoft.com/v1.0/users'],
    [
      'another page’s, changed in one letter',
      (next: string) => `${next.slice(0, 30)}${next[30] === 'A' ? 'B' : 'A'}${next.slice(31)}`,
    ],
  ])('cannot be made up: %s', async (_what, madeUp) => {
    const { read, asked } = twoPages();
    const { next = '' } = await read('inbox', 'officer');
    const before = asked.length;
    await expect(read('inbox', 'officer', { next: madeUp(next) })).rejects.toEqual(gone);
    expect(asked).toHaveLength(before);
  });

  test('is no use to anybody else', async () => {
    const { read } = twoPages();
    const { next } = await read('inbox', 'officer');
    await expect(read('inbox', 'officer2', { next })).rejects.toEqual(gone);
  });
});

describe('a list while SharePoint does not answer', () => {
  const down = () => Promise.reject(outage());
  const readDown = lists({ shelf: down, concerning: down, byReference: down });
  const paths = [
    ['inbox', 'officer', {}],
    ['mine', 'councillor', {}],
    ['search', 'officer', { reference: row.reference }],
  ] as const;

  test.each(paths)('%s says that it is not complete', async (path, who, query) => {
    expect(await readDown(path, who, query)).toEqual({ items: [], next: undefined, complete: false });
  });

  test.each(paths)('%s says that it is complete when it is', async (path, who, query) => {
    const read = lists({
      shelf: () => Promise.resolve({ items: [stored] }),
      concerning: () => Promise.resolve([row]),
      byReference: () => Promise.resolve(row),
    });
    expect(await read(path, who, query)).toMatchObject({
      items: [{ reference: row.reference }],
      complete: true,
    });
  });

  test('a refusal is no outage: it is never taken for an empty list', async () => {
    await expect(unlessOutage(Promise.reject(refused), [])).rejects.toBe(refused);
    await expect(
      unlessOutage(Promise.reject(new Problem({ status: 404, detail: '' })), []),
    ).rejects.toThrow();
  });
});

describe('"my reports" while a report is on its way', () => {
  const by = ({ id, name } = person('councillor')) => ({ id, name });
  const onItsWay: AcceptedCommand = {
    ...{ key: 'key-1', actorId: by().id, feature: 'incident', kind: 'file', subject: row.reference, seq: 1 },
    acceptedAt: row.receivedAt,
    payload: { report: report(), reporter: by(), councillor: by() },
  };
  const read = lists({ concerning: () => Promise.resolve([]) }, [onItsWay]);

  test.each([
    ['councillor', [row.reference]],
    ['councillor2', []],
    // An officer may see it, but it is none of theirs.
    ['officer', []],
  ])('show %s: %j', async (who, references) => {
    const { items } = await read('mine', who);
    expect(items.map(({ reference }) => reference)).toEqual(references);
  });
});
