/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import type { Channel, ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import type { Database } from '@councillor-safety/bot/jobs/database';
import type { MailingMode, Recipient } from '@councillor-safety/bot/mailing/mailing';
import { until } from '../../../setup/until';
import { newFolder, openTestDatabase, outage, removeFolder } from '../support/platform';
import {
  chatOf,
  failing,
  listening,
  mailingRig,
  serviceUrl,
  toChannel,
  toPeople,
  toPerson,
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

const passing = (status: number, facts: Partial<ChannelFailure['facts']> = {}) =>
  failing('passing', { status, ...facts });
/** Fails once with this, then takes what comes. */
const onceFailing = (error: unknown) => {
  const { send } = listening();
  return send.mockRejectedValueOnce(error);
};

async function begun(recipients: readonly Recipient[], parts: RigParts, mode: MailingMode = 'at-most-once') {
  const made = mailingRig(database, recipients, parts);
  rig = made;
  await made.knows();
  await made.begin(mode);
  made.start();
  return made;
}

describe('answers after which a message is sent again in both modes', () => {
  test.each([
    ['412', passing(412)],
    ['429', passing(429)],
    ['502', passing(502, { maybeDone: true })],
    ['503', passing(503)],
    ['504', passing(504, { maybeDone: true })],
    ['401', passing(401)],
    ['no line at all', passing(0, { code: 'ECONNREFUSED' })],
    ['a fault of ours', new TypeError('ours')],
  ])('%s', async (_what, error) => {
    const send = onceFailing(error);
    const { is } = await begun([toPerson()], { channel: { send } });
    await is('done');
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe('answers that leave it open whether a message arrived', () => {
  const open = [
    ['a 500', passing(500, { maybeDone: true })],
    ['a line that is cut', passing(0, { code: 'ECONNRESET', maybeDone: true })],
    ['no answer', passing(0, { code: 'no-answer', maybeDone: true })],
  ] as const;

  test.each(open)('%s: at most once, it is uncertain and not sent again', async (_what, error) => {
    const send = onceFailing(error);
    const { is, lines } = await begun([toPerson()], { channel: { send } });
    expect((await is('done')).counts).toMatchObject({ uncertain: 1, sent: 0 });
    expect(await lines()).toEqual(['uncertain']);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test.each(open)('%s: at least once, it is sent again', async (_what, error) => {
    const send = onceFailing(error);
    const { is } = await begun([toPerson()], { channel: { send } }, 'at-least-once');
    expect((await is('done')).counts.sent).toBe(1);
  });

  test('a chat that could not be begun leaves nothing open: nothing was said in it', async () => {
    const person = toPerson();
    const begin = jest.fn(() => Promise.resolve(chatOf(person.id)));
    begin.mockRejectedValueOnce(passing(500, { maybeDone: true }));
    const made = mailingRig(database, [person], { channel: { send: listening().send, begin } });
    rig = made;
    await made.begin();
    made.start();
    expect((await made.is('done')).counts.sent).toBe(1);
  });

  test('an uncertain one is sent again when a person says so, and the run goes on for it', async () => {
    const send = onceFailing(passing(500, { maybeDone: true }));
    const { is, again, has, mailing, runId } = await begun(toPeople(4), { channel: { send } });
    await is('done');
    const everybody = await mailing.lines(runId, { top: 10 });
    const [open] = await mailing.lines(runId, { top: 10, states: ['uncertain'] });
    expect(await again([...everybody.map(({ id }) => id), 'nobody'])).toBe(1);
    await has({ sent: 4, uncertain: 0 });
    await is('done');
    expect(await again([open?.id ?? ''])).toBe(0);
    expect(send.mock.calls.filter(([, { text }]) => text === open?.id)).toHaveLength(2);
    expect(send).toHaveBeenCalledTimes(5);
  });
});

describe('trying again', () => {
  test('Retry-After keeps its own recipient waiting and nobody else', async () => {
    const [slow, ...others] = toPeople(30);
    const send = onceFailing(passing(429, { retryAfterSeconds: 90 }));
    const { has, is, pass } = await begun([slow as Recipient, ...others], { channel: { send } });
    await has({ sent: 29, 'to-send': 1 });
    pass(85);
    await has({ sent: 29 });
    expect(send).toHaveBeenCalledTimes(30);
    pass(6);
    await is('done');
    expect(send).toHaveBeenCalledTimes(31);
  });

  test('the pace hears of every 429 and of nothing else', async () => {
    const slowed = jest.fn();
    const send = onceFailing(passing(503)).mockRejectedValueOnce(passing(429));
    const { is } = await begun(toPeople(2), { channel: { send }, pace: { slowed } });
    await is('done');
    expect(slowed).toHaveBeenCalledTimes(1);
  });

  test('twelve times in about half an hour, then nobody answers there', async () => {
    const times: number[] = [];
    const send = jest.fn((): ReturnType<Channel['send']> => {
      times.push(made.clock.now().getTime());
      return Promise.reject(passing(503));
    });
    const nextTry = async (): Promise<Date | undefined> => {
      const sql = `select not_before from hub.mailing_line where state = 'to-send'`;
      return (await database.query<{ not_before: Date }>(sql))[0]?.not_before;
    };
    const made = mailingRig(database, [toPerson()], { channel: { send } });
    rig = made;
    await made.knows();
    await made.begin('at-least-once');
    made.start();
    for (let tries = 1; tries < 12; tries += 1) {
      await until(() => Promise.resolve(times.length === tries), { what: `it was tried ${tries} times` });
      const due = await until(nextTry, { what: 'it is to be tried again' });
      made.pass(Math.max(0, due.getTime() - made.clock.now().getTime()) / 1000);
    }
    await made.is('done');
    expect(await made.lines()).toEqual(['no-answer']);
    expect(times).toHaveLength(12);
    const minutes = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 60_000;
    expect(minutes).toBeGreaterThan(20);
    expect(minutes).toBeLessThan(40);
  });

  test('an outage of Graph while the app is given passes', async () => {
    const person = toPerson();
    const install = jest.fn(() => Promise.resolve()).mockRejectedValueOnce(outage(5));
    const begin = jest.fn(() => Promise.resolve(chatOf(person.id)));
    begin.mockRejectedValueOnce(failing('not-installed')).mockRejectedValueOnce(failing('not-installed'));
    const made = mailingRig(database, [person], {
      channel: { send: listening().send, begin },
      installation: { install },
    });
    rig = made;
    await made.begin();
    made.start();
    await until(() => Promise.resolve(install.mock.calls.length === 1), { what: 'Graph was asked' });
    made.pass(6);
    expect((await made.is('done')).counts.sent).toBe(1);
  });
});

describe('who cannot be reached', () => {
  test.each([
    ['blocked', 'blocked'],
    ['refused', 'refused'],
    ['too-big', 'too-big'],
  ] as const)('a person: %s', async (kind, why) => {
    const send = onceFailing(failing(kind));
    const { is, lines } = await begun([toPerson()], { channel: { send } });
    expect((await is('done')).counts.unreachable).toBe(1);
    expect(await lines()).toEqual([why]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['gone', 'no-channel'],
    ['not-installed', 'no-channel'],
    ['refused', 'no-channel'],
    ['too-big', 'too-big'],
  ] as const)('a channel: %s', async (kind, why) => {
    const post = jest.fn(() => Promise.reject(failing(kind)));
    const { is, lines } = await begun([toChannel()], { channel: { post } });
    await is('done');
    expect(await lines()).toEqual([why]);
    expect(post).toHaveBeenCalledTimes(1);
  });
});

describe('changing what was sent', () => {
  const earlier = { conversationId: 'where it was', activityId: 'first', serviceUrl };
  const recipients = (): [string, Recipient][] => [
    ['a person', toPerson(undefined, { replaces: earlier })],
    ['a channel', toChannel({ replaces: earlier })],
  ];

  test.each(recipients())('for %s it is changed in place and stays where it is', async (_whom, to) => {
    const update = jest.fn(() => Promise.resolve());
    const { is, line } = await begun([to], { channel: { update } }, 'at-least-once');
    await is('done');
    const { activityId, ...address } = earlier;
    expect(update).toHaveBeenCalledWith(address, activityId, expect.objectContaining({ text: to.id }));
    expect(await line(to.id)).toMatchObject({ state: 'sent', arrived: earlier });
  });

  test.each(recipients())('for %s who has it no more there is nothing to do', async (_whom, to) => {
    const update = jest.fn(() => Promise.reject(failing('gone')));
    const { is } = await begun([to], { channel: { update } }, 'at-least-once');
    expect((await is('done')).counts.sent).toBe(1);
  });

  test('an answer that got lost does no harm: it is changed again, whatever the mode', async () => {
    const update = jest.fn(() => Promise.resolve());
    update.mockRejectedValueOnce(passing(500, { maybeDone: true }));
    const to = toPerson(undefined, { replaces: earlier });
    const { is } = await begun([to], { channel: { update } });
    expect((await is('done')).counts.sent).toBe(1);
  });

  test('what arrived without a number cannot be changed', async () => {
    const to = toPerson(undefined, { replaces: { ...earlier, activityId: '' } });
    const { is, lines } = await begun([to], {});
    await is('done');
    expect(await lines()).toEqual(['refused']);
  });
});
