import type { Client } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { evidenceLibrary } from '@councillor-safety/core/incident/incident-lists';
import { createEscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import { createIncidentStore } from '@councillor-safety/core/incident/incident-store';
import { onCallList } from '@councillor-safety/core/on-call/on-call-list';
import { createDriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import type { Channel } from './bot-framework/channel';
import type { Chats } from './chats/chats';
import type { PayloadCipher } from './acceptance/payload-cipher';
import { bankHolidays } from './clock/bank-holidays';
import { createConversation } from './escalation/conversation/escalation-conversation';
import { createEscalation, type EscalationFeature } from './escalation/escalation-feature';
import { linkToTab } from './escalation/cards/tab-link';
import { wait } from './jobs/wait';
import { incidentRoutes } from './incident/incident-api';
import type { IncidentDeps } from './incident/incident-deps';
import { incidentAppliers } from './incident/incident-jobs';
import { createIncidentNotices, incidentMessages } from './incident/incident-notices';
import type { Database } from './jobs/database';
import type { Acceptance } from './acceptance/acceptance';
import type { Settings } from './config/settings';
import type { DraftStore } from './drafts/draft-store';
import { createOnCall, type OnCall } from './on-call/on-call';
import type { Outbox } from './outbox/outbox';
import type { PeopleDirectory } from './people/people-directory';
import type { AuditTrail } from './audit/audit-trail';
import type { Feature } from './server/feature';
import type { Timers } from './timers/timers';

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
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly chats: Chats;
  readonly channel: Channel;
}

function incidentFeature(platform: Platform): Feature {
  const { graph: client, caseworkSiteId: siteId, settings, outbox, timers, ...shared } = platform;
  const { database, people, clock } = shared;
  const notices = createIncidentNotices({ database, outbox, timers, people, clock });
  const deps: IncidentDeps = {
    ...shared,
    store: createIncidentStore({ client, siteId }),
    evidence: createDriveStore({ client, siteId, list: evidenceLibrary }),
    promises: { targets: settings.targets, calendar: bankHolidays() },
    notices,
  };
  return {
    routes: incidentRoutes(deps),
    appliers: incidentAppliers(deps),
    messages: incidentMessages,
    timers: notices.timerKinds,
  };
}

const onCallFeature = (platform: Platform): OnCall =>
  createOnCall({
    ...platform,
    list: createListStore({ client: platform.graph, siteId: platform.caseworkSiteId, list: onCallList }),
    calendar: bankHolidays(),
  });

/** Also for whoever needs the engine of calls by itself: it keeps nothing but what is in the database. */
export function createEscalationFeature(
  platform: Platform,
  onCall = onCallFeature(platform),
): EscalationFeature {
  const { graph: client, caseworkSiteId: siteId, settings: known, ...shared } = platform;
  const tabLink = linkToTab(known.teamsAppId);
  const feature = createEscalation({
    ...shared,
    ...{ onCall, tabLink },
    store: createEscalationStore({ client, siteId, wait }),
    evidence: createDriveStore({ client, siteId, list: evidenceLibrary }),
    calendar: bankHolidays(),
    centre: known.monitoringCentre,
  });
  return { ...feature, onTurn: createConversation({ ...shared, ...feature, tabLink }) };
}

/** Every feature of the product, by hand and in one place. */
export function createFeatures(platform: Platform): readonly Feature[] {
  const onCall = onCallFeature(platform);
  return [incidentFeature(platform), onCall, createEscalationFeature(platform, onCall)];
}
