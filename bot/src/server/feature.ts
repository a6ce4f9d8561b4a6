import type { Applier } from '../acceptance/applier';
import type { Route } from './route';

/** What one feature adds to the service. */
export interface Feature {
  readonly routes: readonly Route[];
  readonly appliers: readonly Applier[];
}
