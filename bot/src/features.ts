import type { Client } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { createDropInStore } from '@councillor-safety/core/drop-in/drop-in-store';
import type { Person } from '@councillor-safety/core/people/people';
import { evidenceLibrary } from '@councillor-safety/core/incident/incident-lists';
import { escalationReferenceSchema } from '@councillor-safety/core/escalation/escalation';
import { createEscalationStore } from '@councillor-safety/core/escalation/escalation-store';
import { createIncidentStore } from '@councillor-safety/core/incident/incident-store';
import { onCallList } from '@councillor-safety/core/on-call/on-call-list';
import { createDriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import { createBulletinStore } from '@councillor-safety/core/bulletin/bulletin-store';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import type { Channel } from './bot-framework/channel';
import type { Calendars } from './calendars/calendars';
import type { Chats } from './chats/chats';
import type { PayloadCipher } from './acceptance/payload-cipher';
import { createBulletin, type BulletinFeature } from './bulletin/wiring/bulletin-feature';
import { bankHolidays } from './clock/bank-holidays';
import { knownDangerWords } from './escalation/conversation/escalation-conversation-danger-words';
import type { ConversationDeps } from './escalation/conversation/escalation-conversation-deps';
import { createConversation } from './escalation/conversation/escalation-conversation';
import { createDropIn } from './drop-in/wiring/drop-in-feature';
import { createEscalation, type EscalationFeature } from './escalation/escalation-feature';
import { linkToTab } from './tab/tab-link';
import type { Courtesy } from './jobs/courtesy';
import type { OutageGate } from './jobs/outage-gate';
import { wait } from './jobs/wait';
import { incidentRoutes } from './incident/incident-api';
import type { IncidentDeps } from './incident/incident-deps';
import { incidentAppliers } from './incident/incident-jobs';
import { officerSees, ownsReport } from './incident/incident-own';
import { createIncidentNotices, incidentMessages } from './incident/incident-notices';
import type { Database } from './jobs/database';
import type { Acceptance } from './acceptance/acceptance';
import type { Settings } from './config/settings';
import type { DraftStore } from './drafts/draft-store';
import { createOnCall, type OnCall } from './on-call/on-call';
import type { Mailing } from './mailing/mailing';
import type { Outbox } from './outbox/outbox';
import type { AudienceGroups } from './people/audience-groups';
import type { PeopleDirectory } from './people/people-directory';
import type { PictureStore } from './pictures/picture-store';
import type { Places } from './places/places';
import { notFound } from './problems/problems';
import type { AuditTrail } from './audit/audit-trail';
import { createRetention } from './retention/retention-feature';
import type { RetentionDeps } from './retention/retention-deps';
import { retentionReading } from './retention/retention-reading';
import type { Feature } from './server/feature';
import { forgettings, sweeps } from './sweeps';
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
  readonly mailing: Mailing;
  readonly places: Places;
  readonly pictures: PictureStore;
  readonly audienceGroups: AudienceGroups;
  /** Only where the council has switched it on. */
  readonly calendars?: Calendars;
  /** For work that nobody waits for: it lets people's own go first, and holds still while Microsoft 365 is away. */
  readonly background: {
    readonly gate: OutageGate;
    readonly courtesy: Courtesy;
    readonly stopping: AbortSignal;
  };
}

/** The feature, and what others may ask of it. */
interface IncidentFeature extends Feature {
  /** Whether a report is about this person or was sent by them; undefined when that cannot be told just now. */
  readonly ownsReport: (person: Person, reference: string) => Promise<boolean | undefined>;
  readonly openReport: RetentionDeps['openReport'];
}

function incidentFeature(platform: Platform): IncidentFeature {
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
    ownsReport: (person, reference) => ownsReport(deps, person, reference),
    openReport: (person, reference) => officerSees(deps, person, reference),
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
  also?: ConversationDeps['also'],
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
  return { ...feature, onTurn: createConversation({ ...shared, ...feature, tabLink, also }) };
}

const picturesPath = '/bulletin-pictures';

function bulletinFeature(
  platform: Platform,
  escalation: Pick<EscalationFeature, 'settings'>,
): BulletinFeature {
  const { graph: client, settings, audienceGroups: groups, ...shared } = platform;
  const { hubSiteId, caseworkSiteId, clock, log } = shared;
  const words = knownDangerWords({ settings: escalation.settings, clock, log });
  return createBulletin({
    ...{ ...shared, groups, wait },
    store: createBulletinStore({ client, hubSiteId, caseworkSiteId, wait }),
    councillorsGroup: settings.groups.roles.councillor,
    ...(settings.publicUrl !== undefined && { picturesAt: `${settings.publicUrl}${picturesPath}` }),
    dangerWords: () => {
      words.refresh();
      return words.known();
    },
  });
}

function dropInFeature(platform: Platform, { ownsReport }: Pick<IncidentFeature, 'ownsReport'>): Feature {
  const { graph: client, caseworkSiteId: siteId, settings, ...shared } = platform;
  const { isBankHoliday } = bankHolidays();
  return createDropIn({
    ...{ ...shared, ownsReport, isHoliday: isBankHoliday },
    store: createDropInStore({ client, siteId, wait }),
    tabLink: linkToTab(settings.teamsAppId),
  });
}

function retentionFeature(platform: Platform, { openReport }: Pick<IncidentFeature, 'openReport'>): Feature {
  const { graph: client, caseworkSiteId, hubSiteId, settings, background, ...shared } = platform;
  const { gate, courtesy, stopping } = background;
  const calls = createEscalationStore({ client, siteId: caseworkSiteId, wait });
  return createRetention({
    ...{
      ...shared,
      ...retentionReading({ client, hubSiteId, caseworkSiteId, settings, wait }),
      wait,
      openReport,
    },
    calmly: async (work) => {
      await courtesy.stepAside();
      return gate.through(work);
    },
    isStopping: () => stopping.aborted,
    openCall: async (person, reference) => {
      const found = await calls.byReference(escalationReferenceSchema.parse(reference));
      if (!found || found.excluded.includes(person.id)) throw notFound('call');
    },
    ...{ sweeps, forgettings },
  });
}

/** Every feature of the product, by hand and in one place. */
export function createFeatures(platform: Platform): readonly Feature[] {
  const incident = incidentFeature(platform);
  const onCall = onCallFeature(platform);
  const escalation = createEscalationFeature(platform, onCall, (by, text) => bulletin.offer(by, text));
  const bulletin = bulletinFeature(platform, escalation);
  const dropIn = dropInFeature(platform, incident);
  return [incident, onCall, escalation, bulletin, dropIn, retentionFeature(platform, incident)];
}
