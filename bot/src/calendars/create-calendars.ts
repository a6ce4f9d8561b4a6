import { randomUUID } from 'node:crypto';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Acceptance, Command } from '../acceptance/acceptance';
import type { Applier } from '../acceptance/applier';
import type { Database } from '../jobs/database';
import { calendarAppliers, feature, kinds, type putSchema, type removeSchema } from './calendar-filing';
import { createCalendarRows } from './calendar-rows';
import type { Calendars, CalendarEntry } from './calendars';
import { outlookEvents } from './outlook-events';

interface CalendarParts {
  readonly acceptance: Pick<Acceptance, 'acceptWithin'>;
  readonly graph: Client;
  readonly database: Database;
  readonly log: Logger;
  /** Whether the council has switched it on. */
  readonly on: boolean;
}

export interface CalendarsPlatform {
  readonly calendars?: Calendars;
  readonly appliers: readonly Applier[];
}

type Sent = z.input<typeof putSchema> | z.input<typeof removeSchema>;

/** A key of its own for each: put, taken away and put again is three things, and in that order. */
const commandOf = (
  kind: Command['kind'],
  { key, owner }: Pick<CalendarEntry, 'key' | 'owner'>,
  payload: Sent,
): Command => ({
  ...{ key: randomUUID(), actorId: feature, feature, kind, concerns: [], payload },
  subject: `calendar:${key}:${owner}`,
});

export function createCalendars({ acceptance, graph, database, log, on }: CalendarParts): CalendarsPlatform {
  const rows = createCalendarRows(database);
  if (!on) return { appliers: calendarAppliers({ rows, log }) };
  const calendars: Calendars = {
    async put({ start, end, ...entry }, within) {
      const payload = { ...entry, start: start.toISOString(), end: end.toISOString() };
      await acceptance.acceptWithin([commandOf(kinds.put, entry, payload)], within);
    },
    async remove({ key, owner, version }, within) {
      const payload = { key, owner, version };
      await acceptance.acceptWithin([commandOf(kinds.remove, { key, owner }, payload)], within);
    },
  };
  return { calendars, appliers: calendarAppliers({ events: outlookEvents(graph), rows, log }) };
}
