import type { Clock } from '@councillor-safety/core/clock/clock';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';
import type { EscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import type { evidenceLibrary } from '@councillor-safety/core/incident/incident-lists';
import type { DriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import type { Database } from '../../jobs/database';
import type { OnCall } from '../../on-call/on-call';
import type { PeopleDirectory } from '../../people/people-directory';
import type { EscalationEngine } from '../calls/escalation-engine';
import type { EscalationRows } from '../calls/escalation-store';
import type { PictureRows } from '../calls/escalation-store-pictures';
import type { SettingsKeeping } from '../calls/escalation-store-settings';

/** What the API is given, and nothing more. */
export interface EscalationApiDeps {
  readonly engine: EscalationEngine;
  readonly database: Database;
  readonly rows: EscalationRows;
  readonly pictures: PictureRows;
  readonly store: EscalationStore;
  readonly evidence: DriveStore<typeof evidenceLibrary>;
  readonly settings: SettingsKeeping;
  readonly onCall: Pick<OnCall, 'rota'>;
  readonly people: Pick<PeopleDirectory, 'knownRecently'>;
  readonly calendar: WorkingDays;
  readonly monitoring: boolean;
  readonly clock: Clock;
}
