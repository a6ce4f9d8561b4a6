import type { IncidentRecord } from './incident-lists';
import type { IncidentKind, IncidentStatus } from './incident-words';
import type { PersonId } from '../people/people';
import { isOverdue } from './incident-targets';

/** Sorts after every real date: an open report with no date set comes last in its urgency. */
const noDate = '9999-12-31T00:00:00.000Z';

interface InboxPlace {
  readonly reference: string;
  readonly status: IncidentStatus;
  readonly urgent: boolean;
  readonly nextStepBy?: string | null;
  readonly closedAt?: string | null;
}

/**
 * The one indexed column that the inbox filters and sorts by, because SharePoint serves one indexed field at a time and
 * refuses any predicate that matches over 5,000 rows. Open: urgent first, then by what is due. Closed: by month.
 */
export function inboxKey({ reference, status, urgent, nextStepBy, closedAt }: InboxPlace): string {
  return status === 'closed' && closedAt
    ? `closed-${closedAt.slice(0, 7)}:${closedAt}:${reference}`
    : `open:${urgent ? 0 : 1}:${nextStepBy ?? noDate}:${reference}`;
}

/** The shelf of the inbox that is asked for: all open reports, or those closed in one month (`2026-11`). */
export type InboxShelf = { readonly open: true } | { readonly closedIn: string };

/** Every key on a shelf starts with this, and no other key does. */
export const shelfPrefix = (shelf: InboxShelf): string =>
  'open' in shelf ? 'open:' : `closed-${shelf.closedIn}:`;

export interface InboxFilter {
  readonly status?: IncidentStatus;
  readonly kind?: IncidentKind;
  readonly assignedTo?: PersonId | 'nobody';
  readonly overdue?: boolean;
}

type InboxRow = Pick<IncidentRecord, 'status' | 'kinds' | 'assignedToId' | 'nextStepBy'>;

/** Whether a row of the shelf passes the filters that SharePoint cannot combine with the shelf itself. */
export function passesFilter({
  row,
  filter,
  now,
}: {
  row: InboxRow;
  filter: InboxFilter;
  now: Date;
}): boolean {
  return (
    (filter.status === undefined || row.status === filter.status) &&
    (filter.kind === undefined || row.kinds.includes(filter.kind)) &&
    (filter.assignedTo === undefined || (row.assignedToId ?? 'nobody') === filter.assignedTo) &&
    (filter.overdue !== true || (row.status !== 'closed' && isOverdue(row.nextStepBy, now)))
  );
}
