import type { Logger } from 'pino';
import { auditList } from '@councillor-safety/core/audit/audit-list';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { remembered, resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { createAcceptance } from './acceptance/acceptance';
import { createPayloadCipher } from './acceptance/payload-cipher';
import { createActivityFeed } from './activity-feed/activity-feed';
import { createAudit } from './audit/audit-platform';
import { callerOf } from './auth/authenticate';
import { signInKeys, tokenRules } from './auth/sign-in-service';
import { createBot } from './bot-framework/adapter';
import type { TurnHandler } from './bot-framework/channel';
import { createCalendars } from './calendars/create-calendars';
import { changesRoutes } from './changes/changes-api';
import { createChats } from './chats/chat-store';
import type { Settings } from './config/settings';
import { createDraftStore } from './drafts/draft-store';
import { draftRoutes } from './drafts/drafts-api';
import type { Platform } from './features';
import { appInstallation } from './graph/app-installation';
import { serviceGraph } from './graph/service-graph';
import { healthRoutes } from './health/health-api';
import { createCourtesy } from './jobs/courtesy';
import type { Database } from './jobs/database';
import { createJobEngine } from './jobs/job-engine';
import { OutageGate } from './jobs/outage-gate';
import { wait } from './jobs/wait';
import { createMailing } from './mailing/mailing-platform';
import { countedAcceptance, countedApplier } from './metrics/counted-commands';
import { measuredChannel } from './metrics/measured-channel';
import { measuredGraph } from './metrics/measured-graph';
import type { Meter } from './metrics/meter';
import { createOutbox } from './outbox/outbox-platform';
import { createPace } from './pace/pace';
import { audienceGroups } from './people/audience-groups';
import { entraGroups } from './people/entra-groups';
import { lastKnownPeople } from './people/last-known';
import { peopleRoutes } from './people/people-api';
import { createPeopleDirectory } from './people/people-directory';
import { createPictureStore } from './pictures/picture-store';
import { createPlaces } from './places/place-store';
import type { Draining } from './server/draining';
import type { Feature } from './server/feature';
import { tabConfigRoute } from './tab/tab-config-api';
import { createTimerClock } from './timers/timer-clock';
import { tellAdministrators } from './watchdog/tell-administrators';
import { createWatchdog } from './watchdog/watchdog';

export interface Foundations {
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
  readonly draining: Pick<Draining, 'isDraining'>;
  readonly meter: Meter;
  /** Answers whatever reaches the bot; asked for late, since it stands on all of this. */
  readonly onTurn: TurnHandler;
}

/** Everything under the features, wired by hand. Nothing runs yet. */
export function composePlatform(settings: Settings, foundations: Foundations) {
  const { clock, log, database, stopping, draining, meter, onTurn } = foundations;
  const graph = peopleWait(settings, meter);
  const caseworkSiteId = remembered(() => resolveSiteId(graph, settings.caseworkSiteUrl));
  const gate = new OutageGate({ now: () => clock.now().getTime(), stopping });
  const courtesy = createCourtesy(clock);
  const cipher = createPayloadCipher(settings.payloadKeys);
  const engine = createJobEngine({ database, log });
  const timers = createTimerClock({ database, clock, log, stopping });
  const outbox = createOutbox({ database, engine, cipher, clock });
  const chats = createChats({ database, clock });
  const {
    endpoint,
    channel,
    ready: botReady,
  } = createBot({
    ...{ settings, log, onTurn },
    around: (bare) => measuredChannel(bare, meter),
  });
  const reaching = {
    ...{ channel, chats, log, stopping, serviceUrl: settings.botServiceUrl },
    pace: createPace({ perSecond: settings.sendsPerSecond }),
    installation: installationOf(settings, graph),
  };
  const { teamsAppId } = settings;
  const tellInFeed = createActivityFeed({ database, graph, clock, log, teamsAppId });
  const mailings = createMailing({ ...reaching, database, clock, soleProcess: database.exclusive });
  const places = createPlaces({ database, channel, clock });
  const accepting = createAcceptance({ database, engine, cipher, gate, courtesy, clock, log });
  const list = createListStore({ client: graph, siteId: caseworkSiteId, list: auditList });
  const audit = createAudit({ database, engine, list, gate, courtesy, clock, log, wait });
  const people = peopleOf(settings, { graph, database, cipher, clock });
  const drafts = createDraftStore({ database, cipher, clock });
  const watchdog = createWatchdog({
    ...{ database, engine, timers, log, stopping },
    oldestUrgentSeconds: async () => (await outbox.health()).oldestUrgentSeconds,
    tellAdministrators: tellAdministrators({ people, chats, channel, log }),
  });
  const { store } = accepting;
  const acceptance = countedAcceptance(accepting.acceptance, meter);
  const { calendars, appliers: ours } = createCalendars({
    ...{ acceptance, graph, database, log, on: settings.calendarEntries },
  });
  const platform: Platform = {
    ...{ settings, clock, log, graph, caseworkSiteId, acceptance, people, drafts, database, cipher },
    ...{ outbox, timers, chats, channel, places, calendars },
    background: { gate, courtesy, stopping },
    mailing: mailings.mailing,
    pictures: createPictureStore({ database, cipher, clock }),
    audienceGroups: audienceGroups(graph),
    hubSiteId: remembered(() => resolveSiteId(graph, settings.hubSiteUrl)),
    audit: audit.trail,
  };
  const appliersOf = (features: readonly Feature[]) => [
    ...ours,
    ...features.flatMap(({ appliers }) => appliers),
  ];
  const authentication = { rules: tokenRules(settings), keys: signInKeys(settings) };
  return {
    ...{ platform, engine, timers, watchdog, gate, endpoint, botReady, mailings, places },
    appliersOf,
    workers: (features: readonly Feature[]) => [
      accepting.worker(appliersOf(features).map(countedApplier(meter)), stopping),
      audit.worker,
      ...outbox.workers(
        features.flatMap(({ messages = [] }) => messages),
        { ...reaching, tellInFeed },
      ),
    ],
    authenticate: async (request: Parameters<typeof callerOf>[0]) =>
      people.personFor(await callerOf(request, authentication)),
    routes: [
      ...healthRoutes({ watchdog, gate, draining }),
      ...peopleRoutes({ people, targets: settings.targets, cipher }),
      ...draftRoutes(drafts),
      ...changesRoutes(store),
      tabConfigRoute(settings),
    ],
  };
}

/** Without an app id nobody can be given the app who does not have it. */
const installationOf = ({ teamsAppId }: Settings, graph: ReturnType<typeof serviceGraph>) =>
  teamsAppId === undefined ? undefined : appInstallation(graph, { teamsAppId });

/** Somebody waits for what is read, and what is written is tried again by its job: one quick second try, then the truth. */
const peopleWait = (settings: Settings, meter: Meter) =>
  serviceGraph(settings, {
    ...{ maxRetries: 1, retryDelaySeconds: 0.5, longestRetryAfterSeconds: 2 },
    around: measuredGraph(meter),
  });

type PeopleParts = Pick<Foundations, 'database' | 'clock'> & {
  readonly graph: ReturnType<typeof serviceGraph>;
  readonly cipher: ReturnType<typeof createPayloadCipher>;
};

const peopleOf = (settings: Settings, { graph, database, cipher, clock }: PeopleParts) =>
  createPeopleDirectory({
    groups: entraGroups(graph, settings.groups),
    groupMap: settings.groups,
    clock,
    lastKnown: lastKnownPeople({ database, cipher, clock }),
  });
