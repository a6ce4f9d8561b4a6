import type { Clock } from '@councillor-safety/core/clock/clock';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';
import type { evidenceLibrary } from '@councillor-safety/core/incident/incident-lists';
import type { IncidentStore } from '@councillor-safety/core/incident/incident-store';
import type { IncidentTargets } from '@councillor-safety/core/incident/incident-targets';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { DriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import type { Acceptance } from '../acceptance/acceptance';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { AuditTrail } from '../audit/audit-trail';
import type { Database } from '../jobs/database';
import type { IncidentNotices } from './incident-notices';

/** What the council promises, and in which calendar. */
export interface CasePromises {
  readonly targets: IncidentTargets;
  readonly calendar: WorkingDays;
}

/** Finds people by id. @throws Problem 503 when nobody can say */
export interface PeopleFinder {
  find(id: PersonId): Promise<Person | undefined>;
}

/** What the feature is given by the service, and nothing more. */
export interface IncidentDeps {
  readonly store: IncidentStore;
  readonly evidence: DriveStore<typeof evidenceLibrary>;
  readonly acceptance: Acceptance;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly people: PeopleFinder;
  readonly clock: Clock;
  readonly promises: CasePromises;
  readonly notices: IncidentNotices;
}
