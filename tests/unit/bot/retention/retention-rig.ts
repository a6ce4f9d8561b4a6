import type { Middleware } from '@microsoft/microsoft-graph-client';
import { localTransport } from '@councillor-safety/bot/graph/local-transport';
import { listPlan } from '@councillor-safety/bot/provision/list-plan';
import { heldInSharePoint } from '@councillor-safety/bot/retention/retention-holds';
import { runRetention, type RunDeps, type RunOutcome } from '@councillor-safety/bot/retention/retention-run';
import { allLists } from '@councillor-safety/core/all-lists';
import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { retentionRules, type MonthsByList } from '@councillor-safety/core/retention/retention';
import { deletionList, legalHoldList } from '@councillor-safety/core/retention/retention-lists';
import { createRetentionShelf } from '@councillor-safety/core/retention/retention-shelf';
import { createGraphClient } from '@councillor-safety/core/sharepoint/graph-client';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { remembered, resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { administratorToken, startLocalGraph } from '../../../contract/local-graph';

export type Fields = Readonly<Record<string, unknown>>;
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

export const now = new Date('2026-11-20T02:10:00Z');
const listNamed = (name: string): ListDefinition => {
  const found = allLists.find((list) => list.name === name);
  if (!found) throw new Error(`There is no list '${name}'`);
  return found;
};

/** Retention on the local tenant's own SharePoint, with all lists as they are provisioned. */
export async function startRetention() {
  const graph = await startLocalGraph();
  const sent: Sent[] = [];
  let before: (call: Sent) => Promise<void> | void = () => undefined;
  const wire = localTransport({ tenantUrl: graph.origin, sharePointHost: sampleSharePointHost });
  const watched: Middleware = {
    async execute(context) {
      const url = typeof context.request === 'string' ? context.request : context.request.url;
      const body = typeof context.options?.body === 'string' ? context.options.body : '';
      const call = { method: context.options?.method ?? 'GET', url, body };
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
  const pathOf = async (name: string) => `/sites/${await siteIds[listNamed(name).site]()}/lists/${name}`;
  for (const list of allLists) {
    const [step] = listPlan(list, undefined).steps;
    if (step?.kind !== 'create-list') throw new Error(`'${list.name}' is not made`);
    await client.api(`/sites/${await siteIds[list.site]()}/lists`).post(step.body);
  }
  const watchedClient = clientOver(watched);
  const wait = (): Promise<void> => Promise.resolve();
  const holds = createListStore({ client: watchedClient, siteId: siteIds.casework, list: legalHoldList });

  const items = async (name: string): Promise<{ readonly id: string; readonly fields: Fields }[]> => {
    const page = (await client.api(`${await pathOf(name)}/items?$expand=fields&$top=500`).get()) as {
      readonly value: { readonly id: string; readonly fields: Fields }[];
    };
    return page.value;
  };

  return {
    graph,
    client,
    pathOf,
    items,
    /** Values of one column, in the order of the items. */
    async values(name: string, column: string): Promise<unknown[]> {
      return (await items(name)).map(({ fields }) => fields[column]).filter((value) => value !== undefined);
    },
    async add(name: string, fields: Fields): Promise<void> {
      await client.api(`${await pathOf(name)}/items`).post({ fields });
    },
    async addFile(folder: string, name: string, fields?: Fields): Promise<void> {
      const drive = (await client.api(`${await pathOf('Evidence')}/drive`).get()) as { id: string };
      const at = `/drives/${drive.id}/root:/${folder}/${name}`;
      await client.api(`${at}:/content`).put(new Blob(['bytes']));
      if (fields) await client.api(`${at}:/listItem/fields`).patch(fields);
    },
    sent: () => sent.splice(0),
    /** Something that happens before each call of the run goes out. */
    beforeEachCall: (act: typeof before) => (before = act),
    run(
      apply: boolean,
      { months, ...more }: Partial<RunDeps> & { readonly months?: MonthsByList } = {},
    ): Promise<RunOutcome> {
      return runRetention(
        {
          shelf: createRetentionShelf({ client: watchedClient, siteIds, wait }),
          deletions: createListStore({ client: watchedClient, siteId: siteIds.casework, list: deletionList }),
          lists: allLists,
          rules: retentionRules(allLists, months),
          heldSubjects: () => heldInSharePoint(holds),
          isBusy: () => Promise.resolve(false),
          clock: { now: () => now },
          calmly: (work) => work(),
          wait,
          isStopping: () => false,
          ...more,
        },
        { apply },
      );
    },
  };
}
export type RetentionRig = Awaited<ReturnType<typeof startRetention>>;

/** What an outcome says of one list. */
export const outcomeOf = ({ lists }: RunOutcome, name: string) => lists.find(({ list }) => list === name);

/** A report with two lines of its timeline and two files, one of them never described. */
export async function addReport(rig: RetentionRig, reference: string, fields: Fields): Promise<void> {
  await rig.add('Incidents', {
    ...{ Reference: reference, SentKey: `sent ${reference}`, CaseStatus: 'closed' },
    ...{ CouncillorEntra: 'councillor-of-none', ...fields },
  });
  for (const at of ['1', '2']) {
    const Body = at === '1' ? 'secret words of the report' : 'more secret words';
    await rig.add('IncidentEvents', { EventKey: `${reference}:${at}`, Reference: reference, Body });
  }
  await rig.addFile(reference, 'one', { Reference: reference });
  await rig.addFile(reference, 'two');
}

export const hold = (subject: string, more: Fields = {}): Fields => ({
  ...{ HoldKey: subject, HoldKind: 'report', HeldSubject: subject, HoldState: 'active' },
  ...{ HeldSince: '2026-11-01T10:00:00Z', PutByEntra: 'somebody', Why: 'a claim', RecordVersion: 1, ...more },
});
