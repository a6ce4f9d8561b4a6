import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { createApp } from './app';
import type { TurnHandler } from './bot-framework/channel';
import { sayEmergencyText } from './bot-framework/emergency-turn';
import { keepingChats } from './chats/chat-keeping';
import { bankHolidays } from './clock/bank-holidays';
import type { Settings } from './config/settings';
import { createFeatures, type Platform } from './features';
import type { Database } from './jobs/database';
import { createDatabaseClock } from './jobs/database-clock';
import { migrate } from './jobs/migrate';
import { openDatabase } from './jobs/open-database';
import { createLog } from './logging/log';
import { measuredTimer } from './metrics/measured-timers';
import { createMetrics } from './metrics/metrics';
import { readStock } from './metrics/stock';
import { migrations } from './migrations';
import { openApiRoute } from './openapi/openapi';
import { keepingPlaces } from './places/place-keeping';
import { composePlatform } from './platform';
import { createDraining } from './server/draining';
import type { Feature } from './server/feature';
import { addressOf, closeServer, listen } from './server/listening';
import { offeringOwnTurns } from './server/own-turns';
import type { Route } from './server/route';
import { warmUp } from './warm-up';
import { createUpkeep } from './upkeep';

export interface RunningService {
  readonly url: string;
  /** Every route there is, for the security tests and the description of the API. */
  readonly routes: readonly Route[];
  /** Lets itself be passed by for as long as the settings say; then takes no new requests, lets the running ones end, stops the jobs, closes the database. */
  close(): Promise<void>;
}

interface ServiceOptions {
  readonly clock?: Clock;
  readonly log?: Logger;
  /** Instead of the product's own features. */
  readonly features?: (platform: Platform) => readonly Feature[];
}

const systemClock: Clock = { now: () => new Date() };

/** Wires the whole service by hand and starts it. Rejects with a sentence for the person who starts it. */
export async function startService(
  settings: Settings,
  options: ServiceOptions = {},
): Promise<RunningService> {
  const { log = createLog(settings.logLevel), features = createFeatures } = options;
  const database = await openDatabase(settings, log);
  try {
    await migrate(database, migrations);
    const stopping = new AbortController();
    const clock = options.clock ?? (await clockFor(database, { log, stopping: stopping.signal }));
    const draining = createDraining();
    const metrics = await createMetrics(settings.metrics, log);
    const { meter } = metrics;
    // Until the features stand, and for whoever has none that answers: what to do in danger.
    let answer: TurnHandler = sayEmergencyText;
    const parts = composePlatform(settings, {
      ...{ clock, log, database, stopping: stopping.signal, draining, meter },
      onTurn: (turn) => answer(turn),
    });
    const added = features(parts.platform);
    answer = turnsFor(parts, { features: added, log });
    const upkeep = createUpkeep({ settings, database, clock, log, stopping: stopping.signal });
    const routes: Route[] = [
      ...parts.routes,
      ...added.flatMap((feature) => feature.routes),
      openApiRoute(() => routes),
    ];
    const { endpoint, authenticate, engine, timers, mailings, watchdog } = parts;
    const app = createApp({
      ...{ settings, log, routes, endpoint, authenticate, draining, meter },
      audit: parts.platform.audit,
    });
    const queues = parts.workers(added);
    metrics.declare({ routes, queues, features: added, appliers: parts.appliersOf(added) });
    await engine.start(queues);
    for (const feature of added) await feature.begin?.();
    const timed = added.flatMap((feature) => feature.timers ?? []);
    timers.start(timed.map(measuredTimer({ meter, clock })));
    mailings.start(added.flatMap((feature) => feature.mailings ?? []));
    watchdog.start();
    upkeep.start();
    const server = await listen(createServer(app), settings);
    await metrics.serve({
      stock: () => readStock(database, clock.now()),
      vitals: () => watchdog.vitals(),
      state: () => ({ draining: draining.isDraining, microsoft365Answers: parts.gate.isOpen }),
    });
    const loadHolidays = () => void bankHolidays().isBankHoliday(clock.now().toISOString());
    void warmUp({ works: [parts.botReady, loadHolidays], log, stopping: stopping.signal });
    const close = async (): Promise<void> => {
      draining.begin();
      await pause(settings.drainSeconds * 1000);
      await closeServer(server);
      stopping.abort();
      await Promise.all([timers.stopped(), mailings.stopped(), watchdog.stopped(), upkeep.stopped()]);
      await engine.stop();
      await metrics.close();
      await database.close();
    };
    return { url: addressOf(server, settings), routes, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** With several services on one database, the database's clock counts. */
async function clockFor(
  database: Database,
  parts: { readonly log: Logger; readonly stopping: AbortSignal },
): Promise<Clock> {
  if (database.exclusive) return systemClock;
  const clock = createDatabaseClock({ ...parts, database, machine: systemClock });
  await clock.look();
  clock.start();
  return clock;
}

type Kept = Pick<ReturnType<typeof composePlatform>, 'platform' | 'places'>;

/** What becomes of a turn: a feature's own, or the conversation's; beside that, what it proves is kept. */
function turnsFor(
  { platform: { chats }, places }: Kept,
  { features, log }: { readonly features: readonly Feature[]; readonly log: Logger },
): TurnHandler {
  const conversation = features.find(({ onTurn }) => onTurn)?.onTurn ?? sayEmergencyText;
  const dispatch = offeringOwnTurns(features, conversation);
  return keepingChats({ chats, log }, keepingPlaces({ places, log }, dispatch));
}
