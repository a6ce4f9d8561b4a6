import { notFound } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';

export type Template = 'genericList' | 'documentLibrary';

export interface ListRow {
  readonly row: number;
  readonly id: string;
  readonly site_id: string;
  /** Its part of the address, made from the display name. */
  readonly name: string;
  readonly display_name: string;
  readonly description: string;
  readonly template: Template;
  /** A document library has a drive. */
  readonly drive_id: string | null;
  /** JSON of an `Author`. */
  readonly author: string;
  readonly created: string;
  readonly modified: string;
  readonly change_seq: number;
  /** 1: everybody reads all items; 2: only their own. */
  readonly read_security: number;
}

export function findList(
  sql: Sql,
  { siteId, idOrName }: { siteId: string; idOrName: string },
): ListRow | undefined {
  return sql.get<ListRow>(
    `SELECT * FROM lists WHERE site_id = ? AND (id = ? COLLATE NOCASE OR display_name = ? OR name = ? COLLATE NOCASE)`,
    ...[siteId, idOrName, idOrName, idOrName],
  );
}

export function listOf(sql: Sql, which: { siteId: string; idOrName: string }): ListRow {
  const list = findList(sql, which);
  if (!list) throw notFound();
  return list;
}

export const listsOfSite = (sql: Sql, siteId: string): ListRow[] =>
  sql.all<ListRow>('SELECT * FROM lists WHERE site_id = ? ORDER BY row', siteId);

export function listOfDrive(sql: Sql, driveId: string): ListRow {
  const list = sql.get<ListRow>('SELECT * FROM lists WHERE drive_id = ?', driveId);
  if (!list) throw notFound();
  return list;
}

/** The next number of the list's change order, by which delta finds what is new. */
export function nextChange(sql: Sql, list: ListRow, at: string): number {
  const next = sql.get<{ change_seq: number }>(
    'UPDATE lists SET change_seq = change_seq + 1, modified = ? WHERE row = ? RETURNING change_seq',
    ...[at, list.row],
  );
  if (!next) throw notFound();
  return next.change_seq;
}
