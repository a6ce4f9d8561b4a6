import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { PersonId } from '@councillor-safety/core/people/people';
import { attempting, type Attempt } from '@councillor-safety/core/sharepoint/graph-error';
import type { CalendarEntry } from './calendars';

const eventSchema = z.object({ id: z.string().min(1) });

export type Shown = Pick<CalendarEntry, 'start' | 'end' | 'subject'>;

/** Events in people's own calendars. Permission: Calendars.ReadWrite. Everything throws GraphFailure. */
export interface OutlookEvents {
  /** @param transactionId the same for a repeat, which then makes no second event */
  create(owner: PersonId, shown: Shown, transactionId: string): Promise<string>;
  update(owner: PersonId, eventId: string, shown: Shown): Promise<void>;
  remove(owner: PersonId, eventId: string): Promise<void>;
}

const inUtc = (at: Date) => ({ dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' });

const eventOf = ({ start, end, subject }: Shown) => ({ subject, start: inUtc(start), end: inUtc(end) });

/** Other people's view of the calendar says "busy" and no more; the bot reminds, so Outlook does not show the subject by itself. */
const discreet = { showAs: 'busy', sensitivity: 'private', isReminderOn: false } as const;

const eventsOf = (owner: PersonId): string => `/users/${encodeURIComponent(owner)}/events`;
const pathOf = (owner: PersonId, eventId: string): string =>
  `${eventsOf(owner)}/${encodeURIComponent(eventId)}`;

/** No id of anybody: it ends in a log. */
const attempt = (action: string): Attempt => ({ action, list: 'Outlook' });

export const outlookEvents = (graph: Client): OutlookEvents => ({
  async create(owner, shown, transactionId) {
    const body = { ...eventOf(shown), ...discreet, transactionId };
    const made = await attempting(
      attempt('write an entry'),
      () => graph.api(eventsOf(owner)).post(body) as Promise<unknown>,
    );
    return eventSchema.parse(made).id;
  },
  async update(owner, eventId, shown) {
    await attempting(
      attempt('change an entry'),
      () => graph.api(pathOf(owner, eventId)).patch(eventOf(shown)) as Promise<unknown>,
    );
  },
  async remove(owner, eventId) {
    await attempting(
      attempt('take an entry away'),
      () => graph.api(pathOf(owner, eventId)).delete() as Promise<unknown>,
    );
  },
});
