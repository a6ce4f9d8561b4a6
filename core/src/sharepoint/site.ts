import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting } from './graph-error';

/**
 * Id of a site (`host,siteCollectionGuid,webGuid`) from its address, such as
 * `https://council.sharepoint.com/sites/councillor-safety`. Never changes, so the caller may keep it.
 */
export async function resolveSiteId(client: Client, siteUrl: string): Promise<string> {
  const { hostname, pathname } = new URL(siteUrl);
  const path = pathname.replace(/\/+$/, '');
  const call = () => client.api(`/sites/${hostname}:${path}`).get() as Promise<{ readonly id: string }>;
  return (await attempting({ action: 'find the site', list: siteUrl }, call)).id;
}

/** Remembers the answer, asks once for many at the same time, and asks again after a failure. */
export function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}
