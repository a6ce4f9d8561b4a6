import type { z } from 'zod';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage } from '../bot-framework/channel';
import type { Queryable } from '../jobs/database';
import type { PaceLane } from '../pace/pace';
import type { Unreachable } from '../reach/reach-person';

/** `urgent` waits for nothing else. What goes to many at a time is no outbox message but a mailing. */
export type Lane = Exclude<PaceLane, 'bulk'>;

/** A message that is to reach one person. Messages of one lane reach one person in the order they were put. */
export interface OutgoingMessage {
  /** Unique for ever: put twice, sent once. */
  readonly key: string;
  readonly to: PersonId;
  readonly lane: Lane;
  /** Name of a declared message. */
  readonly kind: string;
  /** JSON; encrypted until it is sent, then erased. */
  readonly data: unknown;
  /**
   * Key of an earlier message of this lane to the same person, whose place this takes. Sent anew when that one never arrived or
   * is not there any more.
   */
  readonly replaces?: string;
}

export interface Outbox {
  /**
   * Adds messages and what wakes their worker, inside the caller's transaction. Thousands are put some hundreds at a time: on
   * the embedded database everybody else waits for the transaction to end.
   */
  put(messages: readonly OutgoingMessage[], within: Queryable): Promise<void>;
}

/**
 * Runs `work` once, in the transaction that also notes why it ran; undefined when it has run already. While it runs, nothing
 * else may ask the database (the embedded one has a single connection): load first.
 */
export type InTransaction = <T>(work: (within: Queryable) => Promise<T>) => Promise<T | undefined>;

export type Delivery =
  | { readonly state: 'sent' }
  /** Final. Somebody else should be asked, or the sender told. */
  | Unreachable;

export interface SettledMessage<T> {
  readonly key: string;
  readonly to: PersonId;
  readonly data: T;
  readonly delivery: Delivery;
}

/** An urgent message that has been tried for 30 seconds in vain, and goes on being tried. */
export type LateMessage<T> = Omit<SettledMessage<T>, 'delivery'>;

/** One kind of message that a feature sends. */
export interface MessageKind {
  readonly kind: string;
  render(data: unknown): BotMessage;
  /** Told when it is known what became of the message; may load what it needs before it acts in the transaction. */
  settled?(message: SettledMessage<unknown>, act: InTransaction): Promise<void>;
  /** Told once of an urgent message that does not get through for now, so that somebody else can be asked meanwhile. */
  late?(message: LateMessage<unknown>, act: InTransaction): Promise<void>;
}

/** Declares a kind of message; its data is checked on the way out of the store. */
export function defineMessage<T extends z.ZodType>(definition: {
  readonly kind: string;
  readonly data: T;
  readonly render: (data: z.output<T>) => BotMessage;
  readonly settled?: (message: SettledMessage<z.output<T>>, act: InTransaction) => Promise<void>;
  readonly late?: (message: LateMessage<z.output<T>>, act: InTransaction) => Promise<void>;
}): MessageKind {
  const { kind, data: schema, render, settled, late } = definition;
  return {
    kind,
    render: (data) => render(schema.parse(data)),
    ...(settled && {
      settled: (message, act) => settled({ ...message, data: schema.parse(message.data) }, act),
    }),
    ...(late && { late: (message, act) => late({ ...message, data: schema.parse(message.data) }, act) }),
  };
}
