/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type {
  consentAnswerSchema,
  DryRunAnswer,
  SettingsAnswer,
} from '@councillor-safety/core/escalation/escalation-answers';
import { standardEscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import type { z } from 'zod';
import { newFolder, removeFolder } from '../support/platform';
import { startApi, type ApiService } from './api-service';
import { callService, idOf, somebody, type CallService } from './call-service';

let folder: string;
let service: CallService;
let api: ApiService;

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder);
  api = await startApi(service);
});
afterAll(async () => {
  api.stop();
  await service.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  api.sharePoint.down = false;
  for (const table of ['working_copy', 'accepted']) await service.database.query(`delete from hub.${table}`);
});

const { consents, ...standard } = standardEscalationSettings;
const read = async () => (await api.call<SettingsAnswer>('officer', 'escalation-settings')).body;
const put = (version: number, settings: object, key = 'officer') =>
  api.call<{ version: number; errors?: unknown; current?: { version: number } }>(key, 'escalation-settings', {
    method: 'PUT',
    body: { version, settings },
  });
const consent = (key: string) => api.call<z.infer<typeof consentAnswerSchema>>(key, 'escalation-consent');
const agree = (key: string, version: number, given: object) =>
  api.call<{ version: number }>(key, 'escalation-consent', {
    method: 'PUT',
    body: { version, consent: given },
  });

describe('the settings', () => {
  test('are the standard ones at first, with who there is to choose from and what is worth a look', async () => {
    const answer = await read();
    expect(answer).toMatchObject({ version: 0, settings: { ...standard, consents }, monitoring: true });
    expect(answer.people.map(({ id }) => id)).toContain(idOf('officer'));
    expect(answer.people.map(({ id }) => id)).not.toContain(idOf('councillor'));
    expect(answer.warnings.join(' ')).toContain('rota');
  });

  test('are saved over the version that was read, and answered alike when the answer was lost', async () => {
    const changed = { ...standard, aftercareDays: 9 };
    expect((await put(0, changed)).body.version).toBe(1);
    expect((await put(0, changed)).body.version).toBe(1);
    expect((await read()).settings.aftercareDays).toBe(9);
    const stale = await put(0, { ...standard, aftercareDays: 2 });
    expect([stale.status, stale.body.current?.version]).toEqual([409, 1]);
    expect((await read()).settings.aftercareDays).toBe(9);
  });

  test('that cannot work are refused by field, in plain words', async () => {
    const refused = await put(0, { ...standard, officeHours: 'when we feel like it' });
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toMatchObject([{ field: 'officeHours' }]);
    expect(JSON.stringify(refused.body)).not.toContain('escalation.problems');
    expect((await put(0, { ...standard, consents })).status).toBe(400);
  });

  test.each(['councillor', 'champion', 'administrator'])('are not for %s', async (key) => {
    expect((await api.call(key, 'escalation-settings')).status).toBe(403);
    expect((await put(0, standard, key)).status).toBe(403);
  });
});

describe('what somebody agrees to', () => {
  test('is nothing at first, and then theirs alone', async () => {
    expect((await consent('champion')).body.consent).toEqual({
      ...{ personId: idOf('champion'), askByName: false, shownAs: 'role' },
    });
    const mine = { askByName: true, shownAs: 'name', phone: '01632 960123' };
    expect((await agree('officer', 0, mine)).body.version).toBe(1);
    expect((await agree('officer', 0, mine)).body.version).toBe(1);
    expect((await agree('champion', 1, { askByName: true, shownAs: 'role' })).body.version).toBe(2);
    expect((await consent('officer')).body.consent).toEqual({ personId: idOf('officer'), ...mine });
  });

  test('is shown to nobody else: no number in the settings, and nobody else’s consent to who comes too late', async () => {
    await agree('officer', 0, { askByName: true, shownAs: 'name', phone: '01632 960123' });
    await agree('champion', 1, { askByName: true, shownAs: 'role', phone: '01632 960145' });
    expect((await read()).settings.consents).toHaveLength(2);
    expect(JSON.stringify(await read())).not.toContain('01632');
    const late = await agree('champion', 0, { askByName: false, shownAs: 'role' });
    expect(late.status).toBe(409);
    expect(JSON.stringify(late.body)).toContain('01632 960145');
    expect(JSON.stringify(late.body)).not.toContain('01632 960123');
    const stale = await put(0, { ...standard, aftercareDays: 2 });
    expect(stale.status).toBe(409);
    expect(JSON.stringify(stale.body)).not.toContain('01632');
  });

  test('outlives what officers change in the settings', async () => {
    await agree('champion', 0, { askByName: true, shownAs: 'name' });
    await put(1, { ...standard, aftercareDays: 9 });
    expect((await consent('champion')).body.consent.askByName).toBe(true);
  });

  test('is asked of officers and champions, with a number that can be rung, and nobody else’s', async () => {
    expect((await consent('councillor')).status).toBe(403);
    expect((await agree('officer', 0, { askByName: true, shownAs: 'name', phone: 'ring me' })).status).toBe(
      400,
    );
    const forAnother = { personId: idOf('officer2'), askByName: true, shownAs: 'name' };
    expect((await agree('officer', 0, forAnother)).status).toBe(400);
  });
});

describe('a dry run', () => {
  const dryRun = (asked: object, key = 'officer') =>
    api.call<DryRunAnswer>(key, 'escalation-settings/dry-run', {
      ...{
        method: 'POST',
        body: { at: '2026-12-25T23:40', wish: { kind: 'on-call' }, excluded: [], ...asked },
      },
    });

  test('says who would be asked at that moment, ends with everybody, and asks nobody', async () => {
    const { status, body } = await dryRun({});
    expect([status, body.hours, body.steps.at(-1)?.as]).toEqual([200, 'out-of-hours', 'broadcast']);
    expect((await dryRun({ at: '2026-11-23T10:00' })).body.hours).toBe('in-hours');
    for (const table of ['escalation', 'outbox', 'timer', 'accepted'])
      expect(await service.database.query(`select * from hub.${table}`)).toEqual([]);
  });

  test('leaves out whom the councillor would not have asked', async () => {
    const excluded = [idOf('monitoring-officer')];
    const names = (await dryRun({ excluded })).body.steps.flatMap(({ people }) => people);
    expect(names).not.toContain(somebody('monitoring-officer').name);
    expect((await dryRun({})).body.steps.flatMap(({ people }) => people)).toContain(
      somebody('monitoring-officer').name,
    );
  });

  test('tries settings that are not saved, if they could be', async () => {
    const settings = { ...standard, broadcastWaitMinutes: 45 };
    const usual = (await dryRun({})).body.againAfterMinutes;
    expect((await dryRun({ settings })).body.againAfterMinutes).toBe(usual + 35);
    expect((await dryRun({ settings: { ...standard, officeHours: '?' } })).status).toBe(400);
    expect((await dryRun({}, 'councillor')).status).toBe(403);
  });
});
