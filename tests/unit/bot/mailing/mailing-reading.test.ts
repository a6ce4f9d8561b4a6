/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Database } from '@councillor-safety/bot/jobs/database';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';
import { mailingRig, somebody, toChannel, toPerson, type MailingRig } from './mailing-rig';

let folder: string;
let database: Database;
let rig: MailingRig;
const states = ['to-send', 'sending', 'sent', 'unreachable', 'uncertain'] as const;
const names = ['Cllr Ash', 'Cllr Birch', 'Cllr Birch', 'Cllr Cedar', 'Cllr Oak'];

/** A run in the middle of its way: one line of each state, and a channel that is reached. */
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
  rig = mailingRig(database, []);
  await rig.begin();
  const people = names.map((name, index) => ({ ...toPerson(somebody(), { name }), state: states[index] }));
  const lines = [...people, { ...toChannel({ name: 'Zebra crossing' }), state: 'sent' }];
  await database.query(
    `insert into hub.mailing_line (run_id, id, name, channel, address, state, why, at, activity_id, conversation_id, service_url)
     select $1, r.id, r.name, r."to" ? 'channel', r."to", r.state, case r.state when 'unreachable' then 'blocked' end,
       case when r.state not in ('to-send', 'sending') then now() end, 'activity', 'chat of ' || r.id, 'https://channel.test/'
     from jsonb_to_recordset($2::jsonb) as r (id text, name text, "to" jsonb, state text)`,
    [rig.runId, JSON.stringify(lines)],
  );
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});

const setRun = (columns: string): Promise<unknown> => database.query(`update hub.mailing_run set ${columns}`);

describe('lines', () => {
  test('come in the order of their names, a page at a time, and two of one name are both there', async () => {
    const seen: string[] = [];
    let after: { name: string; id: string } | undefined;
    for (;;) {
      const page = await rig.mailing.lines(rig.runId, { top: 2, ...(after && { after }) });
      seen.push(...page.map(({ name }) => name));
      after = page.at(-1);
      if (page.length < 2) break;
    }
    expect(seen).toEqual([...names, 'Zebra crossing']);
  });

  test('of some states only', async () => {
    const found = await rig.mailing.lines(rig.runId, { top: 10, states: ['unreachable', 'uncertain'] });
    expect(found.map(({ name, state, why }) => [name, state, why])).toEqual([
      ['Cllr Cedar', 'unreachable', 'blocked'],
      ['Cllr Oak', 'uncertain', undefined],
    ]);
  });

  test('say where a message is only when it arrived', async () => {
    const all = await rig.mailing.lines(rig.runId, { top: 10 });
    expect(all.filter(({ arrived }) => arrived).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(all.filter(({ channel }) => channel).map(({ name }) => name)).toEqual(['Zebra crossing']);
  });

  test('of nobody and of no run', async () => {
    expect(await rig.line('nobody')).toBeUndefined();
    expect(await rig.mailing.line('no run', 'nobody')).toBeUndefined();
    expect(await rig.mailing.progress('no run')).toBeUndefined();
    expect(await rig.mailing.lines('no run', { top: 10 })).toEqual([]);
  });
});

describe('the run whose message this is', () => {
  test('is found by where it arrived; the last one counts', async () => {
    const [{ id } = { id: '' }] = await rig.mailing.lines(rig.runId, { top: 1, states: ['sent'] });
    const place = { conversationId: `chat of ${id}` };
    expect(await rig.mailing.runAt(place)).toEqual({ runId: rig.runId, kind: 'letter', subject: 'B-1' });
    const later = mailingRig(database, []);
    await later.begin();
    await database.query(
      `insert into hub.mailing_line (run_id, id, name, channel, address, state, at, conversation_id)
       values ($1, $2, 'Cllr Ash', false, '{}', 'sent', now() + interval '1 hour', $3)`,
      [later.runId, id, place.conversationId],
    );
    expect(await rig.mailing.runAt(place)).toMatchObject({ runId: later.runId });
    expect(await rig.mailing.runAt({ conversationId: 'elsewhere' })).toBeUndefined();
  });
});

describe('progress', () => {
  const progress = async () => {
    // Counts are kept for a second.
    rig.pass(1);
    return rig.progress();
  };

  test('counts every state, and the channels among them', async () => {
    const { counts, channels } = await progress();
    expect(counts).toEqual({ 'to-send': 1, sending: 1, sent: 2, unreachable: 1, uncertain: 1 });
    expect(channels).toBe(1);
  });

  test('at the beginning its end is expected by the usual rate', async () => {
    await setRun(`state = 'running', prepared = true, begun_at = null`);
    const { expectedEnd } = await progress();
    const ms = (expectedEnd?.getTime() ?? 0) - rig.clock.now().getTime();
    expect(ms).toBeGreaterThan(-200);
    expect(ms).toBeLessThanOrEqual(40);
  });

  test('later by what was done in the last ten seconds', async () => {
    const now = rig.clock.now().getTime();
    await setRun(`state = 'running', begun_at = '${new Date(now - 60_000).toISOString()}'`);
    await database.query('update hub.mailing_line set at = $1 where at is not null', [
      new Date(now).toISOString(),
    ]);
    const { expectedEnd } = await progress();
    // Four in ten seconds, and two are left.
    const seconds = ((expectedEnd?.getTime() ?? 0) - now) / 1_000;
    expect(seconds).toBeGreaterThan(5.5);
    expect(seconds).toBeLessThan(7);
  });

  test('when nothing was heard of anybody for a while, or it stands still, nobody can say', async () => {
    rig.pass(60);
    expect((await progress()).expectedEnd).toBeUndefined();
    await setRun(`state = 'paused', begun_at = null`);
    expect((await progress()).expectedEnd).toBeUndefined();
  });

  test('waits only while it would run', async () => {
    const until = new Date(rig.clock.now().getTime() + 3_600_000);
    await setRun(`state = 'running', waits_until = '${until.toISOString()}'`);
    expect(await progress()).toMatchObject({ state: 'waiting', waitsUntil: until });
    await setRun(`state = 'paused'`);
    expect((await progress()).state).toBe('paused');
  });
});
