import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { createNightlyBackups } from './backup/nightly';
import type { Settings } from './config/settings';
import type { Database } from './jobs/database';
import { createKeyChange } from './key-change/key-change';
import { sealedColumns } from './sealed-columns';

interface UpkeepParts {
  readonly settings: Pick<Settings, 'backup' | 'payloadKeys'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the service stops. */
  readonly stopping: AbortSignal;
}

export interface Upkeep {
  start(): void;
  stopped(): Promise<void>;
}

/** What the service does for its own database, so that nobody has to stop it for that. */
export function createUpkeep({ settings, ...parts }: UpkeepParts): Upkeep {
  const backups = createNightlyBackups({ ...parts, settings: settings.backup });
  const keys = createKeyChange({
    ...{ ...parts, keys: settings.payloadKeys, columns: sealedColumns },
    soleProcess: parts.database.exclusive,
  });
  return {
    start: () => {
      backups.start();
      keys.start();
    },
    stopped: async () => {
      await Promise.all([backups.stopped(), keys.stopped()]);
    },
  };
}
