import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Person } from '@councillor-safety/core/people/people';
import type { TurnPerson } from '../../bot-framework/channel';
import { faultOf } from '../../logging/fault';
import type { PeopleDirectory } from '../../people/people-directory';
import type { BookingDesk, SessionBook, WaitingDesk } from '../drop-in-desk';
import type { CardLinks } from './drop-in-chat-cards';

/** What the chat is given, and nothing more. */
export interface DropInChatDeps extends CardLinks {
  readonly bookings: Pick<BookingDesk, 'apply' | 'find' | 'take'>;
  readonly waiting: Pick<WaitingDesk, 'of' | 'decline'>;
  readonly sessions: Pick<SessionBook, 'slot'>;
  readonly people: Pick<PeopleDirectory, 'personFor'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Undefined while nobody can tell who may do what. */
export async function personOf({ people, log }: DropInChatDeps, by: TurnPerson): Promise<Person | undefined> {
  try {
    return await people.personFor(by);
  } catch (error) {
    log.warn({ fault: faultOf(error) }, 'the roles of somebody who pressed a button are not known now');
    return undefined;
  }
}

/**
 * For what depends on whose appointment it is, and not on what they are: somebody who cannot come can say so while the directory is
 * down.
 */
export const personAnyway = async (deps: DropInChatDeps, by: TurnPerson): Promise<Person> =>
  (await personOf(deps, by)) ?? { ...by, roles: [], offices: [] };
