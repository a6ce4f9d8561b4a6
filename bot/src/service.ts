import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { createApp } from './app';
import type { TurnHandler } from './bot-framework/channel';
import { sayEmergencyText } from './bot-framework/emergency-turn';
import { keepingChats } from './chats/chat-keeping';
import type { Settings } from './config/settings';
import { createFeatures, type Platform } from './features';
import type { Database } from './jobs/database';
import { migrate } from './jobs/migrate';
import { openPgliteDatabase } from './jobs/pglite-database';
import { openPostgresDatabase } from './jobs/postgres-database';
import { createLog } from './logging/log';
import { migrations } from './migrations';
import { openApiRoute } from './openapi/openapi';
import { composePlatform } from './platform';
import type { Feature } from './server/feature';
import type { Route } from './server/route';

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
    // Until the features stand, and for whoever has none that answers: what to do in danger.
    let answer: TurnHandler = sayEmergencyText;
    const parts = composePlatform(settings, {
      ...{ clock, log, database, stopping: stopping.signal },
      onTurn: (turn) => answer(turn),
    });
    const added = features(parts.platform);
    const conversation = added.find(({ onTurn }) => onTurn)?.onTurn ?? sayEmergencyText;
    answer = keepingChats({ chats: parts.platform.chats, log }, conversation);
    const routes: Route[] = [
      ...parts.routes,
      ...added.flatMap((feature) => feature.routes),
      openApiRoute(() => routes),
    ];
    const { endpoint, authenticate, engine, timers, watchdog } = parts;
    const app = createApp({
      ...{ settings, log, routes, endpoint, authenticate },
      audit: parts.platform.audit,
    });
    await engine.start(parts.workers(added));
    for (const feature of added) await feature.begin?.();
    timers.start(added.flatMap((feature) => feature.timers ?? []));
    watchdog.start();
    const server = await listen(createServer(app), settings);
    const close = async (): Promise<void> => {
      await closeServer(server);
      stopping.abort();
      await Promise.all([timers.stopped(), watchdog.stopped()]);
      await engine.stop();
      await database.close();
    };
    return { url: addressOf(server, settings), routes, close };
  } catch (error) {
    await database.close();
    throw error;
  }
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
