import { makeReferenceCode } from '../references/reference-code';
import { referenceSchema, type IncidentReference } from './incident';

/** @param next one random byte, 0 to 255, at each call */
export const makeReference = (next: () => number): IncidentReference =>
  referenceSchema.parse(`CS-${makeReferenceCode(next)}`);

/** What somebody typed or read out, brought to the form it is stored in; null when it cannot be a reference. */
export function readReference(typed: string): IncidentReference | null {
  const code = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^CS(?=.{8}$)/, '');
  const parsed = referenceSchema.safeParse(`CS-${code}`);
  return parsed.success ? parsed.data : null;
}
