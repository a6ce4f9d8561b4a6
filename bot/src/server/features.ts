import type { Client } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Acceptance } from '../acceptance/acceptance';
import type { Settings } from '../config/settings';
import type { DraftStore } from '../drafts/draft-store';
import type { PeopleDirectory } from '../people/people-directory';
import type { AuditTrail } from '../audit/audit-trail';
import type { Feature } from './feature';

/** What every feature may use of the platform. */
export interface Platform {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly graph: Client;
  /** Site ids for the list stores; looked up once. */
  readonly hubSiteId: () => Promise<string>;
  readonly caseworkSiteId: () => Promise<string>;
  readonly acceptance: Acceptance;
  readonly audit: AuditTrail;
  readonly people: PeopleDirectory;
  readonly drafts: DraftStore;
}

/** Every feature of the product, by hand and in one place. */
export const createFeatures = (_platform: Platform): readonly Feature[] => [];
