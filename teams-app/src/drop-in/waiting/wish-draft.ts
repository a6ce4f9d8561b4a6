import { dropInWays, type DropInWay } from '@councillor-safety/core/drop-in/drop-in';
import { dropInProblems, problemKey } from '@councillor-safety/core/drop-in/drop-in-problems';
import {
  partsOfDay,
  waitingWishSchema,
  type PartOfDay,
  type WaitingWish,
} from '@councillor-safety/core/drop-in/drop-in-waiting';
import type { FieldProblem } from '../../shell/ErrorSummary';
import type { Filters } from '../reading/free-times';

export const allWeekdays = ['0', '1', '2', '3', '4', '5', '6'] as const;
export type Weekday = (typeof allWeekdays)[number];

/** What somebody waits for, while they say it. */
export interface WishDraft {
  readonly weekdays: readonly Weekday[];
  readonly parts: readonly PartOfDay[];
  readonly ways: readonly DropInWay[];
  readonly people: readonly string[];
  readonly until: string;
}

const some = <V extends string>(filter: string, all: readonly V[]): readonly V[] =>
  filter === '' ? all : all.filter((one) => one === filter);

/** Begins with what the list of free times was narrowed to. */
export const wishOf = ({ weekday, part, way, person }: Filters, until: string): WishDraft => ({
  weekdays: some(weekday, allWeekdays),
  parts: some(part, partsOfDay),
  ways: some(way, dropInWays),
  people: person === '' ? [] : [person],
  until,
});

type Read = { readonly wish: WaitingWish } | { readonly problems: readonly FieldProblem[] };

export function readWish({ weekdays, parts, ways, people, until }: WishDraft): Read {
  const parsed = waitingWishSchema.safeParse({
    holderIds: people,
    weekdays: weekdays.map(Number).sort(),
    parts,
    ways,
    until,
  });
  if (parsed.success) return { wish: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) => {
      const key = problemKey(message);
      return { field: String(path[0]), sentence: key ? dropInProblems[key] : message };
    }),
  };
}
