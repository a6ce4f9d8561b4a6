import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { auditList } from '@councillor-safety/core/audit/audit-list';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { remembered, resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { createAcceptance } from './acceptance/acceptance';
import { createPayloadCipher } from './acceptance/payload-cipher';
import { createAudit } from './audit/audit-platform';
import { callerOf } from './auth/authenticate';
import { signInKeys, tokenRules } from './auth/sign-in-service';
import { changesRoutes } from './changes/changes-api';
import type { Settings } from './config/settings';
import { createDraftStore } from './drafts/draft-store';
import { draftRoutes } from './drafts/drafts-api';
import { serviceGraph } from './graph/service-graph';
import { healthRoutes } from './health/health-api';
import { createCourtesy } from './jobs/courtesy';
import type { Database } from './jobs/database';
import { createJobEngine } from './jobs/job-engine';
import { migrate } from './jobs/migrate';
import { migrations } from './migrations';
import { OutageGate } from './jobs/outage-gate';
import { openPgliteDatabase } from './jobs/pglite-database';
import { openPostgresDatabase } from './jobs/postgres-database';
import { createLog } from './logging/log';
import { openApiRoute } from './openapi/openapi';
import { entraGroups } from './people/entra-groups';
import { lastKnownPeople } from './people/last-known';
import { peopleRoutes } from './people/people-api';
import { createPeopleDirectory } from './people/people-directory';
import { createApp } from './app';
import { createFeatures, type Platform } from './features';
import type { Feature } from './server/feature';
import type { Route } from './server/route';
import { tabConfigRoute } from './tab/tab-config-api';

export interface RunningService {
  readonly url: string;
  /** Every route there is, for the security tests and the description of the API. */
  readonly routes: readonly Route[];
  /** Takes no new requests, lets the running ones end, stops the jobs, closes the database. */
  close(): Promise<void>;
}

interface ServiceOptions {
  readonly clock?: Clock;
  readonly log?: Logger;
  /** Instead of the product's own features. */
  readonly features?: (platform: Platform) => readonly Feature[];
}

const systemClock: Clock = { now: () => new Date() };
const wait = async (seconds: number): Promise<void> => delay(seconds * 1000, undefined, { ref: false });

const openDatabase = ({ databaseUrl, dataDir }: Settings, log: Logger): Promise<Database> =>
  databaseUrl === undefined
    ? openPgliteDatabase(path.join(dataDir, 'jobs'))
    : Promise.resolve(openPostgresDatabase(databaseUrl, log));

/** Wires the whole service by hand and starts it. Rejects with a sentence for the person who starts it. */
export async function startService(
  settings: Settings,
  options: ServiceOptions = {},
): Promise<RunningService> {
  const { clock = systemClock, log = createLog(settings.logLevel), features = createFeatures } = options;
  const database = await openDatabase(settings, log);
  try {
    await migrate(database, migrations);
    const stopping = new AbortController();
    const parts = composePlatform(settings, { clock, log, database, stopping: stopping.signal });
    const added = features(parts.platform);
    const routes: Route[] = [
      ...parts.routes,
      ...added.flatMap((feature) => feature.routes),
      openApiRoute(() => routes),
    ];
    const appliers = added.flatMap((feature) => feature.appliers);
    const app = createApp({
      settings,
      log,
      routes,
      audit: parts.platform.audit,
      authenticate: parts.authenticate,
    });
    await parts.engine.start([parts.applyWorker(appliers), parts.auditWorker]);
    const server = await listen(createServer(app), settings);
    const close = async (): Promise<void> => {
      await closeServer(server);
      stopping.abort();
      await parts.engine.stop();
      await database.close();
    };
    return { url: addressOf(server, settings), routes, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

interface Foundations {
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  readonly stopping: AbortSignal;
}

function composePlatform(settings: Settings, { clock, log, database, stopping }: Foundations) {
  // Somebody waits for what is read, and what is written is tried again by its job: one quick second try, then the truth.
  const graph = serviceGraph(settings, {
    maxRetries: 1,
    retryDelaySeconds: 0.5,
    longestRetryAfterSeconds: 2,
  });
  const hubSiteId = remembered(() => resolveSiteId(graph, settings.hubSiteUrl));
  const caseworkSiteId = remembered(() => resolveSiteId(graph, settings.caseworkSiteUrl));
  const gate = new OutageGate({ now: () => clock.now().getTime(), stopping });
  const courtesy = createCourtesy(clock);
  const cipher = createPayloadCipher(settings.payloadKeys);
  const engine = createJobEngine({ database, log });
  const { acceptance, store, worker } = createAcceptance({
    ...{ database, engine, cipher, gate, courtesy, clock, log },
  });
  const list = createListStore({ client: graph, siteId: caseworkSiteId, list: auditList });
  const audit = createAudit({ database, engine, list, gate, courtesy, clock, log, wait });
  const groups = entraGroups(graph, settings.groups);
  const people = createPeopleDirectory({
    ...{ groups, groupMap: settings.groups, clock },
    lastKnown: lastKnownPeople({ database, cipher, clock }),
  });
  const drafts = createDraftStore({ database, cipher, clock });
  const authentication = { rules: tokenRules(settings), keys: signInKeys(settings) };
  const platform: Platform = {
    ...{
      settings,
      clock,
      log,
      graph,
      hubSiteId,
      caseworkSiteId,
      acceptance,
      people,
      drafts,
      database,
      cipher,
    },
    audit: audit.trail,
  };
  return {
    platform,
    engine,
    auditWorker: audit.worker,
    applyWorker: (appliers: Feature['appliers']) => worker(appliers, stopping),
    authenticate: async (request: Parameters<typeof callerOf>[0]) =>
      people.personFor(await callerOf(request, authentication)),
    routes: [
      ...healthRoutes({ database, engine, gate }),
      ...peopleRoutes({ people, targets: settings.targets, cipher }),
      ...draftRoutes(drafts),
      ...changesRoutes(store),
      tabConfigRoute(settings),
    ],
  };
}

function listen(server: Server, { host, port }: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is already in use; stop the other program or set PORT.`)
          : error,
      ),
    );
    server.listen(port, host, () => resolve(server));
  });
}

const addressOf = (server: Server, { host }: Settings): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;

const patienceMs = 5_000;
const sweepMs = 100;

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A browser keeps its line open between two polls: it is let go as soon as its last answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  // Whoever is still in the middle of something after that would hold up the restart for everybody else.
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
