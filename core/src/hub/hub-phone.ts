export type Dialable =
  { readonly ok: true; /** `tel:+441632960123`, `tel:999` */ readonly href: string } | { readonly ok: false };

const spoken = /^(.*?)[,;]?\s*(?:extension|extn?\.?|x|#)\s*(\d{1,6})$/i;
/** Joins and marks of direction come along unseen when a number is copied from elsewhere. */
const unseen = /\p{Cf}/gu;
const between = /[\s().\-‐-―]/g;

/** 999, 101 and their like; the helplines of 116 xxx; and Childline, whose number is shorter than all others. */
const short = /^(999|112|101|105|111|119|159|18000|116\d{3}|08001111)$/;
/** After the first 0 an area or service code, nine or ten digits in all. */
const national = /^0([1-35789]\d{8,9})$/;
const fromAbroad = /^(?:\+|00)440?([1-35789]\d{8,9})$/;
/** Relay UK: the number that follows is rung with somebody who types what is said. */
const relay = /^18001(.+)$/;

function numberFor(digits: string): string | undefined {
  if (short.test(digits)) return digits;
  const [, abroad] = fromAbroad.exec(digits) ?? [];
  const [, home = abroad] = national.exec(digits) ?? [];
  return home && `+44${home}`;
}

/** The relay service takes the number as it would be rung at home. */
function relayed(digits: string): string | undefined {
  const number = numberFor(digits);
  return number && `18001${number.replace(/^\+44/, '0')}`;
}

/**
 * A UK telephone number as people write it (`020 7946 0123`, `(01632) 960123`, `+44 …`, `116 123`, `999`). An extension
 * (`ext 12`) is kept as `;ext=12`.
 */
export function dialable(phone: string): Dialable {
  const written = phone.replace(unseen, '').trim();
  const [, main = written, extension] = spoken.exec(written) ?? [];
  const digits = main.replace(between, '');
  const [, behindRelay] = relay.exec(digits) ?? [];
  const number = behindRelay === undefined ? numberFor(digits) : relayed(behindRelay);
  if (!number) return { ok: false };
  return { ok: true, href: `tel:${number}${extension ? `;ext=${extension}` : ''}` };
}
