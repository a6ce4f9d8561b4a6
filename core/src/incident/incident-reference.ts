import { referenceSchema, type IncidentReference } from './incident';

/** No 0, O, 1, I, L or U: nothing that is misheard or misread when somebody reads it out at night. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A reference from random bytes. Bytes of 240 and above are passed over, so that all 30 characters are equally likely.
 * @param next one random byte, 0 to 255, at each call
 */
export function makeReference(next: () => number): IncidentReference {
  let code = '';
  while (code.length < 8) {
    const byte = next();
    if (byte < 240) code += alphabet[byte % alphabet.length];
  }
  return referenceSchema.parse(`CS-${code}`);
}

/** What somebody typed or read out, brought to the form it is stored in; null when it cannot be a reference. */
export function readReference(typed: string): IncidentReference | null {
  const code = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^CS(?=.{8}$)/, '');
  const parsed = referenceSchema.safeParse(`CS-${code}`);
  return parsed.success ? parsed.data : null;
}
