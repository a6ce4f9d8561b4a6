import type { PersonId } from '@councillor-safety/core/people/people';
import type { ChatAddress } from '../bot-framework/channel';

/** Where each person's own chat with the bot is, and whether anything reaches them there. */
export interface Chats {
  find(person: PersonId): Promise<KnownChat | undefined>;
  /** They have spoken or the app was installed: the chat is open again, here. */
  opened(person: PersonId, address: ChatAddress): Promise<void>;
  /** Nothing gets through until they speak. */
  closed(person: PersonId, why: 'blocked' | 'removed'): Promise<void>;
  /** The kept address leads nowhere: a new one is needed. */
  lost(person: PersonId): Promise<void>;
}

export interface KnownChat {
  readonly address: ChatAddress;
  readonly state: 'open' | 'blocked' | 'removed';
}
