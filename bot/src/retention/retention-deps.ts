import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Person } from '@councillor-safety/core/people/people';
import type { MonthsByList, RetentionRule } from '@councillor-safety/core/retention/retention';
import type { deletionList } from '@councillor-safety/core/retention/retention-lists';
import type { RetentionShelf } from '@councillor-safety/core/retention/retention-shelf';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import type { ListStore } from '@councillor-safety/core/sharepoint/list-store';
import type { Acceptance } from '../acceptance/acceptance';
import type { Database } from '../jobs/database';
import type { Forgetting, Sweep } from '../jobs/sweep';
import type { Timers } from '../timers/timers';
import type { HoldStore } from './retention-holds';

/** The feature's name in the durable store. */
export const feature = 'retention';

/** Whom a report concerns, for somebody who may see it. */
export interface SeenReport {
  readonly councillorId: string;
  readonly reporterId: string;
}

export interface RetentionDeps {
  readonly mode: 'off' | 'dry-run' | 'on';
  readonly lists: readonly ListDefinition[];
  readonly rules: readonly RetentionRule[];
  readonly months: MonthsByList;
  readonly holds: HoldStore;
  readonly deletions: ListStore<typeof deletionList>;
  readonly shelf: RetentionShelf;
  readonly acceptance: Acceptance;
  readonly database: Database;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly log: Logger;
  readonly calmly: <T>(work: () => Promise<T>) => Promise<T>;
  readonly wait: (seconds: number) => Promise<void>;
  readonly isStopping: () => boolean;
  /** @throws Problem 404 when there is no such report, or this person may not see it */
  readonly openReport: (person: Person, reference: string) => Promise<SeenReport>;
  /** @throws Problem 404 likewise */
  readonly openCall: (person: Person, reference: string) => Promise<void>;
  /** What every table of the service's own database says of itself. */
  readonly sweeps: readonly Sweep[];
  readonly forgettings: readonly Forgetting[];
}
