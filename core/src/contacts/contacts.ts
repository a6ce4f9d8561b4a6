import type { OpeningHours } from '../clock/opening-hours';
import type { Mistake } from '../hub/hub-mistakes';
import type { LooseRow } from '../sharepoint/loose-row';
import type { contactList } from './contacts-list';

export interface Contact {
  readonly id: string;
  readonly role: string;
  readonly whatFor?: string;
  /** As typed. */
  readonly hoursText?: string;
  /** Absent when there are none or they cannot be read. */
  readonly hours?: OpeningHours;
  readonly phone?: string;
  /** Absent when the number cannot be dialled as written. */
  readonly phoneHref?: string;
  readonly email?: string;
  readonly outOfHours: boolean;
}

/** Contacts in their order, and what officers should mend. A row without a role is left out, and is a mistake. */
export function readContacts(rows: readonly LooseRow<typeof contactList>[]): {
  readonly contacts: readonly Contact[];
  readonly mistakes: readonly Mistake[];
} {
  throw new Error(`not yet: ${rows.length}`);
}
