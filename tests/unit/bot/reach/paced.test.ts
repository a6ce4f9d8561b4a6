import { ChannelFailure } from '@councillor-safety/bot/bot-framework/channel';
import type { PaceLane } from '@councillor-safety/bot/pace/pace';
import { paced, type PacedParts } from '@councillor-safety/bot/reach/paced';
import { only } from '../support/only';

async function refusedWith(status: number, lane: PaceLane): Promise<number> {
  const slowed = jest.fn();
  const parts: PacedParts = {
    channel: only<PacedParts['channel']>({}),
    pace: { take: () => Promise.resolve(), slowed },
  };
  const failure = new ChannelFailure('passing', { status, code: '' });
  await expect(paced(lane, parts, () => Promise.reject(failure))).rejects.toBe(failure);
  return slowed.mock.calls.length;
}

test.each([
  ['bulk', 429, 1],
  ['bulk', 503, 0],
  ['urgent', 429, 0],
  ['ordinary', 429, 0],
] as const)('%s refused with %i: the pace hears of it %i times', async (lane, status, times) => {
  expect(await refusedWith(status, lane)).toBe(times);
});
