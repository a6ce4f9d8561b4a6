import type { Client } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { evidenceLibrary } from '@councillor-safety/core/incident/incident-lists';
import { createIncidentStore } from '@councillor-safety/core/incident/incident-store';
import { createDriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import type { PayloadCipher } from './acceptance/payload-cipher';
import { bankHolidays } from './clock/bank-holidays';
import { incidentRoutes } from './incident/incident-api';
import type { IncidentDeps } from './incident/incident-deps';
import { incidentAppliers } from './incident/incident-jobs';
import type { Database } from './jobs/database';
import type { Acceptance } from './acceptance/acceptance';
import type { Settings } from './config/settings';
import type { DraftStore } from './drafts/draft-store';
import type { PeopleDirectory } from './people/people-directory';
import type { AuditTrail } from './audit/audit-trail';
import type { Feature } from './server/feature';

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
  readonly database: Database;
  readonly cipher: PayloadCipher;
}

function incidentFeature(platform: Platform): Feature {
  const { graph: client, caseworkSiteId: siteId, settings, ...shared } = platform;
  const deps: IncidentDeps = {
    ...shared,
    store: createIncidentStore({ client, siteId }),
    evidence: createDriveStore({ client, siteId, list: evidenceLibrary }),
    promises: { targets: settings.targets, calendar: bankHolidays() },
  };
  return { routes: incidentRoutes(deps), appliers: incidentAppliers(deps) };
}

/** Every feature of the product, by hand and in one place. */
export const createFeatures = (platform: Platform): readonly Feature[] => [incidentFeature(platform)];
