import type { Middleware } from '@microsoft/microsoft-graph-client';
import { localTransport } from '@councillor-safety/bot/graph/local-transport';
import { listPlan } from '@councillor-safety/bot/provision/list-plan';
import {
  bulletinDraftList,
  bulletinQuestionList,
  deliveryList,
} from '@councillor-safety/core/bulletin/bulletin-lists';
import {
  bulletinList,
  bulletinPictureLibrary,
} from '@councillor-safety/core/bulletin/bulletin-published-list';
import { createBulletinStore } from '@councillor-safety/core/bulletin/bulletin-store';
import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { createGraphClient } from '@councillor-safety/core/sharepoint/graph-client';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import { remembered, resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { administratorToken, startLocalGraph } from '../../../contract/local-graph';

export interface Sent {
  readonly method: string;
}

type Row = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };
const lists = [bulletinDraftList, deliveryList, bulletinQuestionList, bulletinList, bulletinPictureLibrary];

/** The store on the local tenant's own SharePoint, with the lists as they are provisioned. */
export async function startStore() {
  const graph = await startLocalGraph();
  const sent: Sent[] = [];
  let before: (call: Sent) => Promise<void> = () => Promise.resolve();
  const wire = localTransport({ tenantUrl: graph.origin, sharePointHost: sampleSharePointHost });
  const watched: Middleware = {
    async execute(context) {
      const call = { method: context.options?.method ?? 'GET' };
      sent.push(call);
      await before(call);
      await wire.execute(context);
    },
  };
  const clientOver = (lastMiddleware: Middleware) =>
    createGraphClient({ getToken: () => Promise.resolve(administratorToken), maxRetries: 0, lastMiddleware });
  const client = clientOver(wire);
  const siteIdOf = (site: keyof typeof sampleSites) =>
    remembered(() => resolveSiteId(client, `https://${sampleSharePointHost}${sampleSites[site].path}`));
  const siteIds = { hub: siteIdOf('hub'), casework: siteIdOf('casework') };
  const storeOver = (lastMiddleware: Middleware) =>
    createBulletinStore({
      client: clientOver(lastMiddleware),
      hubSiteId: siteIds.hub,
      caseworkSiteId: siteIds.casework,
      wait: () => Promise.reject(new Error('Nothing is to be waited for.')),
    });
  const pathOf = async (list: ListDefinition) => `/sites/${await siteIds[list.site]()}/lists/${list.name}`;
  for (const list of lists) {
    const [step] = listPlan(list, undefined).steps;
    if (step?.kind !== 'create-list') throw new Error(`'${list.name}' is not made`);
    await client.api(`/sites/${await siteIds[list.site]()}/lists`).post(step.body);
  }

  return {
    graph,
    client,
    pathOf,
    store: storeOver(watched),
    /** Another instance of the service. */
    other: storeOver(wire),
    /** What the store has sent since the last look. */
    sent: () => sent.splice(0),
    /** Something that happens before each call of the store goes out. */
    beforeEachCall: (act: typeof before) => (before = act),
    async items(list: ListDefinition): Promise<readonly Row[]> {
      const page = (await client.api(`${await pathOf(list)}/items?$expand=fields&$top=200`).get()) as {
        readonly value: readonly Row[];
      };
      return page.value;
    },
  };
}
export type StoreRig = Awaited<ReturnType<typeof startStore>>;
