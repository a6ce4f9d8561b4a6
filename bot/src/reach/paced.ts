import { type Channel, ChannelFailure } from '../bot-framework/channel';
import type { Pace, PaceLane } from '../pace/pace';

export interface PacedParts {
  readonly channel: Pick<Channel, 'begin' | 'post' | 'send' | 'update'>;
  readonly pace: Pick<Pace, 'take' | 'slowed'>;
}

/**
 * Speaks to the channel when it is this lane's turn, and lets the pace know when a run is refused with 429: many refusals in one busy
 * chat concern that chat and not everybody else's bulletin. @throws ChannelFailure
 */
export async function paced<T>(
  lane: PaceLane,
  { channel, pace }: PacedParts,
  call: (channel: PacedParts['channel']) => Promise<T>,
): Promise<T> {
  await pace.take(lane);
  try {
    return await call(channel);
  } catch (error) {
    if (lane === 'bulk' && isFailure(error) && error.facts.status === 429) pace.slowed();
    throw error;
  }
}

/** A failure of the channel, of one of these kinds if any are given. */
export const isFailure = (
  error: unknown,
  ...kinds: readonly ChannelFailure['kind'][]
): error is ChannelFailure =>
  error instanceof ChannelFailure && (kinds.length === 0 || kinds.includes(error.kind));
