import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { Database } from '../jobs/database';
import { faultOf } from '../logging/fault';
import { createBackupDays } from './backup-days';
import { besideTheService, inOneTransaction } from './moment';
import { rowsIn, writeBackup } from './write-backup';

export interface NightlySettings {
  readonly folder: string;
  /** `03:00`, London time. */
  readonly at: string;
  /** How many files stay. */
  readonly keep: number;
}

interface NightlyParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Undefined when the council backs up in another way. */
  readonly settings?: NightlySettings;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
}

export interface NightlyBackups {
  start(): void;
  /** One look: makes the back-up of the day when its time has come and nobody has made it. */
  look(): Promise<void>;
  stopped(): Promise<void>;
}

const lookEveryMs = 60_000;
const ours = /^job-store-\d{4}-\d\d-\d\d\.gz$/;
const unfinished = /^job-store-.*\.being-written$/;

async function tidy({ folder, keep }: NightlySettings): Promise<void> {
  const files = await readdir(folder);
  const old = files.filter((file) => ours.test(file)).sort();
  const gone = [
    ...old.slice(0, Math.max(0, old.length - keep)),
    ...files.filter((file) => unfinished.test(file)),
  ];
  for (const file of gone) await rm(path.join(folder, file), { force: true });
}

async function make(parts: NightlyParts, settings: NightlySettings, day: string): Promise<number> {
  const { database, clock, stopping } = parts;
  await mkdir(settings.folder, { recursive: true, mode: 0o700 });
  const moment = database.exclusive ? besideTheService : inOneTransaction;
  const file = path.join(settings.folder, `job-store-${day}.gz`);
  const counts = await moment(database, ({ page, ...head }) =>
    writeBackup(
      {
        ...head,
        page: (query) => {
          stopping.throwIfAborted();
          return page(query);
        },
      },
      { file, madeAt: clock.now() },
    ),
  );
  await tidy(settings);
  return rowsIn(counts);
}

/** Back-ups that the running service makes by itself, one a day; a day on which it began late is made up for at once. */
export function createNightlyBackups(parts: NightlyParts): NightlyBackups {
  const { settings, clock, log, stopping } = parts;
  const days = createBackupDays(parts);
  let seen: string | undefined;
  let running: Promise<void> = Promise.resolve();

  const attempt = async (settings: NightlySettings, day: string): Promise<void> => {
    try {
      const rows = await make(parts, settings, day);
      await days.done(day);
      log.info({ rows }, 'the job store was backed up');
    } catch (error) {
      seen = undefined;
      await days.failed(day);
      if (!stopping.aborted) log.error({ fault: faultOf(error) }, 'the job store could not be backed up');
    }
  };

  const look = async (): Promise<void> => {
    const [day = '', time = ''] = londonWallTime(clock.now()).split('T');
    if (!settings || seen === day || time < settings.at) return;
    if (await days.take(day)) {
      seen = day;
      await attempt(settings, day);
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.aborted) {
      await look().catch((error: unknown) =>
        log.error({ fault: faultOf(error) }, 'it could not be seen whether a back-up is due'),
      );
      // An aborted pause only means that the service stops.
      await pause(lookEveryMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    }
  };

  return {
    start: () => {
      if (settings) running = run();
    },
    look,
    stopped: () => running,
  };
}
