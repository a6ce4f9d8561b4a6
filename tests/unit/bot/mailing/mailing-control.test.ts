/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { InTransaction } from '@councillor-safety/bot/outbox/outbox';
import { until } from '../../../setup/until';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import {
  failing,
  gateOf,
  listening,
  mailingRig,
  toPeople,
  type MailingRig,
  type RigParts,
} from './mailing-rig';

let folder: string;
let database: Database;
let rig: MailingRig | undefined;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterEach(async () => {
  await rig?.stop();
  await database.query('delete from hub.mailing_line');
  await database.query('delete from hub.mailing_run');
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

/** A run to so many people whose first messages wait until the test lets them go. */
async function underWay(count: number, parts: RigParts = {}) {
  const { send } = listening();
  const gate = gateOf(undefined);
  const take = jest.fn(gate.through);
  const made = mailingRig(database, toPeople(count), { channel: { send }, pace: { take }, ...parts });
  rig = made;
  await made.knows();
  await made.begin();
  made.start();
  await until(() => Promise.resolve(take.mock.calls.length === 10), { what: 'ten wait for their turn' });
  return { ...made, send, gate };
}

const nobodyWorks = () =>
  until(
    async () => (await database.query('select 1 from hub.mailing_run where lease_by is null')).length > 0,
    {
      what: 'nobody works on it',
    },
  );

// Whoever asks the database after a change is answered after the loop, which asked first: so the loop knows of the change.
describe('pause, resume and stop', () => {
  test('what waits for its turn when the run is paused does not go, and goes when it is resumed', async () => {
    const { send, gate, change, progress, has, is } = await underWay(40);
    await change('pause');
    await progress();
    gate.open();
    const paused = await has({ sending: 0, 'to-send': 40 });
    expect(paused.state).toBe('paused');
    expect(send).not.toHaveBeenCalled();
    await change('resume');
    expect((await is('done')).counts.sent).toBe(40);
    expect(send).toHaveBeenCalledTimes(40);
  });

  test('a pause by another service lets one block go at most', async () => {
    const { gate, progress, send } = await underWay(40);
    await database.query(`update hub.mailing_run set state = 'paused'`);
    gate.open();
    await nobodyWorks();
    expect((await progress()).counts).toMatchObject({ sending: 0, sent: send.mock.calls.length });
    expect(send.mock.calls.length).toBeLessThanOrEqual(10);
  });

  test('a pause while people are written down keeps that from going on, and nobody is lost', async () => {
    const people = toPeople(20);
    const gate = gateOf(undefined);
    let asked = 0;
    const recipients = async function* () {
      asked += 1;
      yield people.slice(0, 10);
      await gate.through();
      yield people.slice(10);
    };
    const { send } = listening();
    const made = mailingRig(database, people, { channel: { send }, kind: { recipients } });
    rig = made;
    await made.knows();
    await made.begin();
    made.start();
    await made.has({ 'to-send': 10 });
    await made.change('pause');
    gate.open();
    await nobodyWorks();
    expect((await made.progress()).counts['to-send']).toBe(10);
    await made.change('resume');
    expect((await made.is('done')).counts.sent).toBe(20);
    expect(asked).toBe(2);
    expect(send).toHaveBeenCalledTimes(20);
  });

  test('stopped is final: what has gone stays gone, and nothing more goes', async () => {
    const ended = jest.fn(() => Promise.resolve());
    const { send, gate, change, is, again, progress } = await underWay(40, { kind: { ended } });
    await change('stop');
    await progress();
    gate.open();
    await until(async () => (await progress()).endedAt, { what: 'it has ended' });
    expect((await is('stopped')).counts).toMatchObject({ 'to-send': 40, sending: 0, sent: 0 });
    await change('resume');
    await change('pause');
    expect(await again(['anybody'])).toBe(0);
    expect((await progress()).state).toBe('stopped');
    expect(send).not.toHaveBeenCalled();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test('a run that has ended stays as it is', async () => {
    const { gate, change, is, progress } = await underWay(10);
    gate.open();
    await is('done');
    for (const what of ['pause', 'resume', 'stop'] as const) await change(what);
    expect((await progress()).state).toBe('done');
  });

  test('a change in a transaction that fails is none', async () => {
    const { gate, mailing, runId, is } = await underWay(20);
    const broken = database.transaction(async (within) => {
      await mailing.change(runId, 'stop', within);
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    gate.open();
    expect((await is('done')).counts.sent).toBe(20);
  });
});

describe('calling off', () => {
  test('nothing has left until the first line is taken', async () => {
    const made = mailingRig(database, toPeople(3), { channel: { send: listening().send } });
    rig = made;
    await made.knows();
    await made.begin();
    expect(await made.hasLeft()).toBe(false);
    made.start();
    await made.is('done');
    expect(await made.hasLeft()).toBe(true);
  });

  test('a run of nobody ends, and nothing has left', async () => {
    const made = mailingRig(database, []);
    rig = made;
    await made.begin();
    made.start();
    await made.is('done');
    expect(await made.hasLeft()).toBe(false);
  });
});

describe('quiet hours', () => {
  test('nothing goes before their end, which is shown, and then it goes by itself', async () => {
    const start = new Date();
    const end = new Date(start.getTime() + 3_600_000);
    const notBefore = jest.fn((_run: unknown, now: Date) => Promise.resolve(now < end ? end : undefined));
    const { send } = listening();
    const made = mailingRig(database, toPeople(30), { channel: { send }, kind: { notBefore } });
    rig = made;
    await made.knows();
    await made.begin();
    made.start();
    const waiting = await made.is('waiting');
    expect(waiting.waitsUntil).toEqual(end);
    expect(waiting.expectedEnd?.getTime()).toBeGreaterThan(end.getTime());
    expect(await made.hasLeft()).toBe(false);
    made.pass(3_601);
    const done = await made.is('done');
    expect(done.waitsUntil).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(30);
  });

  test('begin in the middle of a run as well', async () => {
    let quiet = false;
    const until10 = (now: Date): Date => new Date(now.getTime() + 600_000);
    const notBefore = (_run: unknown, now: Date) => Promise.resolve(quiet ? until10(now) : undefined);
    const made = await underWay(100, { kind: { notBefore } });
    quiet = true;
    made.pass(1.5);
    made.gate.open();
    const { counts } = await made.is('waiting');
    expect(counts.sent + counts.sending).toBeLessThanOrEqual(20);
    quiet = false;
    await made.is('done');
  });

  test('a feature that cannot say lets nothing go, and is asked again', async () => {
    const notBefore = jest.fn(() => Promise.resolve(undefined));
    notBefore.mockRejectedValueOnce(new Error('the feature failed'));
    const made = mailingRig(database, toPeople(3), {
      channel: { send: listening().send },
      kind: { notBefore },
    });
    rig = made;
    await made.knows();
    await made.begin();
    made.start();
    await until(() => Promise.resolve(notBefore.mock.calls.length > 0), { what: 'it was asked' });
    expect(await made.hasLeft()).toBe(false);
    await made.is('done');
  });
});

describe('the end', () => {
  test('is told once, in the transaction that notes it; a feature that fails is told again', async () => {
    const seen: string[] = [];
    const ended = jest.fn(async (_run: unknown, act: InTransaction): Promise<void> => {
      await act(async (within) => {
        const [row] = await within.query<{ state: string }>('select state from hub.mailing_run');
        seen.push(row?.state ?? '');
        if (seen.length === 1) throw new Error('the feature failed');
      });
    });
    const made = mailingRig(database, toPeople(3), { channel: { send: listening().send }, kind: { ended } });
    rig = made;
    await made.knows();
    await made.begin();
    made.start();
    await made.is('done');
    expect(seen).toEqual(['done', 'done']);
    expect(ended).toHaveBeenCalledTimes(2);
  });

  test('is told again when somebody was sent it again', async () => {
    const ended = jest.fn(() => Promise.resolve());
    const { send } = listening();
    send.mockRejectedValueOnce(failing('refused'));
    const [person] = toPeople(1);
    const made = mailingRig(database, person ? [person] : [], { channel: { send }, kind: { ended } });
    rig = made;
    await made.knows();
    await made.begin();
    made.start();
    await made.is('done');
    await made.again([person?.id ?? '']);
    await made.has({ sent: 1 });
    await made.is('done');
    expect(ended).toHaveBeenCalledTimes(2);
  });
});
