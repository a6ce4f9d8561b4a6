import type { Client } from '@microsoft/microsoft-graph-client';
import { createGraphClient, type GraphClientOptions } from '@councillor-safety/core/sharepoint/graph-client';
import { appToken, type AppCredentials } from './app-token';
import { localTransport, realTransport } from './local-transport';

export interface ServiceGraphSettings extends AppCredentials {
  /** Address of either site: names the SharePoint host that uploads and downloads are sent to. */
  readonly hubSiteUrl: string;
}

type Patience = Pick<GraphClientOptions, 'maxRetries' | 'retryDelaySeconds' | 'longestRetryAfterSeconds'>;

/** The Graph client of a Node process that signs in as the application itself. */
export function serviceGraph(settings: ServiceGraphSettings, patience: Patience = {}): Client {
  const { localTenantUrl, hubSiteUrl } = settings;
  const lastMiddleware = localTenantUrl
    ? localTransport({ tenantUrl: localTenantUrl, sharePointHost: new URL(hubSiteUrl).host })
    : realTransport();
  return createGraphClient({ getToken: appToken(settings), lastMiddleware, ...patience });
}
