import type { Logger } from 'pino';
import { readSettings, SettingsError } from './config/settings';
import { FolderInUse } from './jobs/folder-lock';
import { faultOf } from './logging/fault';
import { createLog } from './logging/log';
import { type RunningService, startService } from './service';
import { untilDatabaseAnswers } from './waiting-service';

/** Until there is a service, whoever asks for the end gets it at once; afterwards in the service's own time. @returns what is told of the service */
function stopWhenAsked(log: Logger): (service: RunningService) => void {
  let service: RunningService | undefined;
  const stop = (): void => {
    if (!service) process.exit(0);
    service.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ fault: faultOf(error) }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  let isStopping = false;
  const stopOnce = (): void => {
    if (!isStopping) stop();
    isStopping = true;
  };
  process.once('SIGINT', stopOnce);
  process.once('SIGTERM', () => {
    // Whoever asks a second time does not want to wait. What was under way is taken up at the next start.
    process.once('SIGTERM', () => process.exit(1));
    stopOnce();
  });
  return (begun) => {
    service = begun;
  };
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  process.on('uncaughtException', (error) => {
    log.fatal({ fault: faultOf(error) }, 'stopping after an unexpected error');
    process.exit(1);
  });
  const isRunning = stopWhenAsked(log);
  await untilDatabaseAnswers(settings, log);
  const service = await startService(settings, { log });
  isRunning(service);
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
