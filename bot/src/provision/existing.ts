import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';
import type { SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import type { ExistingList, ExistingSite } from './plan';
import { readAll, readPages } from './read-all';
import type { ExistingGrant } from './site-grants';
import type { WireColumn } from './wire-column';

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

interface SitePlace {
  readonly client: Client;
  readonly siteId: string;
}

const isOf = (permission: WirePermission, clientId: string): boolean =>
  [...(permission.grantedToIdentities ?? []), ...(permission.grantedToIdentitiesV2 ?? [])].some(
    ({ application }) => application?.id === clientId,
  );

/** The collection may leave the roles out; then the permission itself tells them. */
async function readGrants(
  { client, siteId }: SitePlace,
  clientIds: readonly string[],
): Promise<ExistingGrant[]> {
  const path = `/sites/${siteId}/permissions`;
  const permissions = await readAll<WirePermission>(client, path, 'read the permissions of the site');
  const rolesOf = async ({ id, roles }: WirePermission): Promise<readonly string[]> => {
    if (roles) return roles;
    const call = () => client.api(`${path}/${id}`).get() as Promise<WirePermission>;
    const full = await attempting({ action: 'read a permission of the site', list: path }, call);
    return full.roles ?? [];
  };
  const found = clientIds.flatMap((clientId) =>
    permissions.filter((one) => isOf(one, clientId)).map((permission) => ({ clientId, permission })),
  );
  return Promise.all(
    found.map(async ({ clientId, permission }) => ({
      clientId,
      permissionId: permission.id,
      roles: await rolesOf(permission),
    })),
  );
}

/** A page can be empty and still have a next one. */
async function isEmpty(client: Client, itemsPath: string): Promise<boolean> {
  for await (const page of readPages(client, `${itemsPath}?$top=1`, 'look for an item in a list')) {
    if (page.length > 0) return false;
  }
  return true;
}

export interface ExistingInput extends SitePlace {
  readonly site: SiteKey;
  /** Display names of the lists whose columns matter. */
  readonly names: readonly string[];
  /** Those of them that may be filled, so that it matters whether they are empty. */
  readonly mayBeFilled: readonly string[];
  /** Client ids of the applications whose rights matter. */
  readonly applications: readonly string[];
}

async function readLists({ client, siteId, names, mayBeFilled }: ExistingInput): Promise<ExistingList[]> {
  const path = `/sites/${siteId}/lists`;
  const lists = await readAll<WireList>(client, path, 'read the lists of the site');
  const ours = lists.filter(({ displayName }) => names.includes(displayName));
  return Promise.all(
    ours.map(async ({ id, displayName, list }) => {
      const [columns, empty] = await Promise.all([
        readAll<WireColumn>(client, `${path}/${id}/columns`, 'read the columns of a list'),
        mayBeFilled.includes(displayName) ? isEmpty(client, `${path}/${id}/items`) : undefined,
      ]);
      return { id, displayName, template: list?.template ?? 'genericList', columns, empty };
    }),
  );
}

/** What a site has now. Only reads. */
export async function readSite(input: ExistingInput): Promise<ExistingSite> {
  const { site, names, applications } = input;
  const [lists, grants] = await Promise.all([
    names.length > 0 ? readLists(input) : [],
    applications.length > 0 ? readGrants(input, applications) : [],
  ]);
  return { site, lists, grants };
}
