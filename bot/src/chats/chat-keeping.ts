import type { Logger } from 'pino';
import type { Turn, TurnHandler } from '../bot-framework/channel';
import { faultOf } from '../logging/fault';
import type { Chats } from './chats';

interface Keeping {
  readonly chats: Pick<Chats, 'opened' | 'closed'>;
  readonly log: Logger;
}

/**
 * Keeps where each person's own chat is, as a turn proves it. It is written beside the handler's work and not before, so that
 * what to do in danger never waits for a database; a chat that could not be kept is begun anew when it is needed.
 */
export function keepingChats({ chats, log }: Keeping, onTurn: TurnHandler): TurnHandler {
  return async (turn) => {
    const kept = keep(chats, turn).catch((error: unknown) => {
      log.error({ fault: faultOf(error) }, 'where a chat is could not be kept');
    });
    const answer = await onTurn(turn);
    await kept;
    return answer;
  };
}

async function keep(chats: Keeping['chats'], { kind, person, where, address }: Turn): Promise<void> {
  if (!person || where !== 'personal') return;
  if (kind === 'removed') await chats.closed(person.id, 'removed');
  else await chats.opened(person.id, address);
}
