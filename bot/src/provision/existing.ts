import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import type { ExistingList, ExistingSite } from './plan';
import type { WireColumn } from './wire-column';

interface Collection<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** Every page of a collection. */
async function all<T>(client: Client, path: string, action: string): Promise<T[]> {
  const found: T[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const address: string = next;
    const call = () => client.api(address).get() as Promise<Collection<T>>;
    const page: Collection<T> = await attempting({ action, list: path }, call);
    found.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return found;
}

interface WireList {
  readonly id: string;
  readonly displayName: string;
  readonly list?: { readonly template?: string };
}

interface Identity {
  readonly application?: { readonly id?: string };
}

interface WirePermission {
  readonly id: string;
  readonly roles?: readonly string[];
  readonly grantedToIdentities?: readonly Identity[];
  readonly grantedToIdentitiesV2?: readonly Identity[];
}

/** The collection may leave the roles out; then the permission itself tells them. */
async function readGrant(client: Client, siteId: string, clientId: string): Promise<ExistingSite['grant']> {
  const path = `/sites/${siteId}/permissions`;
  const permissions = await all<WirePermission>(client, path, 'read the permissions of the site');
  const ours = permissions.find(({ grantedToIdentities = [], grantedToIdentitiesV2 = [] }) =>
    [...grantedToIdentities, ...grantedToIdentitiesV2].some(
      ({ application }) => application?.id === clientId,
    ),
  );
  if (!ours) return undefined;
  if (ours.roles) return { permissionId: ours.id, roles: ours.roles };
  const call = () => client.api(`${path}/${ours.id}`).get() as Promise<WirePermission>;
  const full = await attempting({ action: 'read a permission of the site', list: path }, call);
  return { permissionId: ours.id, roles: full.roles ?? [] };
}

export interface ExistingInput {
  readonly client: Client;
  readonly site: SiteKey;
  readonly siteId: string;
  /** Display names of the lists whose columns matter. */
  readonly names: readonly string[];
  readonly grantTo?: string;
}

/** What a site has now. Only reads. */
export async function readSite({
  client,
  site,
  siteId,
  names,
  grantTo,
}: ExistingInput): Promise<ExistingSite> {
  const path = `/sites/${siteId}/lists`;
  const readLists = async (): Promise<ExistingList[]> => {
    const lists = await all<WireList>(client, path, 'read the lists of the site');
    const ours = lists.filter(({ displayName }) => names.includes(displayName));
    return Promise.all(
      ours.map(async ({ id, displayName, list }) => {
        const columns = await all<WireColumn>(client, `${path}/${id}/columns`, 'read the columns of a list');
        return { id, displayName, template: list?.template ?? 'genericList', columns };
      }),
    );
  };
  const [lists, grant] = await Promise.all([
    names.length > 0 ? readLists() : [],
    grantTo === undefined ? undefined : readGrant(client, siteId, grantTo),
  ]);
  return { site, lists, grant };
}
