import { postcodeAreas } from './bulletin-postcode-areas';

export interface PersonalData {
  readonly code: 'phone-number' | 'postcode' | 'email-address';
  /** As it was written. */
  readonly what: string;
}

const gap = String.raw`[ \t\u00a0().–-]{0,3}`;
const digits = (count: string): string => `(?:${gap}\\d){${count}}`;
/** Mobile, then by area, then internet telephones. 03, 08 and 09 are lines of services; 999, 101, 111 and 116 123 begin with no 0. */
const subscriber = `(?:7${digits('9')}|1${digits('8,9')}|2${digits('9')}|5[56]${digits('8')})`;
const prefix = `(?:(?:\\+|00)${gap}4${gap}4${gap}(?:0${gap})?|\\(?0${gap})`;
/** Not in the middle of a reference, an address or a longer number. */
const phone = new RegExp(String.raw`(?<![\w/#.-])${prefix}${subscriber}(?![\w/])`, 'g');
const dateFirst = /^\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d{2}(?!\d)/;

const postcode = /\b([a-z]{1,2})(\d[a-z\d]?)[ \t\u00a0]{0,2}(\d)([abd-hjlnp-uw-z]{2})\b/gi;
const ordinal = /\d(?:st|nd|rd|th)$/;

const email = /(?<![\w.%+'-])[\w.%+'-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\b/gi;
const webAddress = /\bhttps?:\/\/\S+/gi;

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([found]) => found.trim());

const phones = (text: string): readonly string[] =>
  matches(text, phone).filter((one) => !dateFirst.test(one));

/** Small letters are taken for a postcode too, but not "b1 2nd floor". */
const postcodes = (text: string): readonly string[] =>
  [...text.matchAll(postcode)]
    .filter(([found, area = '']) => postcodeAreas.has(area.toUpperCase()) && !ordinal.test(found))
    .map(([found]) => found);

/**
 * What may lead to a person: UK telephone numbers, postcodes and e-mail addresses, each once. Numbers in web addresses and numbers of
 * helplines and other services (03, 08, 09, 999, 101, 111, 116 123) are none.
 */
export function personalDataIn(text: string): readonly PersonalData[] {
  const withoutAddresses = text.replace(webAddress, ' ');
  const found: [PersonalData['code'], readonly string[]][] = [
    ['phone-number', phones(withoutAddresses)],
    ['postcode', postcodes(withoutAddresses)],
    ['email-address', matches(text, email)],
  ];
  return found.flatMap(([code, all]) => [...new Set(all)].map((what) => ({ code, what })));
}
