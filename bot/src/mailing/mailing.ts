import type { PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage } from '../bot-framework/channel';
import type { Queryable } from '../jobs/database';
import type { InTransaction } from '../outbox/outbox';

/** A channel of a team, where the connector of that team is; an empty address when the team no longer has the bot. */
export interface ChannelPlace {
  readonly teamId: string;
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** Where a message arrived. An empty activity id: it cannot be changed later. */
export interface MailedTo {
  readonly activityId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** Somebody, or a channel, that a run is to reach. */
export interface Recipient {
  /** Entra id of the person or Teams' id of the channel; once in a run. */
  readonly id: string;
  readonly name: string;
  readonly to: { readonly person: PersonId } | { readonly channel: ChannelPlace };
  /** The message whose place this takes: it is changed in place, and nothing is said anew. */
  readonly replaces?: MailedTo;
}

/**
 * `at-most-once`: what may have arrived is not sent again but `uncertain`, until a person says so. `at-least-once`: it is sent
 * again. Changing a message in place does no harm twice, so such a run is always the latter.
 */
export type MailingMode = 'at-most-once' | 'at-least-once';

export interface NewRun {
  /** A UUID. */
  readonly runId: string;
  /** Name of a declared kind. */
  readonly kind: string;
  /** What the feature knows it by; no personal data. */
  readonly subject: string;
  readonly mode: MailingMode;
}

/**
 * `to-send`, then `sending` on disk before the message goes out, then what became of it. Neither `unreachable` nor `uncertain` is
 * tried again unless a person asks.
 */
export type MailingState = 'to-send' | 'sending' | 'sent' | 'unreachable' | 'uncertain';
export type MailingWhy = 'blocked' | 'not-installed' | 'refused' | 'too-big' | 'no-channel' | 'no-answer';

export interface MailingLine {
  readonly id: string;
  readonly name: string;
  readonly channel: boolean;
  readonly state: MailingState;
  readonly why?: MailingWhy;
  /** When that became of it. */
  readonly at?: Date;
  /** Of a message that arrived and can be changed. */
  readonly arrived?: MailedTo;
}

export interface MailingProgress {
  readonly runId: string;
  readonly kind: string;
  readonly subject: string;
  readonly state: 'preparing' | 'running' | 'waiting' | 'paused' | 'stopped' | 'done';
  readonly counts: Readonly<Record<MailingState, number>>;
  /** Of these, channels. */
  readonly channels: number;
  readonly begunAt?: Date;
  readonly endedAt?: Date;
  /** Absent while it cannot be said. */
  readonly expectedEnd?: Date;
  readonly waitsUntil?: Date;
}

/** One message to many. */
export interface Mailing {
  /** Begins a run in the caller's transaction; the same id again changes nothing. */
  begin(run: NewRun, within: Queryable): Promise<void>;
  /** What has gone stays gone; `stop` is final. A run that has ended stays as it is. */
  change(runId: string, change: 'pause' | 'resume' | 'stop', within: Queryable): Promise<void>;
  /** Undefined for an unknown run. */
  progress(runId: string): Promise<MailingProgress | undefined>;
  /** Whether anything of it has been handed to the channel. Within the caller's transaction, so that it can still be called off. */
  hasLeft(runId: string, within: Queryable): Promise<boolean>;
  /** Lines in the order of their names. `after`: the last id and name of the page before. @param top at most 1,000 */
  lines(
    runId: string,
    page: {
      readonly states?: readonly MailingState[];
      readonly after?: { readonly name: string; readonly id: string };
      readonly top: number;
    },
  ): Promise<readonly MailingLine[]>;
  line(runId: string, id: string): Promise<MailingLine | undefined>;
  /** Uncertain and unreachable lines are sent once more; others are left as they are. The run goes on if it had ended. */
  again(runId: string, ids: readonly string[], within: Queryable): Promise<number>;
  /** The run whose message this is, by where it arrived: a reply in a channel, a pressed card. */
  runAt(place: {
    readonly conversationId: string;
  }): Promise<{ runId: string; kind: string; subject: string } | undefined>;
}

/** One kind of run that a feature has. */
export interface MailingKind {
  readonly kind: string;
  /**
   * Everybody it is to reach, some hundred at a time, so that thousands are never in memory. Asked for when the run begins, and again
   * from the start after a fault: who is written down already is not written down twice. @throws anything: it is tried again later
   */
  recipients(run: Pick<NewRun, 'runId' | 'subject'>): AsyncIterable<readonly Recipient[]>;
  /** Loads what the messages are made of, once; then makes one for each recipient. */
  messages(
    run: Pick<NewRun, 'runId' | 'subject'>,
  ): Promise<(to: { readonly id: string; readonly channel: boolean }) => BotMessage>;
  /** Until when nothing may go, such as the end of quiet hours; undefined: now. Asked before each block. */
  notBefore?(run: Pick<NewRun, 'runId' | 'subject'>, now: Date): Promise<Date | undefined>;
  /** Told once when everybody is dealt with, or when a stopped run has nothing under way; acts in the transaction that notes it. */
  ended?(run: Pick<NewRun, 'runId' | 'subject'>, act: InTransaction): Promise<void>;
}
