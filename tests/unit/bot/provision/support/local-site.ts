import type { Client, Context, Middleware } from '@microsoft/microsoft-graph-client';
import { localTransport } from '@councillor-safety/bot/graph/local-transport';
import type { ProvisionInput } from '@councillor-safety/bot/provision/provision';
import { createGraphClient } from '@councillor-safety/core/sharepoint/graph-client';
import { productStateList } from '@councillor-safety/core/sharepoint/product-state';
import {
  sampleProduct,
  sampleSharePointHost,
  sampleSites,
} from '@councillor-safety/core/people/sample-tenant';
import { administratorToken, type LocalGraph } from '../../../../contract/local-graph';

/** The machine went off: nothing more is sent, and nobody hears the answer. */
export class Stopped extends Error {}

export interface Wire {
  readonly client: Client;
  /** Calls that changed something. */
  writes(): number;
}

interface WireOptions {
  readonly token?: string;
  /** The write with this number, from 1, is done and its answer lost; everything after it fails. */
  readonly stopAfter?: number;
}

/** A Graph client on the local tenant's own wire. */
export function wireTo(graph: LocalGraph, { token = administratorToken, stopAfter }: WireOptions = {}): Wire {
  const transport = localTransport({ tenantUrl: graph.origin, sharePointHost: sampleSharePointHost });
  let writes = 0;
  const lastMiddleware: Middleware = {
    execute: async (context: Context) => {
      if (stopAfter !== undefined && writes >= stopAfter) throw new Stopped();
      await transport.execute(context);
      if ((context.options?.method ?? 'GET') === 'GET') return;
      writes += 1;
      if (writes === stopAfter) throw new Stopped();
    },
  };
  const client = createGraphClient({ getToken: () => Promise.resolve(token), lastMiddleware, maxRetries: 0 });
  return { client, writes: () => writes };
}

export const siteUrls = {
  hub: `https://${sampleSharePointHost}${sampleSites.hub.path}`,
  casework: `https://${sampleSharePointHost}${sampleSites.casework.path}`,
};

const service = {
  clientId: sampleProduct.clientId,
  displayName: 'The service',
  role: 'write',
  sites: ['hub', 'casework'],
} as const;

/** What the command hands over, for these lists. */
export const inputFor = (
  client: Client,
  { definitions, ...more }: Pick<ProvisionInput, 'definitions'> & Partial<ProvisionInput>,
): ProvisionInput => ({
  client,
  clientWithoutRetries: client,
  wait: () => Promise.resolve(),
  definitions: [productStateList, ...definitions],
  siteUrls,
  grants: [service],
  schemaVersion: 1,
  mayReadCasework: [service.clientId],
  apply: true,
  print: () => undefined,
  ...more,
});

export const control = async (graph: LocalGraph, path: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${graph.origin}/control/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
};
