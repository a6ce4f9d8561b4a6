/** No 0, O, 1, I, L or U: nothing that is misheard or misread when somebody reads it out at night. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters of that alphabet, after a prefix of two letters: what a reference looks like. */
export const referencePattern = (prefix: string): RegExp => new RegExp(`^${prefix}-[${alphabet}]{8}$`);

/**
 * A reference's code from random bytes. Bytes of 240 and above are passed over, so that all 30 characters are equally likely.
 * @param next one random byte, 0 to 255, at each call
 */
export function makeReferenceCode(next: () => number): string {
  let code = '';
  while (code.length < 8) {
    const byte = next();
    if (byte < 240) code += alphabet[byte % alphabet.length];
  }
  return code;
}
