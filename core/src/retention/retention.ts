import { londonMidnight } from '../clock/london-instants';
import { londonDay } from '../clock/london-time';
import type { Keep, ListDefinition, StandsWith } from '../sharepoint/list-definition';

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day so many months before; the last of the month where there is no such day. Days as `2026-11-20`. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) - months;
  const [thenYear, thenMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const thenDate = Math.min(date, lastOfMonth(thenYear, thenMonth));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${thenYear}-${two(thenMonth)}-${two(thenDate)}`;
}

/**
 * What happened before this instant has been kept for its months. Days are London's, and the day on which a period ends still
 * belongs to it: a record is never deleted early, at most a day late.
 */
export const cutoff = (now: Date, months: number): Date =>
  londonMidnight(monthsBefore(londonDay(now), months));

/** A list whose records go by a clock of their own. */
export interface RetentionRule {
  readonly list: ListDefinition;
  readonly months: number;
  /** As the log of deletions says it. */
  readonly words: string;
  /** Undefined: the time at which the item was last written. */
  readonly clock?: string;
  /** Only items with this value. */
  readonly only?: { readonly column: string; readonly equals: string };
  readonly standsWith: readonly StandsWith[];
  readonly latestStays?: string;
  readonly countedTogether: boolean;
  /** Lists whose items go with a record of this one. */
  readonly children: readonly { readonly list: ListDefinition; readonly by: string }[];
}

/** Months by list name, in place of those of the definitions. */
export type MonthsByList = Readonly<Record<string, number>>;

/** Months that a list is kept by itself; undefined where it goes with another, or stays. */
export function standardMonths(keep: Keep): number | undefined {
  if (keep.kind === 'after') return keep.months;
  return keep.kind === 'while-in-use' ? keep.until?.months : undefined;
}

const nameOf = (list: ListDefinition, column: string): string => list.columns[column]?.name ?? column;

function ruleOf(list: ListDefinition, months: number, lists: readonly ListDefinition[]): RetentionRule {
  const { keep } = list;
  const children = lists.flatMap((other) =>
    other.keep.kind === 'with' && other.keep.lists.includes(list.name)
      ? [{ list: other, by: other.keep.by }]
      : [],
  );
  const plain = { list, months, children, standsWith: [], countedTogether: false };
  if (keep.kind === 'after') {
    const { clock, standsWith = [], latestStays, countedTogether = false } = keep;
    const words = `${months} months after ${nameOf(list, clock)}`;
    return { ...plain, words, clock, standsWith, latestStays, countedTogether };
  }
  const only = keep.kind === 'while-in-use' ? keep.until : undefined;
  return { ...plain, words: `${months} months after it was last changed`, only };
}

/** The rules of these lists. What stands with a record of another list comes after that list, so that both can go in one run. */
export function retentionRules(lists: readonly ListDefinition[], months: MonthsByList = {}): RetentionRule[] {
  const rules = lists.flatMap((list) => {
    const standard = standardMonths(list.keep);
    return standard === undefined ? [] : [ruleOf(list, months[list.name] ?? standard, lists)];
  });
  const isLater = ({ standsWith }: RetentionRule): number => (standsWith.length === 0 ? 0 : 1);
  return [...rules].sort((one, other) => isLater(one) - isLater(other));
}

/** Key of the column that a record is known by: the first of its unique ones. */
export function ownKey(list: ListDefinition): string {
  const found = Object.entries(list.columns).find(([, column]) => column.type === 'text' && column.unique);
  if (!found) throw new Error(`List '${list.name}' has no unique column`);
  return found[0];
}

const longestMonths = 1200;

/** `Incidents=84,Bookings=6`. A text back is one sentence that says what is wrong. */
export function readMonths(text: string, lists: readonly ListDefinition[]): MonthsByList | string {
  const months: Record<string, number> = {};
  for (const part of text.split(',').map((each) => each.trim())) {
    const [, name = '', value = ''] = /^([A-Za-z]+)\s*=\s*(\d+)$/.exec(part) ?? [];
    if (name === '') return `'${part}' is not a list and a number of months such as Incidents=84`;
    const list = lists.find((each) => each.name === name);
    if (!list) return `there is no list '${name}'`;
    if (standardMonths(list.keep) === undefined) return `list '${name}' has no number of months`;
    const number = Number(value);
    if (number < 1 || number > longestMonths)
      return `'${name}' must be kept for 1 to ${longestMonths} months, not ${value}`;
    if (months[name] !== undefined) return `'${name}' is there twice`;
    months[name] = number;
  }
  return months;
}
