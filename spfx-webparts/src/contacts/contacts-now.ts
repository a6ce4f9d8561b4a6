import type { Contact } from '@councillor-safety/core/contacts/contacts';
import { openState } from '@councillor-safety/core/clock/opening-hours-state';

/**
 * `office`: somebody is there by day. `out-of-hours`: only those for out of hours. `nobody`: all are known to be closed.
 * `unknown`: of those not known to be closed, no hours are known.
 */
export type Situation = 'office' | 'out-of-hours' | 'nobody' | 'unknown';

export interface ContactNow {
  readonly contact: Contact;
  /** Absent when its hours are not known. */
  readonly open?: boolean;
}

export interface ContactsNow {
  readonly situation: Situation;
  readonly entries: readonly ContactNow[];
}

interface Moment {
  readonly now: Date;
  readonly isBankHoliday: (day: string) => boolean;
}

/** Open ones by day, then open ones out of hours, then those whose hours nobody knows, then the closed. */
function place({ contact, open }: ContactNow): number {
  if (open) return contact.outOfHours ? 1 : 0;
  return open === undefined ? 2 : 3;
}

function situationOf(entries: readonly ContactNow[]): Situation {
  const open = entries.filter((entry) => entry.open);
  if (open.some(({ contact }) => !contact.outOfHours)) return 'office';
  if (entries.some((entry) => entry.open === undefined && !entry.contact.outOfHours)) return 'unknown';
  if (open.length > 0) return 'out-of-hours';
  return entries.some((entry) => entry.open === undefined) ? 'unknown' : 'nobody';
}

/** Who can be reached at this moment, first things first; in the list's own order otherwise. */
export function contactsNow(contacts: readonly Contact[], { now, isBankHoliday }: Moment): ContactsNow {
  const entries = contacts.map((contact) => ({
    contact,
    open: contact.hours && openState({ hours: contact.hours, now, isBankHoliday }).open,
  }));
  return {
    situation: situationOf(entries),
    entries: [...entries].sort((one, other) => place(one) - place(other)),
  };
}
