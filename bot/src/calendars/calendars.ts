import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../jobs/database';

/** One entry in one person's own Outlook calendar. */
export interface CalendarEntry {
  /** Names it for ever; one entry for a key and an owner. */
  readonly key: string;
  readonly owner: PersonId;
  readonly start: Date;
  readonly end: Date;
  /** All that anybody who looks into the calendar reads: no name, no place, no reason. */
  readonly subject: string;
  /** Grows with every change of the same entry; an older one never overwrites it. */
  readonly version: number;
}

/**
 * Entries in people's calendars, through Graph. Kept first and then written: in the transaction of what brings them about. Absent
 * from the platform where the council has not switched it on, since it needs a wide permission.
 */
export interface Calendars {
  put(entry: CalendarEntry, within: Queryable): Promise<void>;
  remove(entry: Pick<CalendarEntry, 'key' | 'owner' | 'version'>, within: Queryable): Promise<void>;
}
