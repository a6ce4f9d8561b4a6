import type { ListDefinition } from '../sharepoint/list-definition';
import { standardMonths, type MonthsByList } from './retention';

const siteNames = { hub: 'hub', casework: 'casework' } as const;

const span = (months: number): string => {
  const years = months / 12;
  if (!Number.isInteger(years)) return `${months} months`;
  return years === 1 ? '1 year' : `${years} years`;
};

function keptFor(list: ListDefinition, given: MonthsByList): string {
  const { keep } = list;
  const standard = standardMonths(keep);
  if (keep.kind === 'with') return `as long as its record in ${keep.lists.join(' or ')}`;
  if (standard === undefined) return 'while it is in use';
  const period = span(given[list.name] ?? standard);
  if (keep.kind === 'while-in-use')
    return `${period} after it was last changed, once it is ${keep.until?.equals ?? ''}`;
  const column = list.columns[keep.clock]?.name ?? keep.clock;
  const stands = [...new Set((keep.standsWith ?? []).map((other) => other.list))];
  const also = stands.length > 0 ? `, and as long as its record in ${stands.join(' or ')}` : '';
  return `${period} after ${column}${also}`;
}

const heading = ['list', 'site', 'kept for (a council decides)', 'why we begin there'];

/** The Markdown table of how long everything is kept, its columns as wide as their longest cell. No new line at its end. */
export function retentionTable(lists: readonly ListDefinition[], months: MonthsByList = {}): string {
  const rows = lists.map((list) => [list.name, siteNames[list.site], keptFor(list, months), list.keep.why]);
  const widths = heading.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[], fill: string): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`;
  return [
    line(heading, ' '),
    line(
      heading.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row, ' ')),
  ].join('\n');
}
