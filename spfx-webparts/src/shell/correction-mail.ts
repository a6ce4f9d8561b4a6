import { usable } from './setting-checks';

interface Correction {
  /** Who keeps it right. */
  readonly ownerEmail?: string;
  /** The council's address for all mistakes. */
  readonly correctionsEmail?: string;
  /** Shows on a locked phone, so it names nothing. */
  readonly subject: string;
  readonly body: string;
}

export interface CorrectionMail {
  /** `mailto:…` */
  readonly href: string;
  readonly toOwner: boolean;
}

/** A letter to the owner, else to the council's address; none when neither can be written to. */
export function correctionMail(correction: Correction): CorrectionMail | undefined {
  const owner = usable('email', correction.ownerEmail);
  const to = owner ?? usable('email', correction.correctionsEmail);
  if (to === undefined) return undefined;
  const [subject, body] = [correction.subject, correction.body].map(encodeURIComponent);
  return { href: `mailto:${encodeURI(to)}?subject=${subject}&body=${body}`, toOwner: owner !== undefined };
}
