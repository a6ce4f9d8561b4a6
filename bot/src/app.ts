import { existsSync } from 'node:fs';
import path from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Settings } from './config/settings';
import { requestLog } from './logging/log';
import { tabFiles } from './tab/tab-files';
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
}

/** The built tab beside this part. */
const tabFolder = path.resolve(__dirname, '../../teams-app/dist');

export function createApp(dependencies: AppDependencies): Express {
  const { settings, log, routes, endpoint, audit, authenticate } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxyHops);
  app.set('query parser', 'simple');
  app.use(requestLog(log), securityHeaders(settings));
  app.post('/api/messages', ...endpoint);
  app.use(
    compression({ filter: (_request, response) => response.getHeader('Content-Encoding') === undefined }),
  );
  registerRoutes(app, routes, { audit, authenticate, limits: createRateLimits() });
  if (existsSync(tabFolder)) app.use('/tab', ...tabFiles(tabFolder));
  app.use(unknownAddress);
  app.use(errorAnswers(log));
  return app;
}
