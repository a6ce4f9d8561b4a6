import { parseOpeningHours } from '../clock/opening-hours-parser';
import type { OpeningHours } from '../clock/opening-hours';
import { isEmail } from '../hub/hub-addresses';
import { emailProblem, mistakesOf, phoneProblem, type Mistake } from '../hub/hub-mistakes';
import { byPlace } from '../hub/hub-order';
import { dialable } from '../hub/hub-phone';
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

type ContactRow = LooseRow<typeof contactList>;

function readContact({ id, values, faults }: ContactRow) {
  const { role, whatFor, phone, email } = values;
  const hours = values.hours === undefined ? undefined : parseOpeningHours(values.hours);
  const dialled = phone === undefined ? undefined : dialable(phone);
  const problems = [
    phone !== undefined && dialled?.ok === false && phoneProblem(phone),
    email !== undefined && !isEmail(email) && emailProblem(email),
    hours?.ok === false && hours.problem,
  ];
  const contact = {
    id,
    whatFor,
    hoursText: values.hours,
    hours: hours?.ok ? hours.hours : undefined,
    phone,
    phoneHref: dialled?.ok ? dialled.href : undefined,
    email: email !== undefined && isEmail(email) ? email : undefined,
    outOfHours: values.outOfHours ?? false,
  };
  return {
    place: { sortOrder: values.sortOrder, name: role ?? '' },
    contacts: role === undefined ? [] : [{ ...contact, role }],
    mistakes: mistakesOf({ id, name: role, faults, problems }),
  };
}

/** Contacts in their order, and what officers should mend. A row without a role is left out, and is a mistake. */
export function readContacts(rows: readonly ContactRow[]): {
  readonly contacts: readonly Contact[];
  readonly mistakes: readonly Mistake[];
} {
  const read = rows.map(readContact).sort((one, other) => byPlace(one.place, other.place));
  return {
    contacts: read.flatMap(({ contacts }) => contacts),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}
