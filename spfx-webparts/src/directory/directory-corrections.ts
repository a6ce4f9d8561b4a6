import type { Service } from '@councillor-safety/core/directory/directory';
import { usable } from '../shell/setting-checks';
import { fill } from '../shell/words';
import { directoryStrings } from './directory-strings';

const words = directoryStrings.correction;

/** A letter to the row's owner, else to the council's address; none when neither can be written to. */
export function mailtoFor(service: Service, correctionsEmail: string | undefined): string | undefined {
  const to = usable('email', service.ownerEmail) ?? usable('email', correctionsEmail);
  if (to === undefined) return undefined;
  const body = encodeURIComponent(fill(words.body, { name: service.name }));
  // The subject shows on a locked phone, so it names no service.
  return `mailto:${encodeURI(to)}?subject=${encodeURIComponent(words.subject)}&body=${body}`;
}
