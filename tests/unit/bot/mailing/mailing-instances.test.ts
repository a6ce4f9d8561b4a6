/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { MailingMode, Recipient } from '@councillor-safety/bot/mailing/mailing';
import { until } from '../../../setup/until';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { listening, mailingRig, toPeople, toPerson, type MailingRig } from './mailing-rig';

let folder: string;
let database: Database;
let rigs: MailingRig[] = [];
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterEach(async () => {
  await Promise.all(rigs.map((each) => each.stop()));
  rigs = [];
  await database.query('delete from hub.mailing_line');
  await database.query('delete from hub.mailing_run');
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const rigOf = (...given: Parameters<typeof mailingRig>): MailingRig => {
  const made = mailingRig(...given);
  rigs.push(made);
  return made;
};

/** A run with lines left under way by a process that is gone, or may be. */
async function leftUnderWay(people: readonly Recipient[], mode: MailingMode, soleProcess: boolean) {
  const { send, said } = listening();
  const rig = rigOf(database, people, { channel: { send, update: () => Promise.resolve() }, soleProcess });
  await rig.knows();
  await rig.begin(mode);
  await database.query(
    `update hub.mailing_run set state = 'running', prepared = true, begun_at = now(), lease_by = 'another', lease_until = $1`,
    [new Date(Date.now() + 15_000).toISOString()],
  );
  const rows = people.map(({ id, name, to, replaces }) => ({ id, name, to, replaces }));
  await database.query(
    `insert into hub.mailing_line (run_id, id, name, channel, address, replaces, state, attempts)
     select $1, r.id, r.name, false, r."to", r.replaces, 'sending', 1
     from jsonb_to_recordset($2::jsonb) as r (id text, name text, "to" jsonb, replaces jsonb)`,
    [rig.runId, JSON.stringify(rows)],
  );
  return { ...rig, send, said };
}

describe('what a process that died had under way', () => {
  test('is uncertain when it goes at most once, and is left', async () => {
    const { start, is, send } = await leftUnderWay(toPeople(5), 'at-most-once', true);
    start();
    expect((await is('done')).counts).toMatchObject({ uncertain: 5, sent: 0 });
    expect(send).not.toHaveBeenCalled();
  });

  test('is sent again when it goes at least once', async () => {
    const { start, is, send } = await leftUnderWay(toPeople(5), 'at-least-once', true);
    start();
    expect((await is('done')).counts).toMatchObject({ uncertain: 0, sent: 5 });
    expect(send).toHaveBeenCalledTimes(5);
  });

  test('is changed again in place, whatever the mode', async () => {
    const replaces = { conversationId: 'c', activityId: 'a', serviceUrl: 'https://channel.test/' };
    const people = [toPerson(undefined, { replaces })];
    const { start, is } = await leftUnderWay(people, 'at-most-once', true);
    start();
    expect((await is('done')).counts.sent).toBe(1);
  });

  test('is uncertain when the run was stopped meanwhile', async () => {
    const { start, change, has, send, progress } = await leftUnderWay(toPeople(5), 'at-least-once', true);
    await change('stop');
    start();
    await has({ uncertain: 5 });
    await until(async () => (await progress()).endedAt, { what: 'it has ended' });
    expect(send).not.toHaveBeenCalled();
  });

  test('does not stay under way in a run that is paused', async () => {
    const { start, change, has, progress } = await leftUnderWay(toPeople(5), 'at-most-once', true);
    await change('pause');
    start();
    await has({ uncertain: 5 });
    expect((await progress()).state).toBe('paused');
  });
});

describe('two services on one database', () => {
  test('the lease of another is waited for, and then its work is taken over', async () => {
    const { start, pass, has, is, send, progress } = await leftUnderWay(toPeople(5), 'at-least-once', false);
    const ofAnother = rigOf(database, toPeople(3), { channel: { send }, soleProcess: false });
    await ofAnother.knows();
    await ofAnother.begin();
    start();
    // The loop looks, and works on what nobody has.
    await ofAnother.is('done');
    expect((await progress()).counts.sending).toBe(5);
    pass(16);
    await has({ sent: 5 });
    await is('done');
  });

  test('share no run: nobody is sent anything twice', async () => {
    const people = toPeople(120);
    const { send, said } = listening();
    const one = rigOf(database, people, { channel: { send }, soleProcess: false });
    const other = rigOf(database, [], { channel: { send }, soleProcess: false });
    await one.knows();
    other.start();
    one.start();
    await one.begin();
    await one.is('done');
    // Whichever of them wrote down the people, only the first knows any.
    expect(said).toHaveLength(new Set(said).size);
  });

  test('an answer that comes after the other has taken over counts all the same', async () => {
    const [person] = toPeople(1);
    let answer: (value: { activityId: string }) => void = () => undefined;
    const slow = jest.fn(() => new Promise<{ activityId: string }>((resolve) => (answer = resolve)));
    const one = rigOf(database, person ? [person] : [], { channel: { send: slow }, soleProcess: false });
    await one.knows();
    await one.begin();
    one.start();
    await until(() => Promise.resolve(slow.mock.calls.length === 1), { what: 'it is under way' });
    await database.query(`update hub.mailing_run set lease_by = 'another', lease_until = lease_until`);
    await database.query(`update hub.mailing_line set state = 'uncertain'`);
    answer({ activityId: 'a' });
    expect((await one.has({ sent: 1 })).counts.uncertain).toBe(0);
  });
});

describe('a service that stops', () => {
  test('sends nothing new, waits for what is under way, and lets go of the run', async () => {
    const { send } = listening();
    const take = jest.fn(() => Promise.resolve());
    const people = toPeople(200);
    const one = rigOf(database, people, { channel: { send }, pace: { take } });
    await one.knows();
    await one.begin();
    one.start();
    await until(() => Promise.resolve(send.mock.calls.length > 20), { what: 'some have been sent' });
    await one.stop();
    const { counts } = await one.progress();
    expect(counts.sending).toBe(0);
    expect(counts.sent).toBe(send.mock.calls.length);
    expect(counts['to-send']).toBeGreaterThan(0);
    const [run] = await database.query('select lease_by, lease_until from hub.mailing_run');
    expect(run).toEqual({ lease_by: null, lease_until: null });
  });
});

describe('writing down whom it is to reach', () => {
  test('a fault loses nobody: it is asked for again from the start, and nobody is written down twice', async () => {
    const people = toPeople(30);
    let asked = 0;
    const recipients = async function* () {
      asked += 1;
      yield await Promise.resolve(people.slice(0, 20));
      if (asked === 1) throw new Error('Graph is away');
      yield people.slice(20);
    };
    const { send } = listening();
    const rig = rigOf(database, people, { channel: { send }, kind: { recipients } });
    await rig.knows();
    await rig.begin();
    rig.start();
    expect((await rig.has({ 'to-send': 20 })).state).toBe('preparing');
    rig.pass(2);
    expect((await rig.is('done')).counts.sent).toBe(30);
    expect(send).toHaveBeenCalledTimes(30);
    expect(asked).toBe(2);
  });

  test('a kind that only a newer service knows stays for that one', async () => {
    const { send } = listening();
    const rig = rigOf(database, toPeople(1), { channel: { send } });
    await rig.knows();
    await rig.begin();
    await database.query(`update hub.mailing_run set kind = 'of tomorrow'`);
    rig.start();
    await until(
      async () => (await database.query('select 1 from hub.mailing_run where faults > 0')).length > 0,
      {
        what: 'it was looked at',
      },
    );
    expect((await rig.progress()).state).toBe('preparing');
  });
});
