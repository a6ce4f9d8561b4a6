import { z } from 'zod';
import { signInEndpoints } from '../auth/sign-in-service';
import type { Settings } from '../config/settings';
import { defineRoute, type Route } from '../server/route';

const tabConfigSchema = z.strictObject({
  clientId: z.string(),
  tenantId: z.string(),
  authority: z.string(),
  /** JSON for the sign-in library; only for the local tenant, whose plain-http address it would refuse. */
  authorityMetadata: z.string().optional(),
  apiScope: z.string(),
  /** Further origins that may host the tab; only the local tenant's. */
  hostOrigins: z.array(z.string()),
  local: z.boolean(),
});
export type TabConfig = z.infer<typeof tabConfigSchema>;

type ConfigSettings = Pick<Settings, 'clientId' | 'tenantId' | 'localTenantUrl'>;

export function tabConfig(settings: ConfigSettings): TabConfig {
  const { clientId, tenantId, localTenantUrl } = settings;
  const local = localTenantUrl !== undefined;
  return {
    clientId,
    tenantId,
    authority: `https://login.microsoftonline.com/${tenantId}`,
    ...(local ? { authorityMetadata: JSON.stringify(signInEndpoints(settings)) } : {}),
    apiScope: `api://${clientId}/access_as_user`,
    hostOrigins: local ? [new URL(localTenantUrl).origin] : [],
    local,
  };
}

export const tabConfigRoute = (settings: ConfigSettings): Route =>
  defineRoute({
    method: 'get',
    path: '/tab/config.json',
    summary: 'What the tab must know before it can sign somebody in',
    tag: 'tab',
    who: 'anyone',
    guard: 'role',
    audit: 'none: public addresses and ids',
    responses: { 200: tabConfigSchema },
    handler: () => ({ status: 200, body: tabConfig(settings) }),
  });
