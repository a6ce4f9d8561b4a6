import type { Logger } from 'pino';
import type { PersonCard, Role } from '@councillor-safety/core/people/people';
import type { Channel } from '../bot-framework/channel';
import { discreetSummary } from '../bot-framework/discreet-summary';
import type { Chats } from '../chats/chats';
import { faultOf } from '../logging/fault';

const sentences = {
  stuck:
    'Councillor Safety is running but not doing its work: calls for help may not be passed on. Look at /readyz and at the service’s log, and restart the service.',
  'well-again': 'Councillor Safety is doing its work again.',
} as const;

interface TellingParts {
  readonly people: { withRole(role: Role): Promise<readonly PersonCard[]> };
  readonly chats: Pick<Chats, 'find'>;
  readonly channel: Pick<Channel, 'begin' | 'send'>;
  readonly log: Logger;
}

/** Straight to each administrator's own chat: the store of outgoing messages may be what is stuck. */
export const tellAdministrators =
  ({ people, chats, channel, log }: TellingParts) =>
  async (news: keyof typeof sentences): Promise<void> => {
    try {
      for (const { id } of await people.withRole('administrator')) {
        const address = (await chats.find(id))?.address ?? (await channel.begin(id));
        await channel.send(address, { text: sentences[news], summary: discreetSummary });
      }
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'an administrator could not be told');
    }
  };
