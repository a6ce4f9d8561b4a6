/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { createEscalationEngine } from '@councillor-safety/bot/escalation/calls/create-escalation-engine';
import { escalationTimers } from '@councillor-safety/bot/escalation/calls/escalation-timers';
import type { Escalation } from '@councillor-safety/core/escalation/escalation';
import { newFolder, removeFolder } from '../support/platform';
import { callService, idOf, minutes, somebody, startFor, type CallService } from './call-service';

let folder: string;
let service: CallService;
let failing = false;

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder, {
    outbox: (real) => ({
      put: (messages, within) =>
        failing ? Promise.reject(new Error('pulled out')) : real.put(messages, within),
    }),
  });
});
afterAll(async () => {
  await service.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  failing = false;
  const tables = ['escalation_seen', 'escalation', 'outbox', 'accepted', 'timer'];
  for (const table of tables) await service.database.query(`delete from hub.${table}`);
});

const caller = idOf('councillor');
const cause = (activityId: string, key = 'councillor') => ({ personId: idOf(key), activityId });
const say = (text: string, key: string) => ({ type: 'say', by: caller, key, text }) as const;
const accept = (key: string) => ({ type: 'accept', by: somebody(key) }) as const;

/** Everything there is, to see whether anything at all has changed. */
async function contents(): Promise<Record<string, unknown>> {
  const count = async (table: string) =>
    (await service.database.query<{ n: number }>(`select count(*)::int as n from hub.${table}`))[0]?.n;
  const tables = ['escalation', 'escalation_line', 'escalation_helper', 'escalation_seen'];
  const counts = await Promise.all([...tables, 'outbox', 'accepted', 'timer'].map(count));
  return { counts, calls: await service.parts.rows.allOpen(service.database) };
}

const timerOf = async ({ reference }: Escalation): Promise<string | undefined> => {
  const sql = `select due from hub.timer where kind = 'escalation' and subject = $1`;
  return (await service.database.query<{ due: Date }>(sql, [reference]))[0]?.due.toISOString();
};

describe('a call', () => {
  test('asks the officer on call at once, with a timer for the next and a record on its way', async () => {
    const call = await startFor(service);
    expect(call.state).toBe('waiting');
    const [ask] = await service.saidOfKind(idOf('officer'), 'ask');
    expect(ask?.reference).toBe(call.reference);
    expect(await timerOf(call)).toBe(call.nextAt);
    expect(await service.acceptance.pendingFor({ subject: call.reference })).toHaveLength(1);
    expect(await service.engine.ownCall(caller)).toEqual(call);
  });

  test('is one for each councillor: a second start answers with the first, and asks nobody again', async () => {
    const first = await startFor(service);
    const before = await contents();
    const again = await service.engine.start({
      ...{ councillor: somebody('councillor'), wish: { kind: 'champion' }, excluded: [] },
    });
    expect(again).toEqual({ escalation: first, already: true });
    expect(await contents()).toEqual(before);
    expect((await startFor(service, 'councillor2')).reference).not.toBe(first.reference);
  });

  test('stays one when several starts come at the same moment, on two engines', async () => {
    const other = createEscalationEngine(service.parts);
    const starting = { councillor: somebody('councillor'), wish: { kind: 'on-call' }, excluded: [] } as const;
    const started = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((tap) =>
        (tap % 2 ? other : service.engine).start(starting, cause(`tap-${tap}`)),
      ),
    );
    expect(new Set(started.map((each) => each.escalation.reference)).size).toBe(1);
    expect(started.filter((each) => each.already === false)).toHaveLength(1);
  });

  test('is not started anew by a tap that is delivered again after it has ended', async () => {
    const starting = { councillor: somebody('councillor'), wish: { kind: 'on-call' }, excluded: [] } as const;
    const { escalation } = await service.engine.start(starting, cause('tap'));
    await service.engine.apply(escalation.reference, { type: 'withdraw', by: caller });
    const again = await service.engine.start(starting, cause('tap'));
    expect(again).toMatchObject({ already: true, escalation: { reference: escalation.reference } });
    expect(await service.engine.ownCall(caller)).toBeUndefined();
  });
});

describe('the same thing delivered again', () => {
  test('acts once', async () => {
    const { reference } = await startFor(service);
    const act = () => service.engine.apply(reference, say('Are you there?', 'm1'), cause('m1'));
    expect(await act()).toMatchObject({ ok: true });
    const before = await contents();
    expect(await act()).toBe('seen');
    expect(await contents()).toEqual(before);
  });

  test('acts once when both deliveries come together', async () => {
    const { reference } = await startFor(service);
    const act = () => service.engine.apply(reference, say('Are you there?', 'm1'), cause('m1'));
    const results = await Promise.all([act(), act()]);
    expect(results.filter((each) => each === 'seen')).toHaveLength(1);
  });

  test('is not the same when one message brings words and a picture, or is edited', async () => {
    const { reference } = await startFor(service);
    await service.engine.apply(reference, accept('officer'));
    const pictureId = '7d1f4a52-8a6b-4d0c-9f3e-2b1a0c9d8e7f';
    const picture = { type: 'picture', by: caller, key: 'm1:0', pictureId } as const;
    const edit = (text: string) => ({ type: 'edited', by: caller, key: 'm1', text }) as const;
    for (const event of [say('Look', 'm1'), picture, edit('Look here'), edit('Look there')])
      expect(await service.engine.apply(reference, event, cause('m1'))).toMatchObject({ ok: true });
    expect(await service.engine.apply(reference, edit('Look there'), cause('m1'))).toBe('seen');
    expect(await service.engine.callOf(cause('m1'))).toBe(reference);
    expect(await service.engine.callOf(cause('m2'))).toBeUndefined();
  });
});

describe('a stop in the middle of a change', () => {
  test.each([
    ['a start', async () => void (await startFor(service, 'councillor2'))],
    [
      'an acceptance',
      async (reference: Escalation['reference']) =>
        void (await service.engine.apply(reference, accept('officer'), cause('press', 'officer'))),
    ],
  ])('of %s leaves nothing of it, and the next try does all of it', async (_name, act) => {
    const { reference } = await startFor(service);
    const before = await contents();
    failing = true;
    await expect(act(reference)).rejects.toThrow('pulled out');
    expect(await contents()).toEqual(before);
    failing = false;
    await act(reference);
    expect(await contents()).not.toEqual(before);
  });
});

test('a change that had to give way to a timer is made again, and once', async () => {
  const { reference } = await startFor(service);
  const gaveWay = Object.assign(new Error('deadlock detected'), { code: '40P01' });
  let given = 0;
  const database: typeof service.database = {
    ...service.database,
    transaction: (work) =>
      service.database.transaction(async (within) => {
        const result = await work(within);
        given += 1;
        if (given === 1) throw gaveWay;
        return result;
      }),
  };
  const engine = createEscalationEngine({ ...service.parts, database });
  expect(await engine.apply(reference, accept('officer'), cause('press', 'officer'))).toMatchObject({
    ok: true,
  });
  expect((await service.engine.find(reference))?.version).toBe(2);
});

describe('who takes a call', () => {
  test('is whoever was first, on two engines: the others are told that it is taken', async () => {
    const { reference } = await startFor(service);
    const other = createEscalationEngine(service.parts);
    const keys = ['officer', 'officer2', 'legal', 'monitoring-officer'];
    const results = await Promise.all(
      keys.map((key, index) => (index % 2 ? other : service.engine).apply(reference, accept(key))),
    );
    const won = results.filter((each) => typeof each === 'object' && each.ok);
    expect(won).toHaveLength(1);
    const call = await service.engine.find(reference);
    expect(call?.helpers).toHaveLength(1);
    expect(await timerOf(call as Escalation)).toBeUndefined();
  });

  test('is found by it, with the one they took last in front, or the one they chose', async () => {
    const one = await startFor(service, 'councillor');
    const two = await startFor(service, 'councillor2');
    for (const { reference } of [one, two]) await service.engine.apply(reference, accept('officer'));
    const inOrder = async () =>
      (await service.engine.helping(idOf('officer'))).map(({ reference }) => reference);
    expect(await inOrder()).toEqual([two.reference, one.reference]);
    expect(await service.engine.talkHere(idOf('officer'), one.reference)).toBe(true);
    expect(await inOrder()).toEqual([one.reference, two.reference]);
    expect(await service.engine.talkHere(idOf('officer2'), one.reference)).toBe(false);
    await service.engine.apply(one.reference, { type: 'withdraw', by: idOf('councillor') });
    expect(await inOrder()).toEqual([two.reference]);
  });
});

describe('the timers', () => {
  test('ask the next when nobody has answered, each once', async () => {
    const call = await startFor(service);
    const kinds = escalationTimers(service.parts);
    const waitMs = Date.parse(call.nextAt ?? '') - Date.parse(call.startedAt);
    expect(await service.pass(waitMs - 1, kinds)).toBe(0);
    expect(await service.pass(1, kinds)).toBe(1);
    expect(await service.pass(0, kinds)).toBe(0);
    const after = (await service.engine.find(call.reference)) as Escalation;
    expect(after.asked.length).toBeGreaterThan(call.asked.length);
    expect(await timerOf(after)).toBe(after.nextAt);
  });

  test('go on after a stop: what was overdue fires at once and once, and the chain goes on from there', async () => {
    const call = await startFor(service);
    const kinds = escalationTimers(service.parts);
    expect(await service.pass(60 * minutes, kinds)).toBe(1);
    const after = (await service.engine.find(call.reference)) as Escalation;
    expect(after.version).toBe(call.version + 1);
    expect(Date.parse(after.nextAt ?? '')).toBeGreaterThan(service.clock.now().getTime());
  });
});

test('what is kept cannot be read in the database', async () => {
  const { reference } = await startFor(service);
  await service.engine.apply(reference, say('He is outside my house', 'm1'));
  const rows = await service.database.query<{ sealed: Uint8Array }>(
    'select sealed from hub.escalation union all select sealed from hub.escalation_line',
  );
  const bytes = Buffer.concat(rows.map(({ sealed }) => Buffer.from(sealed)));
  expect(bytes.length).toBeGreaterThan(500);
  expect([bytes.includes('outside'), bytes.includes(somebody('councillor').name)]).toEqual([false, false]);
});
