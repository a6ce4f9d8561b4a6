import { readSettings, SettingsError } from './config/settings';
import { FolderInUse } from './jobs/folder-lock';
import { faultOf } from './logging/fault';
import { createLog } from './logging/log';
import { startService } from './service';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  process.on('uncaughtException', (error) => {
    log.fatal({ fault: faultOf(error) }, 'stopping after an unexpected error');
    process.exit(1);
  });
  const service = await startService(settings, { log });
  const stop = (): void => {
    service.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ fault: faultOf(error) }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`service ready ${service.url}\n`);
}

/** The person who starts the service reads one sentence; anything unexpected keeps its stack for whoever mends it. */
const wordsFor = (error: unknown): string => {
  if (error instanceof SettingsError || error instanceof FolderInUse) return error.message;
  return error instanceof Error
    ? `The service cannot start: ${error.message}\n${error.stack ?? ''}`
    : String(error);
};

main().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
});
