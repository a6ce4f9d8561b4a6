import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { EscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Channel } from '../../bot-framework/channel';
import type { Chats } from '../../chats/chats';
import type { PeopleDirectory } from '../../people/people-directory';
import type { OfferedButton, TabLink } from '../cards/escalation-cards';
import type { EscalationEngine } from '../calls/escalation-engine';
import type { PictureTaker } from '../calls/escalation-pictures';
import type { LoadWorld } from '../calls/escalation-world';

export interface ConversationDeps {
  readonly engine: EscalationEngine;
  readonly world: LoadWorld;
  readonly people: Pick<PeopleDirectory, 'personFor'>;
  readonly settings: { read(): Promise<{ readonly settings: EscalationSettings }> };
  /** The platform keeps these; here the other side's is looked up. */
  readonly chats: Pick<Chats, 'find'>;
  readonly pictures: PictureTaker;
  readonly channel: Pick<Channel, 'typing'>;
  /** Absent while nobody knows where the tab is. */
  readonly tabLink?: TabLink;
  /** What somebody may have meant who wrote something that is not understood here; undefined when there is nothing. */
  readonly also?: (by: { readonly id: PersonId }, text: string) => Promise<OfferedButton | undefined>;
  readonly clock: Clock;
  readonly log: Logger;
}
