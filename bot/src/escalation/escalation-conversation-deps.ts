import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { EscalationSettings } from '@councillor-safety/core/escalation/escalation-settings';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Channel, IncomingPicture } from '../bot-framework/channel';
import type { Chats } from '../chats/chats';
import type { PeopleDirectory } from '../people/people-directory';
import type { TabLink } from './cards/escalation-cards';
import type { EscalationEngine } from './escalation-engine';
import type { LoadWorld } from './escalation-world';

/** Keeps a picture that was sent in a call with its evidence. */
export interface PictureTaker {
  /** `not-taken`: too big, or no picture after all. @throws when it might work another time */
  take(given: {
    readonly picture: IncomingPicture;
    readonly reference: EscalationReference;
    readonly by: PersonId;
    /** Names the picture for ever: taken twice, kept once. */
    readonly key: string;
  }): Promise<{ readonly pictureId: string } | 'not-taken'>;
}

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
  readonly clock: Clock;
  readonly log: Logger;
}
