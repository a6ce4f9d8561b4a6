import { randomBytes, randomUUID } from 'node:crypto';
import { isRecord, type Json } from '../../graph-wire/body';
import type { Sql } from '../../storage/sql';

export interface EventRow {
  readonly id: string;
  readonly owner: string;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  readonly uid: string;
  readonly event: Json;
  /** What it was made of, to know a repeat from something else under the same transaction id. */
  readonly sent: string;
}

type Stored = Omit<EventRow, 'event'> & { readonly event: string };

const columns = 'id, owner, version, created, modified, uid, event, sent';

function toRow(stored: Stored | undefined): EventRow | undefined {
  if (!stored) return undefined;
  const event: unknown = JSON.parse(stored.event);
  if (!isRecord(event)) throw new Error(`The event '${stored.id}' is not kept as an object`);
  return { ...stored, event };
}

/** Long, with signs that an address must not hold as they are, as Outlook's own ids. */
const newId = (): string => `AAMk${randomBytes(96).toString('base64').replaceAll('+', '-')}=`;

interface NewEvent {
  readonly owner: string;
  readonly event: Json;
  readonly sent: string;
  readonly transactionId?: string;
}

export function insertEvent(sql: Sql, { owner, event, sent, transactionId }: NewEvent): EventRow {
  const at = new Date().toISOString();
  const row = { id: newId(), owner, version: 1, created: at, modified: at, uid: randomUUID(), event, sent };
  sql.run(
    `INSERT INTO calendar_events (${columns}, transaction_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[row.id, owner, row.version, at, at, row.uid, JSON.stringify(event), sent, transactionId ?? null],
  );
  return row;
}

export const findEvent = (sql: Sql, { owner, id }: Pick<EventRow, 'owner' | 'id'>): EventRow | undefined =>
  toRow(sql.get<Stored>(`SELECT ${columns} FROM calendar_events WHERE owner = ? AND id = ?`, owner, id));

export const eventOfTransaction = (
  sql: Sql,
  { owner, transactionId }: { readonly owner: string; readonly transactionId: string },
): EventRow | undefined =>
  toRow(
    sql.get<Stored>(
      `SELECT ${columns} FROM calendar_events WHERE owner = ? AND transaction_id = ?`,
      ...[owner, transactionId],
    ),
  );

export function changeEvent(sql: Sql, row: EventRow, event: Json): EventRow {
  const modified = new Date().toISOString();
  const changed = { ...row, version: row.version + 1, modified, event };
  sql.run(
    'UPDATE calendar_events SET version = ?, modified = ?, event = ? WHERE id = ?',
    ...[changed.version, modified, JSON.stringify(event), row.id],
  );
  return changed;
}

/** False when there is none. */
export const deleteEvent = (sql: Sql, { owner, id }: Pick<EventRow, 'owner' | 'id'>): boolean =>
  sql.run('DELETE FROM calendar_events WHERE owner = ? AND id = ?', owner, id) > 0;

/** In the order in which they were made. */
export const eventsOf = (sql: Sql, owner: string): EventRow[] =>
  sql
    .all<Stored>(`SELECT ${columns} FROM calendar_events WHERE owner = ? ORDER BY rowid`, owner)
    .flatMap((stored) => toRow(stored) ?? []);
