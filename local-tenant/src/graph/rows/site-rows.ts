import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { notFound } from '../../graph-wire/graph-error';
import { now } from '../../graph-wire/times';
import type { Sql } from '../../storage/sql';

export interface SiteRow {
  /** `host,siteCollectionGuid,webGuid`. */
  readonly id: string;
  readonly host: string;
  /** Server-relative, with a leading slash. */
  readonly path: string;
  readonly display_name: string;
  readonly created: string;
}

/** What an application was given on one site. */
export interface SiteGrant {
  readonly id: string;
  readonly appId: string;
  readonly appName: string;
  readonly roles: readonly string[];
}

const siteIds: Readonly<Record<keyof typeof sampleSites, string>> = {
  hub: `${sampleSharePointHost},d1000000-0000-4000-8000-000000000001,d2000000-0000-4000-8000-000000000001`,
  casework: `${sampleSharePointHost},d1000000-0000-4000-8000-000000000002,d2000000-0000-4000-8000-000000000002`,
};

/** Both sample sites are there from the beginning, without lists and without grants. */
export function seedSites(sql: Sql): void {
  for (const key of ['hub', 'casework'] as const) {
    const { path, displayName } = sampleSites[key];
    sql.run(
      'INSERT OR IGNORE INTO sites (id, host, path, display_name, created) VALUES (?, ?, ?, ?, ?)',
      ...[siteIds[key], sampleSharePointHost, path, displayName, now()],
    );
  }
}

export function siteById(sql: Sql, id: string): SiteRow {
  const site = sql.get<SiteRow>('SELECT * FROM sites WHERE id = ? COLLATE NOCASE', id);
  if (!site) throw notFound();
  return site;
}

export function siteByPath(sql: Sql, { host, path }: { host: string; path: string }): SiteRow {
  const site = sql.get<SiteRow>(
    'SELECT * FROM sites WHERE host = ? COLLATE NOCASE AND path = ? COLLATE NOCASE',
    ...[host, path.replace(/\/+$/, '')],
  );
  if (!site) throw notFound();
  return site;
}

interface GrantRow {
  id: string;
  app_id: string;
  app_name: string;
  roles: string;
}

export const grantsOf = (sql: Sql, siteId: string): SiteGrant[] =>
  sql
    .all<GrantRow>(
      'SELECT id, app_id, app_name, roles FROM site_grants WHERE site_id = ? ORDER BY rowid',
      siteId,
    )
    .map((row) => ({
      id: row.id,
      appId: row.app_id,
      appName: row.app_name,
      roles: JSON.parse(row.roles) as string[],
    }));

export const webUrlOf = (site: SiteRow): string => `https://${site.host}${site.path}`;
