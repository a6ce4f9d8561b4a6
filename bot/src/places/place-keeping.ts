import type { Logger } from 'pino';
import type { TurnHandler } from '../bot-framework/channel';
import { faultOf } from '../logging/fault';
import type { KeptPlaces } from './place-store';

interface Keeping {
  readonly places: Pick<KeptPlaces, 'noticed'>;
  readonly log: Logger;
}

/** Keeps which teams have the app, as a turn proves it, beside the handler's work: no answer waits for it. */
export function keepingPlaces({ places, log }: Keeping, onTurn: TurnHandler): TurnHandler {
  return async (turn) => {
    const kept = places.noticed(turn).catch((error: unknown) => {
      log.error({ fault: faultOf(error) }, 'where a team is could not be kept');
    });
    const answer = await onTurn(turn);
    await kept;
    return answer;
  };
}
