import type { PersonId } from '@councillor-safety/core/people/people';

/** What we asked or said last, so that nobody reads the same thing twice running. */
export type Offer = 'start' | 'not-understood' | 'kept';

/** Who asked for help, or who gives it. */
export type Side = 'caller' | 'helper';

/** What this process remembers of one chat, to spare people repeats. Forgetting all of it harms nobody. */
export interface ChatMemory {
  /** Milliseconds, by the service's clock. */
  heardAt?: number;
  emergencyAt?: number;
  typedAt?: number;
  isWelcomed?: boolean;
  /** On which side of a conversation they were when they last wrote or pressed something. */
  talking?: Side | undefined;
  lastOffer?: Offer | undefined;
  /** Whom they would not have asked, chosen while there was no call yet; the cards carry it too. */
  excluded?: readonly PersonId[];
}

/** One memory for each chat; the chats that have been silent longest are forgotten first. */
export function chatMemories(atMost: number): (conversationId: string) => ChatMemory {
  const memories = new Map<string, ChatMemory>();
  return (conversationId) => {
    const memory = memories.get(conversationId) ?? {};
    memories.delete(conversationId);
    memories.set(conversationId, memory);
    const [oldest] = memories.keys();
    if (memories.size > atMost && oldest !== undefined) memories.delete(oldest);
    return memory;
  };
}
