import type { Database } from '../jobs/database';
import type { CalendarEntry } from './calendars';

export type EntryName = Pick<CalendarEntry, 'key' | 'owner'>;

export interface EntryRow {
  readonly version: number;
  /** Absent when there is nothing of ours in the calendar. */
  readonly eventId?: string;
}

export type CalendarRows = ReturnType<typeof createCalendarRows>;

/** What is known of the entries that were written. One subject is worked on at a time, so nothing races for a row. */
export const createCalendarRows = (database: Pick<Database, 'query'>) => ({
  async find({ key, owner }: EntryName): Promise<EntryRow | undefined> {
    const sql = 'select version, event_id from hub.calendar_entry where entry_key = $1 and owner = $2';
    const [row] = await database.query<{ version: number; event_id: string | null }>(sql, [key, owner]);
    return row && { version: row.version, ...(row.event_id !== null && { eventId: row.event_id }) };
  },
  async keep({ key, owner }: EntryName, { version, eventId }: EntryRow): Promise<void> {
    await database.query(
      `insert into hub.calendar_entry (entry_key, owner, version, event_id) values ($1, $2, $3, $4)
       on conflict (entry_key, owner) do update set version = excluded.version, event_id = excluded.event_id`,
      [key, owner, version, eventId ?? null],
    );
  },
});
