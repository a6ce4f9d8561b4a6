import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { WorkingDays } from '@councillor-safety/core/clock/working-days';
import type { EscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import type { evidenceLibrary } from '@councillor-safety/core/incident/incident-lists';
import type { DriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import type { Acceptance } from '../acceptance/acceptance';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { AuditTrail } from '../audit/audit-trail';
import type { Channel } from '../bot-framework/channel';
import type { Database } from '../jobs/database';
import { faultOf } from '../logging/fault';
import type { OnCall } from '../on-call/on-call';
import type { Outbox } from '../outbox/outbox';
import type { PeopleDirectory } from '../people/people-directory';
import type { Feature } from '../server/feature';
import type { Timers } from '../timers/timers';
import { renderSay, type TabLink } from './cards/escalation-cards';
import { escalationRoutes } from './api/escalation-api';
import { audited } from './calls/escalation-audit';
import { createEscalationEngine } from './calls/create-escalation-engine';
import type { EscalationEngine } from './calls/escalation-engine';
import { escalationAppliers } from './calls/escalation-jobs';
import { escalationMessage } from './calls/escalation-messages';
import { createMonitoring, type MonitoringCentre } from './calls/escalation-monitoring';
import { createPictureTaker, type PictureTaker } from './calls/escalation-pictures';
import { pictureApplier } from './calls/escalation-pictures-filing';
import { createEscalationRows } from './calls/escalation-store';
import { createPictureRows } from './calls/escalation-store-pictures';
import { createSettingsKeeping, type SettingsKeeping } from './calls/escalation-store-settings';
import { beginPruning, escalationTimers } from './calls/escalation-timers';
import { createWorld, type LoadWorld } from './calls/escalation-world';

/** What the feature is given by the service, and nothing more. */
export interface EscalationDeps {
  readonly store: EscalationStore;
  readonly evidence: DriveStore<typeof evidenceLibrary>;
  readonly acceptance: Acceptance;
  readonly audit: AuditTrail;
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly channel: Pick<Channel, 'picture'>;
  readonly people: PeopleDirectory;
  readonly onCall: Pick<OnCall, 'rota'>;
  readonly calendar: WorkingDays;
  /** Undefined when no monitoring centre is connected. */
  readonly centre: MonitoringCentre | undefined;
  /** Absent while nobody knows where the tab is. */
  readonly tabLink?: TabLink;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The feature, and what its conversation stands on. */
export interface EscalationFeature extends Feature {
  readonly engine: EscalationEngine;
  readonly pictures: PictureTaker;
  readonly settings: SettingsKeeping;
  readonly world: LoadWorld;
}

export function createEscalation(deps: EscalationDeps): EscalationFeature {
  const { database, cipher, timers, clock, log, store, centre, audit, tabLink } = deps;
  const rows = createEscalationRows(cipher);
  const pictureRows = createPictureRows(cipher);
  const settings = createSettingsKeeping(deps);
  const world = createWorld({ ...deps, settings });
  const monitoring = centre !== undefined;
  const parts = { ...deps, rows, world, monitoring };
  const engine = audited(createEscalationEngine(parts), audit);
  return {
    engine,
    settings,
    world,
    pictures: createPictureTaker({ ...deps, rows: pictureRows }),
    routes: escalationRoutes({ ...parts, engine, pictures: pictureRows, settings }),
    appliers: [...escalationAppliers(store), pictureApplier({ ...deps, rows: pictureRows })],
    messages: [
      escalationMessage(parts, (say) => renderSay(say, { now: clock.now(), ...(tabLink && { tabLink }) })),
    ],
    timers: [...escalationTimers(parts), ...(centre ? [createMonitoring({ ...parts, centre })] : [])],
    begin: async () => {
      await beginPruning(timers, { clock, within: database });
      // The service does not wait for SharePoint: until it answers, the standard settings hold.
      void settings.restore().catch((error: unknown) => {
        log.warn(
          { fault: faultOf(error) },
          'the settings of calls could not be looked for in SharePoint yet',
        );
      });
    },
  };
}
