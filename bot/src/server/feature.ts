import type { Applier } from '../acceptance/applier';
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
}
