export type Dialable =
  { readonly ok: true; /** `tel:+441632960123`, `tel:999` */ readonly href: string } | { readonly ok: false };

/** A UK telephone number as people write it (`020 7946 0123`, `(01632) 960123`, `+44 …`, `116 123`, `999`). */
export function dialable(phone: string): Dialable {
  throw new Error(`not yet: ${phone}`);
}
