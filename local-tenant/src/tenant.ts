import express from 'express';
import { connectorRouter } from './connector/connector-router';
import { createChannel } from './connector/installing';
import { Pictures } from './connector/pictures';
import { addToTeam } from './connector/team-app';
import { controlRouter } from './control-desk/control-router';
import { createControl } from './control/control';
import { sharePointRouter } from './graph/drives/sharepoint-router';
import { graphRouter } from './graph/graph-router';
import { landingRouter } from './landing/landing-router';
import { listenOnLoopback } from './listen';
import { loopbackOnly } from './loopback-only';
import { managedIdentityToken } from './sign-in/managed-identity';
import { msalPaths } from './sign-in/msal-paths';
import { Registrations } from './sign-in/registrations';
import { signInRouter } from './sign-in/sign-in-router';
import { sharePointPageRouter } from './sharepoint-page/sharepoint-page-router';
import { loadSigningKeys } from './sign-in/signing-keys';
import { createTokens, type Tokens } from './sign-in/tokens';
import { openDatabase } from './storage/open-database';
import { sqlOf } from './storage/sql';
import { entityLink } from './teams/entity-link';
import { teamsRouter } from './teams/teams-router';

export interface TenantSettings {
  /** 0 for any free port. */
  readonly port: number;
  readonly dataDir: string;
  /** Origin of the service, such as `http://localhost:3978`. */
  readonly serviceUrl: string;
  readonly host?: string;
  /** Folder of the built web parts; the repository's own when absent. */
  readonly webPartsFolder?: string;
  /** Whether the sample team comes with the app in it. Once somebody has taken it out, it stays out. */
  readonly teamHasApp?: boolean;
}

export interface RunningTenant {
  /** Such as `http://localhost:3000`, without a slash at its end. */
  readonly url: string;
  readonly tokens: Tokens;
  close(): Promise<void>;
}

/** Starts the whole stand-in for Microsoft 365 on one port. */
export async function startTenant({
  port,
  dataDir,
  serviceUrl,
  host = '127.0.0.1',
  webPartsFolder,
  teamHasApp = false,
}: TenantSettings): Promise<RunningTenant> {
  const keys = await loadSigningKeys(dataDir);
  const listener = await listenOnLoopback(host, port);
  const url = `http://localhost:${listener.port}`;
  const tokens = await createTokens(url, keys);
  const database = openDatabase(dataDir);
  const control = createControl();
  const channel = createChannel({ tenantUrl: url, serviceUrl, tokens }, database);
  const chat = { ...channel, pictures: new Pictures(database, dataDir), control };

  const app = express().disable('x-powered-by');
  app.use(loopbackOnly, msalPaths, control.meter, control.faults);
  const registrations = new Registrations(sqlOf(database));
  app.use('/control', controlRouter({ tenantUrl: url, control, database, channel, registrations }));
  app.get('/managed-identity/token', managedIdentityToken({ tenantUrl: url, tokens, registrations }));
  app.use(
    '/graph',
    graphRouter({ database, dataDir, control, channel, verify: (token) => tokens.verify(token) }),
  );
  app.use('/sharepoint', sharePointRouter({ database, dataDir, control, channel }));
  const invented = (key: string) => channel.invented.byKey(key);
  app.use(
    '/sign-in',
    signInRouter({ tenantUrl: url, serviceUrl, tokens, keys, database, invented, registrations }),
  );
  app.use('/connector', connectorRouter(chat));
  app.use('/teams', teamsRouter(chat));
  app.use(sharePointPageRouter({ tenantUrl: url, database, dataDir, tokens, folder: webPartsFolder }));
  app.get('/l/entity/:application/:page', entityLink);
  app.use(landingRouter({ tenantUrl: url, serviceUrl }));
  listener.handle(app);

  if (teamHasApp && channel.team.app() === undefined) void addToTeam(channel);
  else void channel.news.catchUp();

  const close = async (): Promise<void> => {
    channel.news.close();
    await listener.close();
    database.close();
  };
  return { url, tokens, close };
}
