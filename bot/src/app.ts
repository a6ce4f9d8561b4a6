import { existsSync } from 'node:fs';
import path from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Settings } from './config/settings';
import { giveReference, requestLog } from './logging/log';
import { measuredRequests } from './metrics/measured-requests';
import type { Meter } from './metrics/meter';
import { tabFiles } from './tab/tab-files';
import { type Draining, endLinesWhen } from './server/draining';
import { errorAnswers, unknownAddress } from './server/error-answers';
import { createRateLimits } from './server/rate-limits';
import { registerRoutes, type RegistryDependencies } from './server/register-routes';
import type { Route } from './server/route';
import { securityHeaders } from './server/security-headers';

interface AppDependencies extends Omit<RegistryDependencies, 'limits'> {
  readonly settings: Settings;
  readonly log: Logger;
  readonly routes: readonly Route[];
  /** What stands at `/api/messages`. */
  readonly endpoint: readonly RequestHandler[];
  readonly meter: Meter;
  readonly draining: Pick<Draining, 'isDraining'>;
  /** Answers what nothing else does. */
  readonly otherwise?: RequestHandler;
}

/** The built tab beside this part. */
const tabFolder = path.resolve(__dirname, '../../teams-app/dist');

export function createApp(dependencies: AppDependencies): Express {
  const { settings, log, routes, endpoint, audit, authenticate, meter, draining } = dependencies;
  const { otherwise = unknownAddress } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxyHops);
  app.set('query parser', 'simple');
  app.use(
    giveReference,
    requestLog(log),
    measuredRequests(meter),
    endLinesWhen(draining),
    securityHeaders(settings),
  );
  app.post('/api/messages', ...endpoint);
  app.use(
    compression({ filter: (_request, response) => response.getHeader('Content-Encoding') === undefined }),
  );
  registerRoutes(app, routes, { audit, authenticate, limits: createRateLimits() });
  if (existsSync(tabFolder)) app.use('/tab', ...tabFiles(tabFolder));
  app.use(otherwise);
  app.use(errorAnswers(log));
  return app;
}
