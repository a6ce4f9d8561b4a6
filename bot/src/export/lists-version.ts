import type { Client } from '@microsoft/microsoft-graph-client';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { readProductState, versionIn } from '../provision/product-state';

/** Schema version of a tenant's lists; 0 where nobody has provisioned them to the end, or not since versions are kept. */
export async function listsVersion(client: Client, caseworkSiteId: string): Promise<number> {
  try {
    return versionIn(await readProductState(client, caseworkSiteId));
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === 'not-found') return 0;
    throw error;
  }
}
