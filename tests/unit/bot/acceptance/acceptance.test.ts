/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import type { Command, Receipt } from '@councillor-safety/bot/acceptance/acceptance';
import {
  defineApplier,
  NotYet,
  Refused,
  type AcceptedCommand,
  type ApplyContext,
} from '@councillor-safety/bot/acceptance/applier';
import { newFolder, outage, removeFolder, startPlatform, type RunningPlatform } from '../support/platform';

const payloadSchema = z.strictObject({ account: z.string() });
type Apply = (
  command: AcceptedCommand<z.infer<typeof payloadSchema>>,
  context: ApplyContext,
) => Promise<Record<string, unknown>>;
const applier = (apply: Apply) =>
  defineApplier({ feature: 'incident', kind: 'report', payload: payloadSchema, apply });

const command = (changes: Partial<Command> = {}): Command => ({
  key: 'key-1',
  actorId: 'councillor',
  feature: 'incident',
  kind: 'report',
  subject: 'CS-AAAAAAAA',
  concerns: ['councillor'],
  payload: { account: 'Somebody shouted at me.' },
  ...changes,
});

/** Resolves when the given number of calls have come in. */
function counter() {
  let count = 0;
  const waiting: { at: number; resolve: () => void }[] = [];
  return {
    hit: (): number => {
      count += 1;
      waiting.filter(({ at }) => count >= at).forEach(({ resolve }) => resolve());
      return count;
    },
    reached: (at: number) =>
      new Promise<void>((resolve) => (count >= at ? resolve() : waiting.push({ at, resolve }))),
    get count() {
      return count;
    },
  };
}

const atOnce: Apply = () => Promise.resolve({});

let folder: string;
let running: RunningPlatform;
let apply: Apply = atOnce;

const start = async (): Promise<RunningPlatform> =>
  (running = await startPlatform(folder, [applier((given, context) => apply(given, context))]));

// Starting a database takes seconds, so the tests share one and each has keys and subjects of its own.
beforeAll(async () => {
  folder = await newFolder();
  await start();
});
afterAll(async () => {
  await running.stop();
  await removeFolder(folder);
});

let made = 0;
const newCommand = (changes: Partial<Command> = {}): Command => {
  made += 1;
  return command({ key: `key-${made}`, subject: `CS-${made}`, ...changes });
};
const filed = ({ actorId, key }: Command): Promise<Receipt> =>
  running.acceptance.applyNow({ actorId, key }, { withinMs: 20_000 });

describe('accepting', () => {
  test('the same key by the same person is one command, even pressed twenty times at once', async () => {
    const calls = counter();
    apply = () => Promise.resolve({ item: calls.hit() });
    const given = newCommand();
    const receipts = await Promise.all(Array.from({ length: 20 }, () => running.acceptance.accept(given)));
    await filed(given);
    expect(receipts.filter(({ already }) => !already)).toHaveLength(1);
    expect(new Set(receipts.map(({ seq }) => seq)).size).toBe(1);
    expect(calls.count).toBe(1);
  });

  test('a repeat after it was filed returns what became of it', async () => {
    apply = () => Promise.resolve({ item: '7' });
    const given = newCommand();
    await running.acceptance.accept(given);
    await filed(given);
    expect(await running.acceptance.accept(given)).toMatchObject({
      already: true,
      state: 'applied',
      outcome: { item: '7' },
    });
  });

  test('the same key for something else is refused, even once the content is erased', async () => {
    apply = atOnce;
    const given = newCommand();
    await running.acceptance.accept(given);
    await filed(given);
    const other = { ...given, payload: { account: 'Something else' } };
    await expect(running.acceptance.accept(other)).rejects.toMatchObject({ status: 409 });
  });

  test('what the service adds does not make a repeat different', async () => {
    apply = atOnce;
    const sent = { account: 'x' };
    const given = newCommand({ sent, payload: { account: 'x at 10:00' } });
    await running.acceptance.accept(given);
    const again = { ...given, payload: { account: 'x at 10:01' }, subject: 'CS-other' };
    expect(await running.acceptance.accept(again)).toMatchObject({ already: true, subject: given.subject });
  });

  test('two people may use the same key', async () => {
    const given = newCommand();
    await running.acceptance.accept(given);
    expect(await running.acceptance.accept({ ...given, actorId: 'councillor2' })).toMatchObject({
      already: false,
    });
  });
});

describe('filing', () => {
  test('what waits for something other than SharePoint is tried again, and holds nobody else up', async () => {
    const calls = counter();
    const waiting = newCommand({ subject: 'calendar' });
    apply = ({ subject }) => {
      if (subject !== 'calendar') return Promise.resolve({});
      return calls.hit() === 1
        ? Promise.reject(new NotYet('Outlook is away', { cause: outage(60) }))
        : Promise.resolve({ tries: calls.count });
    };
    await running.acceptance.accept(waiting);
    await calls.reached(1);
    const other = newCommand();
    await running.acceptance.accept(other);
    expect(await filed(other)).toMatchObject({ state: 'applied' });
    await calls.reached(2);
    expect(await filed(waiting)).toMatchObject({ state: 'applied', outcome: { tries: 2 } });
  });

  test('commands about one subject are applied in order, though the first fails at first', async () => {
    const order: string[] = [];
    const calls = counter();
    const subject = 'CS-in-order';
    apply = (given) => {
      if (given.subject !== subject) return Promise.resolve({});
      if (calls.hit() === 1) return Promise.reject(new Error('bug'));
      order.push(given.key);
      return Promise.resolve({});
    };
    const given = [newCommand({ subject }), newCommand({ subject }), newCommand({ subject })];
    for (const one of given) await running.acceptance.accept(one);
    await calls.reached(4);
    expect(order).toEqual(given.map(({ key }) => key));
  });

  test('another subject does not wait for one that is stuck', async () => {
    apply = ({ subject }) =>
      subject === 'CS-stuck' ? Promise.reject(new Error('bug')) : Promise.resolve({});
    const free = newCommand();
    await running.acceptance.accept(newCommand({ subject: 'CS-stuck' }));
    await running.acceptance.accept(free);
    expect(await filed(free)).toMatchObject({ state: 'applied' });
    expect(await running.acceptance.pendingFor({ subject: 'CS-stuck' })).toHaveLength(1);
    apply = atOnce;
  });

  test('a refusal is kept with its outcome and not tried again', async () => {
    const calls = counter();
    const given = newCommand();
    apply = ({ key }) => {
      if (key !== given.key) return Promise.resolve({});
      calls.hit();
      return Promise.reject(new Refused({ reason: 'closed' }));
    };
    await running.acceptance.accept(given);
    expect(await filed(given)).toMatchObject({ state: 'refused', outcome: { reason: 'closed' } });
    expect(calls.count).toBe(1);
    expect(await running.acceptance.pendingFor({ subject: given.subject })).toEqual([]);
  });

  test('who decided something that was kept and then refused is told of it once, and nobody else', async () => {
    const given = newCommand();
    apply = ({ key }) =>
      key === given.key ? Promise.reject(new Refused({ reason: 'stale' })) : Promise.resolve({});
    const { acceptedAt } = await running.acceptance.accept(given);
    await filed(given);
    const { subject } = given;
    const untold = (actorId: string) => running.acceptance.untoldRefusals({ actorId, subject });
    expect(await untold(given.actorId)).toEqual([acceptedAt]);
    expect(await untold('somebody-else')).toEqual([]);
    await running.acceptance.toldRefusals({ actorId: given.actorId, subject });
    expect(await untold(given.actorId)).toEqual([]);
  });

  test('a filed command keeps no second copy of what was written', async () => {
    apply = atOnce;
    const given = newCommand();
    await running.acceptance.accept(given);
    await filed(given);
    const sql = 'select payload from hub.accepted where key = $1';
    expect(await running.database.query(sql, [given.key])).toEqual([{ payload: null }]);
  });
});

describe('changes', () => {
  test('a councillor’s number moves for their own records alone, an officer’s for all', async () => {
    apply = atOnce;
    const mine = newCommand({ actorId: 'councillor3', concerns: ['councillor3'] });
    await running.acceptance.accept(mine);
    await filed(mine);
    const all = await running.store.latestOfAll();
    expect(await running.store.latestConcerning('councillor3')).toBe(2);
    expect(await running.store.latestConcerning('councillor4')).toBe(0);
    await running.acceptance.accept(newCommand());
    expect(await running.store.latestConcerning('councillor3')).toBe(2);
    expect(await running.store.latestOfAll()).toBeGreaterThan(all);
  });
});

describe('an outage and a restart', () => {
  const canary = 'CANARY-mulberry-lighthouse';
  const filesHold = (word: string): boolean =>
    spawnSync('grep', ['-r', '-q', '-a', '-F', word, folder]).status === 0;

  test('keep what was accepted, unreadable on disk, and the next start files it', async () => {
    const calls = counter();
    const given = newCommand({ subject: 'CS-OUTAGE', payload: { account: canary } });
    apply = ({ key }) => {
      if (key === given.key) calls.hit();
      return Promise.reject(outage(60));
    };
    await running.acceptance.accept(given);
    // Waiting for it ends at the failed attempt, long before the limit.
    expect(await filed(given)).toMatchObject({ state: 'accepted' });
    expect(await running.acceptance.pendingFor({ subject: 'CS-OUTAGE' })).toMatchObject([
      { payload: { account: canary } },
    ]);
    await running.engine.stop();
    // As kill -9 leaves it: a job at work, and nobody who works on it.
    await running.database.query(
      `update pgboss.job set state = 'active', heartbeat_on = now() where singleton_key = 'CS-OUTAGE'`,
    );
    await running.database.close();

    expect(filesHold('CS-OUTAGE')).toBe(true);
    expect(filesHold(canary)).toBe(false);

    const again = counter();
    apply = ({ key }) => Promise.resolve(key === given.key ? { item: again.hit() } : {});
    await start();
    await again.reached(1);
    expect(await filed(given)).toMatchObject({ state: 'applied', outcome: { item: 1 } });
  });
});
