/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { ownWords, reportOf } from '@councillor-safety/bot/escalation/calls/escalation-report';
import { filePayloadSchema } from '@councillor-safety/bot/incident/incident-commands';
import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import type { EscalationLine } from '@councillor-safety/core/escalation/escalation-lists';
import { newFolder, removeFolder } from '../support/platform';
import { callService, idOf, somebody, startFor, type CallService } from './call-service';

let folder: string;
let service: CallService;
const caller = idOf('councillor');

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder);
});
afterAll(async () => {
  await service.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  for (const table of ['escalation', 'escalation_seen', 'outbox', 'accepted'])
    await service.database.query(`delete from hub.${table}`);
});

/** A call in which the officer has asked whether it may become a report. */
async function offered(): Promise<Escalation> {
  const { reference } = await startFor(service);
  const events = [
    { type: 'exclude', by: caller, personId: idOf('legal') },
    { type: 'say', by: caller, key: 'm1', text: 'He is outside my hose' },
    { type: 'accept', by: somebody('officer') },
    { type: 'say', by: idOf('officer'), key: 'm2', text: 'I am ringing the police' },
    { type: 'edited', by: caller, key: 'm1', text: 'He is outside my house' },
    { type: 'say', by: caller, key: 'm3', text: 'He has gone now' },
    { type: 'say', by: caller, key: 'm4', text: 'I must not say this' },
    { type: 'deleted', by: caller, key: 'm4' },
    { type: 'offer-incident', by: idOf('officer'), key: 'p1', kinds: ['stalking'] },
  ] as const;
  for (const event of events)
    expect(await service.engine.apply(reference, event)).toMatchObject({ ok: true });
  return (await service.engine.find(reference)) as Escalation;
}

const reports = async () => {
  const commands = await service.acceptance.pendingFor({ feature: 'incident', kind: 'file' });
  return commands.map(({ subject, payload }) => ({ subject, ...filePayloadSchema.parse(payload) }));
};

test('with a yes, the councillor’s own words as they last put them are a report, and the call knows it', async () => {
  const { reference } = await offered();
  const cause = { personId: caller, activityId: 'press' };
  expect(await service.engine.makeIncident(reference, caller, cause)).toMatchObject({ ok: true });
  const [made, ...others] = await reports();
  expect(others).toEqual([]);
  expect(made?.report).toMatchObject({
    kinds: ['stalking'],
    account: 'He is outside my house\n\nHe has gone now',
    when: { type: 'roughly', on: '2026-11-20' },
    mustNotSee: [idOf('legal')],
  });
  expect(made).toMatchObject({ reporter: somebody('councillor'), councillor: somebody('councillor') });
  expect((await service.engine.find(reference))?.incidentReference).toBe(made?.subject);
});

test('the yes delivered again, and pressed again, makes no second report', async () => {
  const { reference } = await offered();
  const cause = { personId: caller, activityId: 'press' };
  await service.engine.makeIncident(reference, caller, cause);
  expect(await service.engine.makeIncident(reference, caller, cause)).toBe('seen');
  const pressed = await service.engine.makeIncident(reference, caller, { ...cause, activityId: 'press 2' });
  expect(pressed).toMatchObject({ ok: false });
  expect(await reports()).toHaveLength(1);
});

test('nobody but the councillor can say yes, and nothing is made without the question', async () => {
  const { reference } = await offered();
  expect(await service.engine.makeIncident(reference, idOf('officer'))).toMatchObject({ ok: false });
  const other = await startFor(service, 'councillor2');
  expect(await service.engine.makeIncident(other.reference, idOf('councillor2'))).toMatchObject({
    ok: false,
  });
  expect(await reports()).toEqual([]);
});

describe('the account', () => {
  const line = (changes: Partial<EscalationLine>): EscalationLine => ({
    ...{ lineKey: 'm1', reference: 'TK-22222222', kind: 'from-councillor', at: '2026-11-20T23:40:00Z' },
    ...{ position: 1000, actorId: caller, body: 'words' },
    ...changes,
  });

  test('is cut to what a report takes, whatever signs it is made of', async () => {
    const call = await offered();
    for (const sign of ['a', '😀', '"', '\u0001']) {
      const account = reportOf(call, [line({ body: sign.repeat(30_000) })])?.account ?? '';
      expect(account.startsWith(sign)).toBe(true);
      expect(Array.from(account).length).toBeLessThanOrEqual(20_000);
    }
  });

  test('says so when nothing was written', async () => {
    const call = await offered();
    expect(reportOf(call, [])?.account).toContain(call.reference);
  });

  test('keeps the beginning of an edit that takes several lines, and nothing of what it replaces', () => {
    const edit = { kind: 'edited', detail: { aboutKey: 'm1' }, at: '2026-11-20T23:41:00Z' } as const;
    const lines = [
      line({ body: 'old' }),
      line({ lineKey: 'm1:2', body: 'older' }),
      line({ ...edit, lineKey: 'e1', body: 'new' }),
      line({ ...edit, lineKey: 'e2', body: 'rest' }),
    ];
    expect(ownWords(lines, caller)).toBe('new');
    expect(ownWords(lines, idOf('officer'))).toBe('');
  });
});
