import { Refused } from '@councillor-safety/bot/acceptance/applier';
import type { Acceptance, Command } from '@councillor-safety/bot/acceptance/acceptance';
import { type Channel, ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import { countedAcceptance, countedApplier } from '@councillor-safety/bot/metrics/counted-commands';
import { measuredChannel } from '@councillor-safety/bot/metrics/measured-channel';
import { measuredTimer } from '@councillor-safety/bot/metrics/measured-timers';
import { type Meter, silentMeter } from '@councillor-safety/bot/metrics/meter';
import { only } from '../support/only';

let told: unknown[];
let meter: Meter;
beforeEach(() => {
  told = [];
  meter = {
    ...silentMeter,
    accepted: ({ kind }) => void told.push(['accepted', kind]),
    worked: ({ kind }, outcome) => void told.push([outcome, kind]),
    channel: (call) => void told.push(call),
    fired: (timer) => void told.push(timer),
  };
});

const command = { feature: 'incident', kind: 'report' } as Command;

test('a repeat of what was taken is not counted again', async () => {
  const answers = [{ already: false }, { already: true }];
  const acceptance = countedAcceptance(
    only<Acceptance>({ accept: () => Promise.resolve(answers.shift() as never) }),
    meter,
  );
  await acceptance.accept(command);
  await acceptance.accept(command);
  expect(told).toEqual([['accepted', 'report']]);
});

test.each([
  ['filed', undefined],
  ['refused', new Refused({})],
  ['again', new Error('later')],
])('an attempt to file is counted as %s, and ends as it did', async (outcome, error) => {
  const apply = () => (error ? Promise.reject(error) : Promise.resolve({ id: '1' }));
  const applying = countedApplier(meter)({ ...command, apply }).apply(only({}), only({}));
  await (error ? expect(applying).rejects.toBe(error) : expect(applying).resolves.toEqual({ id: '1' }));
  expect(told).toEqual([[outcome, 'report']]);
});

const address = { conversationId: 'a', serviceUrl: 'https://example.org/' };
const failure = new ChannelFailure('blocked', { status: 403, code: 'MessageWritesBlocked' });

test.each([
  ['done', undefined, 200],
  ['blocked', failure, 403],
  ['fault', new TypeError('ours'), 0],
])('a message is counted as %s', async (outcome, error, status) => {
  const channel = only<Channel>({
    send: () => (error ? Promise.reject(error) : Promise.resolve({ activityId: '7' })),
  });
  const sending = measuredChannel(channel, meter).send(address, { summary: 's' });
  await (error ? expect(sending).rejects.toBe(error) : expect(sending).resolves.toEqual({ activityId: '7' }));
  expect(told).toEqual([{ operation: 'send', outcome, status }]);
});

describe('a timer', () => {
  const clock = { now: () => new Date('2026-11-20T10:00:04.000Z') };
  const timer = { kind: 'remind', subject: 's', due: new Date('2026-11-20T10:00:00.000Z') };
  const timed = () =>
    measuredTimer({ meter, clock })({
      kind: 'remind',
      fired: async (_timer, fire) => void (await fire(() => Promise.resolve('done'))),
    });

  test('that fired says how late it was', async () => {
    await timed().fired(timer, (act) => act(only({})));
    expect(told).toEqual([{ kind: 'remind', lateSeconds: 4 }]);
  });

  test('that another service fired says nothing', async () => {
    await timed().fired(timer, () => Promise.resolve(undefined));
    expect(told).toEqual([]);
  });
});
