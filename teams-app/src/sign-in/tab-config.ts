import { z } from 'zod';
import { NoConnection } from '../api/api-problem';

/** What the service tells the tab before anybody has signed in. Nothing in it is secret. */
export const tabConfigSchema = z.object({
  clientId: z.string(),
  tenantId: z.string(),
  apiScope: z.string(),
  authority: z.string(),
  /** JSON; only in front of the local tenant, whose sign-in msal would refuse for being http. */
  authorityMetadata: z.string().optional(),
  /** Further origins that may host the tab; Microsoft's own are known to teams-js. */
  hostOrigins: z.array(z.string()).default([]),
});
export type TabConfig = z.infer<typeof tabConfigSchema>;

export async function loadTabConfig(): Promise<TabConfig> {
  try {
    const response = await fetch('/tab/config.json', { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(String(response.status));
    return tabConfigSchema.parse(await response.json());
  } catch (cause) {
    throw new NoConnection('configuration', { cause });
  }
}
