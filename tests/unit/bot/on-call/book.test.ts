/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { onCallAppliers } from '@councillor-safety/bot/on-call/on-call-filing';
import type { OnCallRecord } from '@councillor-safety/core/on-call/on-call-list';
import { idOf, override, pattern, shift } from '../../core/on-call/on-call-factories';
import { FakeList, startOnCallService, type OnCallService } from './on-call-service';

let service: OnCallService;
beforeAll(async () => {
  service = await startOnCallService();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const add = (entry: unknown) => service.change('officer', { path: 'entries', body: { entry } });

/** Waits until SharePoint has everything that was accepted. */
async function allFiled(): Promise<void> {
  const { acceptance } = service.platform;
  for (const { actorId, key } of await acceptance.pendingFor({ feature: 'on-call' }))
    await acceptance.applyNow({ actorId, key }, { withinMs: 5_000 });
  expect(await acceptance.pendingFor({ feature: 'on-call' })).toEqual([]);
}

describe('the rota in a new database', () => {
  test('is the one that SharePoint has: all pages, nothing that was removed, and versions go on', async () => {
    await add(shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00']));
    await add(pattern({ days: [4], people: ['officer2', 'legal'] }));
    await add(override(null, ['2026-12-04T20:00', '2026-12-04T21:00']));
    const { body } = await add(shift('legal', ['2026-12-03T17:00', '2026-12-04T09:00']));
    const toId = idOf('legal');
    const time = { line: 'first', startsAt: '2026-12-01T17:00', endsAt: '2026-12-02T09:00', toId };
    await service.change('officer', { path: 'swaps', body: time });
    await service.change('officer', { method: 'DELETE', path: `entries/${body.key}` });
    await allFiled();
    const before = await service.rota();
    await service.loseCopy();
    const after = await service.rota();
    expect(after).toEqual(before);
    expect(service.list.items.get(body.key)?.fields).toMatchObject({ state: 'removed', entryVersion: 6 });
    // A change after that is newer than anything that the list has.
    await add(shift('legal', ['2026-12-03T17:00', '2026-12-04T09:00']));
    expect((await service.rota()).version).toBe(7);
  });

  test('cannot be read or changed while SharePoint is away, and is not taken for empty', async () => {
    service.list.down = true;
    const body = { version: 0, entry: shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00']) };
    const answer = await service.call('officer', { method: 'POST', path: 'entries', body });
    expect(answer.status).toBe(503);
    expect(answer.body['detail']).toBe(
      'The rota cannot be read just now. Nothing is lost. Try again in a moment.',
    );
    await expect(service.onCall.rota()).rejects.toMatchObject({ status: 503 });
    service.list.down = false;
    expect((await service.rota()).version).toBe(0);
  });
});

describe('an outage', () => {
  test('does not keep an officer from changing the rota; it is filed later', async () => {
    await service.rota();
    service.list.down = true;
    const { body, status } = await add(shift('officer', ['2026-12-01T17:00', '2026-12-02T09:00']));
    expect(status).toBe(200);
    expect((await service.rota()).occurrences).toHaveLength(1);
    const pending = await service.platform.acceptance.pendingFor({ feature: 'on-call' });
    expect(pending).toMatchObject([{ kind: 'file-entry', subject: body.key, actorId: idOf('officer') }]);
  });
});

describe('an item of the list', () => {
  const record: OnCallRecord = {
    ...{ entryKey: 'settings', kind: 'settings', state: 'active', entryVersion: 4 },
    detail: { covers: 'always', officeHours: '24 hours', secondLine: true, reminderMinutes: 60 },
  };
  const apply = (list: FakeList, payload: OnCallRecord) =>
    onCallAppliers({ list: list.store })[0]?.apply(
      {
        ...{
          key: 'k',
          actorId: idOf('officer'),
          feature: 'on-call',
          kind: 'file-entry',
          subject: 'settings',
        },
        ...{ acceptedAt: '2026-11-30T10:00:00Z', seq: 1, payload },
      },
      { signal: new AbortController().signal },
    );

  test('is written once, however often the command is applied', async () => {
    const list = new FakeList();
    await apply(list, record);
    await apply(list, record);
    expect([...list.items.values()]).toMatchObject([{ id: '1', etag: '"1"', fields: record }]);
  });

  test('goes forward, and never back to an older version', async () => {
    const list = new FakeList();
    await apply(list, { ...record, line: 'first' });
    await apply(list, { ...record, entryVersion: 6, state: 'removed' });
    await apply(list, { ...record, entryVersion: 5 });
    expect(list.items.get('settings')?.fields).toMatchObject({
      entryVersion: 6,
      state: 'removed',
      line: null,
    });
  });
});
