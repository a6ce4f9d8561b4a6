import { auditWorker } from '@councillor-safety/bot/audit/audit-filing';
import type { WaitingEntry } from '@councillor-safety/bot/audit/audit-store';
import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import type { auditList } from '@councillor-safety/core/audit/audit-list';
import type { RecordOf } from '@councillor-safety/core/sharepoint/list-definition';
import type { Filed } from '@councillor-safety/core/sharepoint/stored';
import { outage } from '../support/platform';
import { silentLog } from '../support/silent-log';

type Line = RecordOf<typeof auditList>;

const entry = (seq: number): WaitingEntry => ({
  ...{ seq, key: `key-${seq}`, at: '2026-11-20T10:00:00.000Z', actorId: 'officer' },
  ...{ action: 'incident.opened', outcome: 'done', subject: 'CS-7K3MPX2Q' },
});

/** A list that does not take the lines with the keys in `refused`. */
function setUp(count: number) {
  let waiting = Array.from({ length: count }, (_nothing, index) => entry(index + 1));
  const list = { lines: [] as string[], refused: new Set<string>() };
  const file = (line: Line): Filed<Line> => {
    if (list.refused.has(line.auditKey)) return { ok: false, failure: outage() };
    list.lines.push(line.auditKey);
    const stored = { id: '1', etag: '"1"', createdAt: line.at, modifiedAt: line.at, fields: line };
    return { ok: true, item: stored };
  };
  const worker = auditWorker({
    store: {
      oldest: (most) => Promise.resolve(waiting.slice(0, most)),
      forget: (filed) => {
        waiting = waiting.filter(({ seq }) => !filed.some((one) => one.seq === seq));
        return Promise.resolve();
      },
    },
    list: { createMany: (lines) => Promise.resolve(lines.map(file)) },
    gate: new OutageGate({ now: () => 0, stopping: new AbortController().signal }),
    courtesy: { stepAside: () => Promise.resolve() },
    log: silentLog,
    wait: () => Promise.reject(new Error('nothing to wait for')),
  });
  const run = async () => (await worker.handle(['audit'])).get('audit');
  return { list, run, waiting: () => waiting.map(({ key }) => key) };
}

describe('the audit on its way to SharePoint', () => {
  test('is filed to the last entry, and what is filed waits no longer', async () => {
    const { list, run, waiting } = setUp(130);
    expect(await run()).toBe(true);
    expect(list.lines).toHaveLength(130);
    expect(waiting()).toEqual([]);
  });

  test('keeps exactly the entries of a batch that SharePoint did not take, and asks to be run again', async () => {
    const { list, run, waiting } = setUp(4);
    list.refused = new Set(['key-2', 'key-4']);
    expect(await run()).toBe(false);
    expect(list.lines).toEqual(['key-1', 'key-3']);
    expect(waiting()).toEqual(['key-2', 'key-4']);
    list.refused.clear();
    expect(await run()).toBe(true);
    expect(list.lines.sort()).toEqual(['key-1', 'key-2', 'key-3', 'key-4']);
    expect(waiting()).toEqual([]);
  });

  test('keeps all of it when SharePoint took none', async () => {
    const { list, run, waiting } = setUp(2);
    list.refused = new Set(['key-1', 'key-2']);
    expect(await run()).toBe(false);
    expect(waiting()).toEqual(['key-1', 'key-2']);
  });
});
