import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { BookingDetails } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { Person } from '@councillor-safety/core/people/people';
import type { Parts } from './drop-in-api-deps';
import { refused } from './drop-in-refusals';

interface Asked {
  readonly details: BookingDetails;
  /** Undefined when the time is not held now: what is wrong then is the time. */
  readonly session: Pick<Session, 'ways'> | undefined;
  /** As they were, which need no second look. */
  readonly before?: BookingDetails;
}

/** A report that cannot be looked up just now is believed: it stands in no other place than the person's own appointment. */
async function isOwnReport(
  { ownsReport }: Pick<Parts, 'ownsReport'>,
  person: Person,
  { details: { reference }, before }: Asked,
): Promise<boolean> {
  if (reference === undefined || reference === before?.reference) return true;
  return (await ownsReport(person, reference)) !== false;
}

/** @throws Problem 400 that names the field */
export async function refuseDetails(
  parts: Pick<Parts, 'ownsReport'>,
  person: Person,
  asked: Asked,
): Promise<void> {
  if (asked.session && !asked.session.ways.includes(asked.details.way)) throw refused('wayNotOffered');
  if (!(await isOwnReport(parts, person, asked))) throw refused('reference');
}
