/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { escalationAppliers } from '@councillor-safety/bot/escalation/calls/escalation-jobs';
import { createSettingsKeeping } from '@councillor-safety/bot/escalation/calls/escalation-store-settings';
import { beginPruning, escalationTimers } from '@councillor-safety/bot/escalation/calls/escalation-timers';
import type {
  EscalationLine,
  EscalationRecord,
  EscalationSettingsRecord,
} from '@councillor-safety/core/escalation/escalation-lists';
import { standardEscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import { newFolder, outage, removeFolder, testCipher } from '../support/platform';
import { callService, idOf, minutes, somebody, startFor, type CallService } from './call-service';

let folder: string;
let service: CallService;
let down = false;
const records = new Map<string, EscalationRecord>();
const lines = new Map<string, EscalationLine>();
const settings = new Map<string, EscalationSettingsRecord>();

/** SharePoint, as far as filing needs it. */
const store = {
  file: (record: EscalationRecord) => {
    if (down) return Promise.reject(outage());
    if ((records.get(record.reference)?.version ?? 0) < record.version) records.set(record.reference, record);
    return Promise.resolve();
  },
  addLines: (added: readonly EscalationLine[]) => {
    for (const line of added) if (!lines.has(line.lineKey)) lines.set(line.lineKey, line);
    return Promise.resolve();
  },
  keepSettings: (record: EscalationSettingsRecord) => {
    settings.set(record.settingsKey, record);
    return Promise.resolve();
  },
  latestSettings: () =>
    down
      ? Promise.reject(outage())
      : Promise.resolve([...settings.values()].sort((a, b) => b.version - a.version)[0]),
};
const appliers = escalationAppliers(store);

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder);
});
afterAll(async () => {
  await service.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  down = false;
  for (const map of [records, lines, settings]) map.clear();
  for (const table of ['escalation', 'accepted', 'timer', 'working_copy', 'escalation_seen'])
    await service.database.query(`delete from hub.${table}`);
});

const kept = async (): Promise<number> =>
  (await service.database.query<{ n: number }>('select count(*)::int as n from hub.escalation'))[0]?.n ?? 0;

describe('the record of a call', () => {
  test('ends as the call is, with every line once and in order, however often it is filed', async () => {
    const { reference } = await startFor(service);
    await service.engine.apply(reference, { type: 'accept', by: somebody('officer') });
    const by = idOf('councillor');
    await service.engine.apply(reference, { type: 'say', by, key: 'm1', text: 'Are you there?' });
    const again = await service.acceptance.pendingFor({ subject: reference });
    expect(await service.file(reference, appliers)).toBe(true);
    const filed = [...lines.values()];
    const signal = new AbortController().signal;
    for (const command of again) await appliers[0]?.apply(command, { signal });
    expect([...lines.values()]).toEqual(filed);
    expect(records.get(reference)?.version).toBe((await service.engine.find(reference))?.version);
    expect(filed.map(({ lineKey }) => lineKey)).toEqual(
      (await service.parts.rows.lines(service.database, reference)).map(({ lineKey }) => lineKey),
    );
    expect(await service.acceptance.pendingFor({ subject: reference })).toEqual([]);
  });

  test('waits while SharePoint is away, and nothing of it is lost', async () => {
    const { reference } = await startFor(service);
    down = true;
    expect(await service.file(reference, appliers)).toBe(false);
    expect(await service.acceptance.pendingFor({ subject: reference })).toHaveLength(1);
  });
});

describe('a call that has ended', () => {
  const end = { type: 'end', by: idOf('officer'), outcome: 'talked' } as const;
  const kinds = () => escalationTimers(service.parts);
  const days = 24 * 60 * minutes;
  const ended = async (aftercareDays?: number) => {
    const { reference } = await startFor(service);
    await service.engine.apply(reference, { type: 'accept', by: somebody('officer') });
    await service.engine.apply(reference, { ...end, ...(aftercareDays && { aftercareDays }) });
    await beginPruning(service.parts.timers, { clock: service.clock, within: service.database });
    return reference;
  };

  test('is kept for some days, and until it is in SharePoint', async () => {
    const reference = await ended();
    await service.pass(2 * days, kinds());
    expect(await kept()).toBe(1);
    await service.pass(2 * days, kinds());
    expect(await kept()).toBe(1);
    await service.file(reference, appliers);
    await service.pass(days, kinds());
    expect(await kept()).toBe(0);
    expect(await service.database.query('select * from hub.escalation_line')).toEqual([]);
  });

  test('is kept as long as an aftercare check is to come or waits for its answer', async () => {
    const reference = await ended(5);
    await service.file(reference, appliers);
    const caller = idOf('councillor');
    expect(await service.engine.awaitingAftercare(caller)).toBeUndefined();
    for (let day = 0; day < 6; day += 1) await service.pass(days, kinds());
    expect((await service.engine.awaitingAftercare(caller))?.reference).toBe(reference);
    await service.engine.apply(reference, { type: 'aftercare-answer', by: caller, answer: 'fine' });
    expect(await service.engine.awaitingAftercare(caller)).toBeUndefined();
  });
});

describe('the settings', () => {
  const keeping = () => createSettingsKeeping({ ...service, cipher: testCipher, store });
  const by = idOf('officer');
  const changed = { ...standardEscalationSettings, aftercareDays: 7 };

  test('are the standard ones until somebody saves, then theirs, and every version is in SharePoint', async () => {
    expect(await keeping().read()).toEqual({ version: 0, settings: standardEscalationSettings });
    expect(await keeping().save({ over: 0, settings: changed, by })).toBe(1);
    expect(await keeping().save({ over: 1, settings: standardEscalationSettings, by })).toBe(2);
    await service.file('escalation-settings', appliers);
    expect([...settings.values()].map(({ version, changedById }) => [version, changedById])).toEqual([
      [1, by],
      [2, by],
    ]);
  });

  test('are not written over what somebody else saved meanwhile', async () => {
    await keeping().save({ over: 0, settings: changed, by });
    expect(await keeping().save({ over: 0, settings: standardEscalationSettings, by })).toBeUndefined();
    const both = [1, 2].map((days) =>
      keeping().save({ over: 1, settings: { ...changed, aftercareDays: days }, by }),
    );
    expect((await Promise.all(both)).filter((version) => version === 2)).toHaveLength(1);
  });

  test('come back from SharePoint when the database was lost, and go on counting', async () => {
    for (const over of [0, 1, 2]) await keeping().save({ over, settings: changed, by });
    await service.file('escalation-settings', appliers);
    await service.database.query('delete from hub.working_copy');
    await service.database.query('delete from hub.accepted');
    down = true;
    await expect(keeping().save({ over: 0, settings: changed, by })).rejects.toThrow('serviceNotAvailable');
    down = false;
    await keeping().restore();
    expect(await keeping().read()).toEqual({ version: 3, settings: changed });
    expect(await keeping().save({ over: 3, settings: standardEscalationSettings, by })).toBe(4);
    await keeping().restore();
    expect((await keeping().read()).version).toBe(4);
  });
});
