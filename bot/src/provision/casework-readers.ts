import type { Client } from '@microsoft/microsoft-graph-client';
import { readAll } from './read-all';

interface Identity {
  readonly id?: string;
  readonly displayName?: string;
  readonly loginName?: string;
}

/** Graph's `sharePointIdentitySet`: one principal, told in one or more ways. */
interface IdentitySet {
  readonly application?: Identity;
  readonly user?: Identity;
  readonly group?: Identity;
  readonly siteUser?: Identity;
  readonly siteGroup?: Identity;
}

interface WirePermission {
  readonly id: string;
  readonly roles?: readonly string[];
  readonly link?: { readonly scope?: string };
  readonly grantedToV2?: IdentitySet;
  readonly grantedTo?: IdentitySet;
  readonly grantedToIdentitiesV2?: readonly IdentitySet[];
  readonly grantedToIdentities?: readonly IdentitySet[];
}

/** Somebody, or something, that Graph shows with rights on the casework site. */
export interface Reader {
  readonly kind: 'application' | 'person' | 'group' | 'site-group' | 'everybody' | 'link' | 'unknown';
  /** Entra's id, or the number that a principal has on this one site. Of a link its reach, such as `organization`. */
  readonly id: string;
  /** Of groups only: a person's name is nobody's business here. */
  readonly name?: string;
  readonly roles: readonly string[];
  /** Display names of the libraries that show it; empty for a right on the site itself. */
  readonly libraries: readonly string[];
}

export interface CaseworkReaders {
  readonly readers: readonly Reader[];
  /** Without a library Graph shows no person and no group at all. */
  readonly libraries: number;
}

/** SharePoint's claims for "Everyone" and "Everyone except external users". */
const everybody = /spo-grid-all-users|^c:0\(\.s\|true/i;

function readerOf(identity: IdentitySet): Pick<Reader, 'kind' | 'id' | 'name'> {
  const { application, user, group, siteUser, siteGroup } = identity;
  const login = [siteUser, user, group, siteGroup].find((one) => everybody.test(one?.loginName ?? ''));
  if (login) return { kind: 'everybody', id: login.id ?? 'everybody' };
  if (application) return { kind: 'application', id: application.id ?? '' };
  if (group) return { kind: 'group', id: group.id ?? '', name: group.displayName };
  if (siteGroup) return { kind: 'site-group', id: siteGroup.id ?? '', name: siteGroup.displayName };
  if (user?.id ?? siteUser?.id) return { kind: 'person', id: user?.id ?? siteUser?.id ?? '' };
  return { kind: 'unknown', id: '' };
}

/** Older answers carry the older names only. */
function identitiesOf(permission: WirePermission): readonly IdentitySet[] {
  const one = permission.grantedToV2 ?? permission.grantedTo;
  const many = permission.grantedToIdentitiesV2 ?? permission.grantedToIdentities ?? [];
  const all = [...(one ? [one] : []), ...many];
  return all.length > 0 ? all : [{}];
}

function readersOf(permission: WirePermission, libraries: readonly string[]): Reader[] {
  const roles = permission.roles ?? [];
  if (permission.link) return [{ kind: 'link', id: permission.link.scope ?? 'unknown', roles, libraries }];
  return identitiesOf(permission).map((identity) => ({ ...readerOf(identity), roles, libraries }));
}

/** The same principal in three libraries is one finding. */
function together(readers: readonly Reader[]): Reader[] {
  const byWhom = new Map<string, Reader>();
  for (const reader of readers) {
    const key = `${reader.kind} ${reader.id}`;
    const { roles = [], libraries = [] } = byWhom.get(key) ?? {};
    byWhom.set(key, {
      ...reader,
      roles: [...new Set([...roles, ...reader.roles])],
      libraries: [...new Set([...libraries, ...reader.libraries])],
    });
  }
  return [...byWhom.values()];
}

/**
 * Who may read the casework site, as far as Graph can show it: the applications let in on the site, and whoever the root folders of
 * its libraries name, which take over the site's own rights. What it cannot show: who is in a group of the site, and rights on one
 * list, one folder or one item alone. @throws GraphFailure
 */
export async function readCaseworkReaders(client: Client, siteId: string): Promise<CaseworkReaders> {
  const [permissions, drives] = await Promise.all([
    readAll<WirePermission>(client, `/sites/${siteId}/permissions`, 'read the permissions of the site'),
    readAll<{ id: string; name?: string }>(
      client,
      `/sites/${siteId}/drives`,
      'read the libraries of the site',
    ),
  ]);
  const inLibraries = await Promise.all(
    drives.map(async ({ id, name = id }) => {
      const path = `/drives/${id}/root/permissions`;
      const shown = await readAll<WirePermission>(client, path, `read who may open library '${name}'`);
      return shown.flatMap((permission) => readersOf(permission, [name]));
    }),
  );
  const onSite = permissions.flatMap((permission) => readersOf(permission, []));
  return { readers: together([...onSite, ...inLibraries.flat()]), libraries: drives.length };
}
