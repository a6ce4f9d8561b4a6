import type { Client, Middleware } from '@microsoft/microsoft-graph-client';
import { createGraphClient, type GraphClientOptions } from '@councillor-safety/core/sharepoint/graph-client';
import { appToken, type AppCredentials } from './app-token';
import { localTransport, realTransport } from './local-transport';

export interface ServiceGraphSettings extends AppCredentials {
  /** Address of either site: names the SharePoint host that uploads and downloads are sent to. */
  readonly hubSiteUrl: string;
}

type Patience = Pick<GraphClientOptions, 'maxRetries' | 'retryDelaySeconds' | 'longestRetryAfterSeconds'>;

interface ServiceGraphOptions extends Patience {
  /** Stands around what puts each request on the wire, and sees every attempt. */
  readonly around?: (last: Middleware) => Middleware;
}

/** The Graph client of a Node process that signs in as the application itself. */
export function serviceGraph(
  settings: ServiceGraphSettings,
  { around = (last) => last, ...patience }: ServiceGraphOptions = {},
): Client {
  const { localTenantUrl, hubSiteUrl } = settings;
  const wire = localTenantUrl
    ? localTransport({ tenantUrl: localTenantUrl, sharePointHost: new URL(hubSiteUrl).host })
    : realTransport();
  return createGraphClient({ getToken: appToken(settings), lastMiddleware: around(wire), ...patience });
}
