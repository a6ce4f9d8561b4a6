import type { Turn, TurnHandler } from '../bot-framework/channel';
import type { Feature } from './feature';

/**
 * Offers a turn to each feature in their order, and what is nobody's own to `onTurn`. What a person writes in their own chat goes
 * straight to `onTurn`: nothing may come before what to do in danger.
 */
export function offeringOwnTurns(
  features: readonly Pick<Feature, 'ownTurns'>[],
  onTurn: TurnHandler,
): TurnHandler {
  const takers = features.flatMap(({ ownTurns }) => (ownTurns ? [ownTurns] : []));
  return async (turn) => {
    for (const own of mayBeOwn(turn) ? takers : []) {
      const taken = await own.take(turn);
      if (taken !== 'not-mine') return taken.answer;
    }
    return onTurn(turn);
  };
}

const mayBeOwn = ({ kind, where }: Turn): boolean => kind === 'action' || where === 'channel';
