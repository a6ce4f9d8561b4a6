import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import type { Logger } from 'pino';
import { createApp } from './app';
import { createBot } from './bot-framework/adapter';
import { sayEmergencyText } from './bot-framework/emergency-turn';
import type { Settings } from './config/settings';
import { healthRoutes } from './health/health-api';
import type { Database } from './jobs/database';
import { DatabaseAway } from './jobs/database-away';
import { migrate } from './jobs/migrate';
import { openDatabase } from './jobs/open-database';
import { silentMeter } from './metrics/meter';
import { migrations } from './migrations';
import { createDraining } from './server/draining';
import { closeServer, listen } from './server/listening';

const againEveryMs = 2_000;

const away = (): never => {
  throw new DatabaseAway('The database is not answering');
};

/** What is there for people while there is no database: the tab, what to do in danger, and the truth. */
function waitingApp(settings: Settings, log: Logger): Express {
  const draining = createDraining();
  const vitals = { database: false, jobs: false, timers: false, messages: false };
  const { endpoint } = createBot({ settings, log, onTurn: sayEmergencyText });
  return createApp({
    ...{ settings, log, endpoint, draining, meter: silentMeter, otherwise: away },
    routes: healthRoutes({
      watchdog: { vitals: () => Promise.resolve(vitals) },
      gate: { isOpen: true },
      draining,
    }),
    // Nobody's token is looked at, and there is nothing to write down.
    ...{ authenticate: away, audit: { record: away } },
  });
}

/** Brought up to date rather than only asked: a copy that takes no writes answers questions too. */
const answers = (database: Database): Promise<boolean> =>
  migrate(database, migrations).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DatabaseAway) return false;
      throw error;
    },
  );

/**
 * Resolves once PostgreSQL answers. Until then whoever writes to the bot is told what to do in danger, and everything else is refused
 * honestly. A database in a folder is never waited for. Rejects with a sentence for the person who starts the service.
 */
export async function untilDatabaseAnswers(settings: Settings, log: Logger): Promise<void> {
  if (settings.databaseUrl === undefined) return;
  const database = await openDatabase(settings, log);
  try {
    if (await answers(database)) return;
    const server = await listen(createServer(waitingApp(settings, log)), settings);
    try {
      do await pause(againEveryMs);
      while (!(await answers(database)));
    } finally {
      await closeServer(server);
    }
    log.warn('the database answers: the service starts');
  } finally {
    await database.close();
  }
}
