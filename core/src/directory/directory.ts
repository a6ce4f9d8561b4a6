import type { OpeningHours } from '../clock/opening-hours';
import type { Mistake } from '../hub/hub-mistakes';
import type { LooseRow } from '../sharepoint/loose-row';
import type { ServiceAudience, ServiceCategory, serviceList } from './directory-lists';

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly helpsWith?: string;
  readonly categories: readonly ServiceCategory[];
  readonly reach?: 'Council' | 'National';
  readonly audience: readonly ServiceAudience[];
  readonly confidential?: 'Yes' | 'No' | 'Partly';
  readonly confidentialFrom?: string;
  readonly cost?: 'Free' | 'Some costs' | 'Paid';
  readonly costNote?: string;
  readonly phone?: string;
  readonly phoneHref?: string;
  readonly text?: string;
  /** Only https addresses get this far. */
  readonly web?: string;
  readonly hoursText?: string;
  readonly hours?: OpeningHours;
  readonly languages?: string;
  readonly access?: string;
  readonly owner?: string;
  readonly ownerEmail?: string;
  /** London day; absent: not yet verified. */
  readonly verifiedOn?: string;
}

/**
 * Services by name, and what officers should mend: no name, nothing to reach it by, bad phone, bad web address, bad hours, unknown
 * choices, not yet verified, last verified over twelve months ago. Only a service without a name is left out.
 */
export function readServices(
  rows: readonly LooseRow<typeof serviceList>[],
  now: Date,
): { readonly services: readonly Service[]; readonly mistakes: readonly Mistake[] } {
  throw new Error(`not yet: ${rows.length} ${now.toISOString()}`);
}
