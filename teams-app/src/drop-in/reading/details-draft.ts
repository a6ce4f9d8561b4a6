import type { DropInWay } from '@councillor-safety/core/drop-in/drop-in';
import { bookingDetailsSchema, type BookingDetails } from '@councillor-safety/core/drop-in/drop-in-booking';
import { dropInProblems, problemKey } from '@councillor-safety/core/drop-in/drop-in-problems';
import type { FieldProblem } from '../../shell/ErrorSummary';

/** What somebody says of an appointment, while they say it. */
export interface DetailsDraft {
  readonly way?: DropInWay;
  readonly phone: string;
  readonly topic: string;
  readonly regular: boolean;
  /** Of a report of their own. */
  readonly reference?: string;
}

export const emptyDetails: DetailsDraft = { phone: '', topic: '', regular: false };

export const draftOf = ({
  way,
  phone = '',
  topic = '',
  regular = false,
  reference,
}: BookingDetails): DetailsDraft => ({
  ...{ way, phone, topic, regular, reference },
});

/** The way that holds for a time: the chosen one where it is offered, or the first, so that nobody has to choose. */
export const wayAt = ({ way }: DetailsDraft, ways: readonly DropInWay[]): DropInWay | undefined =>
  way !== undefined && ways.includes(way) ? way : ways[0];

type Read = { readonly details: BookingDetails } | { readonly problems: readonly FieldProblem[] };

/** What is sent, or what needs another look. */
export function readDetails(draft: DetailsDraft, ways: readonly DropInWay[]): Read {
  const way = wayAt(draft, ways);
  if (way === undefined) return { problems: [{ field: 'way', sentence: dropInProblems.way }] };
  const { phone, topic, regular, reference } = draft;
  const parsed = bookingDetailsSchema.safeParse({
    way,
    ...(way === 'phone' && phone.trim() !== '' && { phone }),
    ...(topic.trim() !== '' && { topic }),
    ...(regular && { regular }),
    ...(reference !== undefined && { reference }),
  });
  if (parsed.success) return { details: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) => {
      const key = problemKey(message);
      return { field: path.join('.'), sentence: key ? dropInProblems[key] : message };
    }),
  };
}
