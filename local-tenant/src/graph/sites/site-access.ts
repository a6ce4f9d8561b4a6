import { isRecord, list, text, type Json } from '../../graph-wire/body';
import { badRequest } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import { collection, type GraphReply, type SiteCall } from '../calls/graph-call';
import type { SiteRow } from '../rows/site-rows';

/** SharePoint makes this group with the site. Its number means something on this site only. */
function owners({ display_name: name }: SiteRow): Json {
  const displayName = `${name} Owners`;
  const siteGroup = {
    '@odata.type': '#microsoft.graph.sharePointIdentity',
    id: '3',
    displayName,
    loginName: displayName,
  };
  return {
    id: Buffer.from(displayName).toString('base64url'),
    roles: ['owner'],
    grantedToV2: { siteGroup },
    grantedTo: { user: { displayName } },
  };
}

const stored = (sql: Sql, site: SiteRow): Json[] | undefined => {
  const row = sql.get<{ permissions: string }>(
    'SELECT permissions FROM site_access WHERE site_id = ?',
    site.id,
  );
  return row && (JSON.parse(row.permissions) as Json[]);
};

/** `GET /drives/{id}/root/permissions`: a library takes over whoever its site lets in. Real libraries leave `inheritedFrom` out, too. */
export function listRootPermissions({ tenant, site, params }: SiteCall): GraphReply {
  const path = `drives('${params.drive}')/root/permissions`;
  return collection(path, stored(tenant.sql, site) ?? [owners(site)]);
}

/** Puts these in the place of the group of owners alone. Each is a `permission` as Graph shows it. */
export function setSiteAccess(sql: Sql, site: SiteRow, permissions: unknown): { permissions: number } {
  const given = list(permissions, 'permissions');
  for (const one of given) {
    if (!isRecord(one)) throw badRequest('Each of permissions must be an object.');
    text(one.id, 'id of a permission');
  }
  sql.run(
    'INSERT OR REPLACE INTO site_access (site_id, permissions) VALUES (?, ?)',
    ...[site.id, JSON.stringify(given)],
  );
  return { permissions: given.length };
}

export const resetSiteAccess = (sql: Sql): void => void sql.run('DELETE FROM site_access');
