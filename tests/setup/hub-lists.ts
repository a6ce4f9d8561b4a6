import {
  sampleProvisioner,
  sampleSharePointHost,
  sampleSites,
} from '@councillor-safety/core/people/sample-tenant';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import type { Stack } from './stack';

type Place = Pick<Stack, 'tenantUrl'>;
type HubList = 'Contacts' | 'Guidance' | 'Services' | 'SearchWords' | 'Bulletins';
type Fields = Readonly<Record<string, unknown>>;

export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type Graph = (method: string, path: string, body?: unknown) => Promise<GraphAnswer>;

/** Address of a site in Graph, to be followed by `/lists` and the like. */
export const siteAddress = (site: keyof typeof sampleSites): string =>
  `/sites/${sampleSharePointHost}:${sampleSites[site].path}:`;

export const graphWith =
  ({ tenantUrl }: Place, token: string): Graph =>
  async (method, path, body) => {
    const answer = await fetch(`${tenantUrl}/graph/v1.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };

async function tokenFrom(answer: Response): Promise<string> {
  if (!answer.ok) throw new Error(`No token: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** What every script on a page of SharePoint can get hold of, in a person's name. */
export const webPartToken = async ({ tenantUrl }: Place, person: string): Promise<string> =>
  tokenFrom(
    await fetch(`${tenantUrl}/spfx/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: tenantUrl },
      body: JSON.stringify({ person }),
    }),
  );

const personToken = async ({ tenantUrl }: Place, person: string): Promise<string> =>
  tokenFrom(await fetch(`${tenantUrl}/sign-in/dev-token?person=${person}&for=graph`));

async function provisionerToken({ tenantUrl }: Place): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: sampleProvisioner.clientId,
    client_secret: sampleProvisioner.secret,
    scope: 'https://graph.microsoft.com/.default',
  });
  return tokenFrom(
    await fetch(`${tenantUrl}/sign-in/${sampleTenantId}/oauth2/v2.0/token`, { method: 'POST', body }),
  );
}

/** Everybody's lists, as officers and administrators change them in SharePoint itself. */
export async function hubLists(place: Place) {
  const officer = graphWith(place, await personToken(place, 'officer'));
  const administrator = graphWith(place, await provisionerToken(place));
  const lists = `${siteAddress('hub')}/lists`;
  const must = async (graph: Graph, ...call: Parameters<Graph>): Promise<unknown> => {
    const { status, body } = await graph(...call);
    if (status >= 300) throw new Error(`${call[0]} ${call[1]}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    /** @returns the id of the new row */
    add: async (list: HubList, fields: Fields): Promise<string> =>
      ((await must(officer, 'POST', `${lists}/${list}/items`, { fields })) as { id: string }).id,
    change: async (list: HubList, id: string, fields: Fields): Promise<void> =>
      void (await must(officer, 'PATCH', `${lists}/${list}/items/${id}/fields`, fields)),
    rows: async (list: HubList): Promise<readonly { readonly id: string; readonly fields: Fields }[]> => {
      const path = `${lists}/${list}/items?$expand=fields&$top=999`;
      return ((await must(officer, 'GET', path)) as { value: { id: string; fields: Fields }[] }).value;
    },
    addColumn: async (list: HubList, column: Fields): Promise<void> =>
      void (await must(administrator, 'POST', `${lists}/${list}/columns`, column)),
    dropColumn: async (list: HubList, column: string): Promise<void> =>
      void (await must(administrator, 'DELETE', `${lists}/${list}/columns/${column}`)),
    /** Adds to the choices of a column what the product has never heard of. */
    offerChoice: async (list: HubList, column: string, choice: string): Promise<void> => {
      const path = `${lists}/${list}/columns/${column}`;
      const before = (await must(administrator, 'GET', path)) as { choice: { choices: string[] } };
      const changed = { ...before.choice, choices: [...before.choice.choices, choice] };
      await must(administrator, 'PATCH', path, { choice: changed });
    },
    /** Which applications are let into a site, and as what. */
    letIn: async (
      site: keyof typeof sampleSites,
    ): Promise<readonly (readonly [string, readonly string[]])[]> => {
      const { value } = (await must(administrator, 'GET', `${siteAddress(site)}/permissions`)) as {
        value: { roles: string[]; grantedToIdentitiesV2: { application: { id: string } }[] }[];
      };
      return value.flatMap(({ roles, grantedToIdentitiesV2 }) =>
        grantedToIdentitiesV2.map(({ application: { id } }) => [id, roles] as const),
      );
    },
    drop: async (list: HubList): Promise<void> =>
      void (await must(administrator, 'DELETE', `${lists}/${list}`)),
  };
}

/** A column of several choices, as Graph wants it. */
export const choices = (column: string, ...values: string[]): Fields => ({
  [`${column}@odata.type`]: 'Collection(Edm.String)',
  [column]: values,
});
