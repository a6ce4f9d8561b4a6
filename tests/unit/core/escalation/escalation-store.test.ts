import { escalationReferenceSchema } from '@councillor-safety/core/escalation/escalation';
import type { EscalationLine, EscalationRecord } from '@councillor-safety/core/escalation/escalation-lists';
import { createEscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import { fakeGraph, graphError, type Expected, type FakeGraph } from '../sharepoint/fake-graph';
import { wireItem } from '../sharepoint/sample-list';

const site = 'host,one,two';
const calls = `/sites/${site}/lists/Escalations/items`;
const messages = `/sites/${site}/lists/EscalationMessages/items`;
const reference = escalationReferenceSchema.parse('TK-22222222');
const columns =
  'Reference,CallState,CouncillorEntra,CouncillorName,HelperEntra,HelperName,HelperShownAs,Outcome,StartedAt,AcceptedAt,EndedAt,IncidentReference,Excluded,CallVersion';
const find = `GET ${calls}?$expand=fields($select=${columns})&$filter=fields/Reference eq '${reference}'&$top=1`;

let graph: FakeGraph;
const given = (...expected: Expected[]) => {
  graph = fakeGraph(expected);
  return createEscalationStore({
    client: graph.client,
    siteId: () => Promise.resolve(site),
    wait: () => Promise.resolve(),
  });
};
afterEach(() => graph.expectAllDone());

const record = (version: number, changes: Partial<EscalationRecord> = {}): EscalationRecord => ({
  ...{ reference, state: 'waiting', councillorId: 'c-1', councillorName: 'Cllr Avani Thistlewood' },
  ...{ startedAt: '2026-11-20T23:40:00Z', excluded: [], version },
  ...changes,
});
const wire = (version: number) =>
  wireItem('7', {
    ...{ Reference: reference, CallState: 'accepted', CouncillorEntra: 'c-1', CouncillorName: 'Cllr A' },
    ...{ HelperEntra: 'o-1', StartedAt: '2026-11-20T23:40:00Z', Excluded: '[]', CallVersion: version },
  });
const there = (version: number): Expected => ({ on: find, body: { value: [wire(version)] } });
const nothing: Expected = { on: find, body: { value: [] } };
const changed = {
  '@odata.etag': '"guid,8"',
  Created: '2026-11-20T10:00:00Z',
  Modified: '2026-11-20T10:00:00Z',
};
const patch: Expected = { on: `PATCH ${calls}/7/fields`, body: { ...changed, ...wire(5).fields } };

describe('the item of a call', () => {
  test('is made when there is none', async () => {
    await given(nothing, { on: `POST ${calls}`, status: 201, body: wire(1) }).file(record(1));
  });

  test('is brought forward, and loses what the call no longer has', async () => {
    await given(there(3), patch).file(record(5));
    expect(graph.calls[1]?.headers).toMatchObject({ 'If-Match': '"guid,7"' });
    expect(graph.calls[1]?.body).toMatchObject({ CallState: 'waiting', CallVersion: 5, HelperEntra: null });
  });

  test.each([5, 6])('is left alone when it is at version %s already', async (version) => {
    await given(there(version)).file(record(5));
  });

  test('is looked at again when somebody wrote in between, and is never put back', async () => {
    const overtaken = { ...patch, ...graphError(412, 'notAllowed') };
    const again = { on: `GET ${calls}/7?$expand=fields($select=${columns})`, body: wire(6) };
    await given(there(3), overtaken, again).file(record(5));
  });
});

const wireLine = (position: number) =>
  wireItem(String(position), {
    ...{ LineKey: `k${position}`, Reference: reference, LineKind: 'asked' },
    ...{ HappenedAt: '2026-11-20T23:40:00Z', Position: position },
  });

test('the timeline comes page by page, in the order in which it happened', async () => {
  const query = `$expand=fields($select=LineKey,Reference,LineKind,HappenedAt,Position,ActorEntra,ActorName,Body,Detail)&$filter=fields/Reference eq '${reference}'&$top=200`;
  const next = `https://graph.microsoft.com/v1.0${messages}?$skiptoken=T`;
  const store = given(
    { on: `GET ${messages}?${query}`, body: { value: [wireLine(3), wireLine(1)], '@odata.nextLink': next } },
    { on: `GET ${messages}?$skiptoken=T`, body: { value: [wireLine(2)] } },
  );
  expect((await store.lines(reference)).map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('lines of which one could not be added are not said to be added', async () => {
  const line = (lineKey: string): EscalationLine => ({
    ...{ lineKey, reference, kind: 'asked', at: '2026-11-20T23:40:00Z', position: 1 },
  });
  const parts = [
    { id: '0', status: 201, body: wireLine(1) },
    { id: '1', ...graphError(403, 'accessDenied') },
  ];
  const store = given({ on: 'POST /$batch', body: { responses: parts } });
  await expect(store.addLines([line('k1'), line('k2')])).rejects.toThrow('k2');
});

test('a failure is never an empty answer', async () => {
  const store = given({ on: find, ...graphError(503, 'serviceNotAvailable') });
  await expect(store.byReference(reference)).rejects.toThrow('503');
});
