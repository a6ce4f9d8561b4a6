import type { Applier } from '../acceptance/applier';
import type { TurnHandler } from '../bot-framework/channel';
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
  /** Answers whatever reaches the bot; one feature does. */
  readonly onTurn?: TurnHandler;
  /** Sets what must be set at every start; it may come more than once, from several services at the same time. */
  readonly begin?: () => Promise<void>;
}
