import type { Mistake } from '../hub/hub-mistakes';
import type { LooseRow } from '../sharepoint/loose-row';
import type { GuidanceAudience, guidanceList, GuidanceKind, GuidanceTopic } from './guidance-list';

export interface Article {
  readonly id: string;
  readonly heading: string;
  readonly topic?: GuidanceTopic;
  readonly kind: GuidanceKind;
  readonly audience: readonly GuidanceAudience[];
  readonly summary?: string;
  readonly body: string;
  readonly owner?: string;
  readonly ownerEmail?: string;
  /** London day (`2027-01-31`). */
  readonly reviewBy?: string;
  readonly overdue: boolean;
  readonly starter: boolean;
}

/**
 * Articles in their order, and what officers should mend: no heading, no text, unknown choices, no owner, no review date, review
 * overdue, still a starter text. An article without a heading or text is left out.
 */
export function readArticles(
  rows: readonly LooseRow<typeof guidanceList>[],
  now: Date,
): { readonly articles: readonly Article[]; readonly mistakes: readonly Mistake[] } {
  throw new Error(`not yet: ${rows.length} ${now.toISOString()}`);
}
