import type { Applier } from '../acceptance/applier';
import type { Turn, TurnAnswer, TurnHandler } from '../bot-framework/channel';
import type { MailingKind } from '../mailing/mailing';
import type { MessageKind } from '../outbox/outbox';
import type { TimerKind } from '../timers/timers';
import type { Route } from './route';

/** What one feature adds to the service. */
export interface Feature {
  readonly routes: readonly Route[];
  readonly appliers: readonly Applier[];
  /** What it says to people in the chat. */
  readonly messages?: readonly MessageKind[];
  /** What it does at a time. */
  readonly timers?: readonly TimerKind[];
  /** What it says to many at a time. */
  readonly mailings?: readonly MailingKind[];
  /** Answers whatever reaches the bot; one feature does. */
  readonly onTurn?: TurnHandler;
  /** Takes a turn that is plainly its own before it comes to `onTurn`: a button of one of its cards, a reply to one of its posts. */
  readonly ownTurns?: OwnTurns;
  /** Sets what must be set at every start; it may come more than once, from several services at the same time. */
  readonly begin?: () => Promise<void>;
}

/** What became of a turn that was offered to a feature: `not-mine` lets it go on. */
export type Taken = { readonly answer: TurnAnswer } | 'not-mine';

export interface OwnTurns {
  take(turn: Turn): Promise<Taken>;
}
