import type { InboxQuestion } from '../../api/incident-api';
import { keep } from '../../shell/store';

/** What the inbox shows; kept while one looks at a report, and never in the address. */
export const inboxView = keep<InboxQuestion>({ shelf: 'open' });

/** The open shelf and the closed ones of the last months, newest first: `open`, `2026-11`, `2026-10`… */
export function shelves(now: Date): string[] {
  const months = Array.from({ length: 12 }, (_, back) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    return month.toISOString().slice(0, 7);
  });
  return ['open', ...months];
}

/** How many references of `now` were not there `before`. */
export const arrivals = ({ before, now }: { before: readonly string[]; now: readonly string[] }): number => {
  const known = new Set(before);
  return now.filter((reference) => !known.has(reference)).length;
};
