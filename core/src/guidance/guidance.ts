import { londonDay } from '../clock/london-time';
import { isEmail } from '../hub/hub-addresses';
import { dayInWords, dayOf } from '../hub/hub-days';
import { emailProblem, mistakesOf, type Mistake } from '../hub/hub-mistakes';
import { byPlace } from '../hub/hub-order';
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

type GuidanceRow = LooseRow<typeof guidanceList>;

interface Found {
  readonly values: GuidanceRow['values'];
  readonly reviewBy?: string;
  readonly overdue: boolean;
}

const problemsOf = ({ values, reviewBy, overdue }: Found) => [
  values.body === undefined && 'It has no text, so it is not shown.',
  values.ownerEmail !== undefined && !isEmail(values.ownerEmail) && emailProblem(values.ownerEmail),
  values.owner === undefined && 'It has no owner.',
  reviewBy === undefined && 'It has no day to be reviewed by.',
  reviewBy !== undefined && overdue && `It was to be reviewed by ${dayInWords(reviewBy)}.`,
  values.starter === true && 'It is still the starter text: read it and make it your own.',
];

function readArticle({ id, values, faults }: GuidanceRow, today: string) {
  const { heading, body, topic, summary, owner, ownerEmail } = values;
  const reviewBy = dayOf(values.reviewBy);
  const overdue = reviewBy !== undefined && reviewBy < today;
  const article = {
    id,
    topic,
    kind: values.kind ?? 'Guidance',
    audience: values.audience ?? [],
    summary,
    owner,
    ownerEmail: ownerEmail !== undefined && isEmail(ownerEmail) ? ownerEmail : undefined,
    reviewBy,
    overdue,
    starter: values.starter ?? false,
  };
  return {
    place: { sortOrder: values.sortOrder, name: heading ?? '' },
    articles: heading === undefined || body === undefined ? [] : [{ ...article, heading, body }],
    mistakes: mistakesOf({ id, name: heading, faults, problems: problemsOf({ values, reviewBy, overdue }) }),
  };
}

/**
 * Articles in their order, and what officers should mend: no heading, no text, unknown choices, no owner, no review date, review
 * overdue, still a starter text. An article without a heading or text is left out.
 */
export function readArticles(
  rows: readonly GuidanceRow[],
  now: Date,
): { readonly articles: readonly Article[]; readonly mistakes: readonly Mistake[] } {
  const today = londonDay(now);
  const read = rows
    .map((row) => readArticle(row, today))
    .sort((one, other) => byPlace(one.place, other.place));
  return {
    articles: read.flatMap(({ articles }) => articles),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}
