import { wallMs } from '../clock/london-instants';
import type { PersonCard } from '../people/people';
import { onCallLines, onCallTimeSchema, type EntryDraft, type Rota } from './on-call';
import { sharesLayer } from './on-call-entries';
import type { OnCallProblem } from './on-call-problems';
import { slotsOf, type Span } from './on-call-slots';

/** One line of a file as it was read; `line` is its number in the file, the header being 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvProblem {
  readonly line: number;
  readonly problem: OnCallProblem;
}

/** A shift that a line of the file stands for. */
export interface CsvShift {
  readonly line: number;
  readonly draft: EntryDraft;
}

export const csvColumns = ['line', 'person', 'start', 'end'] as const;
type Column = (typeof csvColumns)[number];
export const csvMostRows = 2_000;

const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})[ T](\d{1,2}):(\d{2})$/;

/** London wall time from `01/12/2026 17:00` or `2026-12-01T17:00`; undefined when there is no such time. */
export function csvTime(text: string): string | undefined {
  const [, day = '', month = '', year = '', hour = '', minute = ''] = british.exec(text) ?? [];
  const pad = (part: string): string => part.padStart(2, '0');
  const wall = day
    ? `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${minute}`
    : text.replace(/^(\S{10})[ T](\d\d:\d\d)(:00)?$/, '$1T$2');
  return onCallTimeSchema.safeParse(wall).data;
}

/** `01/12/2026 17:00`, as spreadsheets in this country read it. */
export const csvTimeText = (wall: string): string =>
  `${wall.slice(8, 10)}/${wall.slice(5, 7)}/${wall.slice(0, 4)} ${wall.slice(11)}`;

/** A spreadsheet is kept from reckoning with a cell by an apostrophe before it. */
const cellText = (cell: string | undefined): string => (cell ?? '').trim().replace(/^'(?=[=+\-@])/, '');

type Found<T> = { readonly value: T } | { readonly problem: OnCallProblem };

function personNamed(name: string, people: readonly PersonCard[]): Found<PersonCard['id']> {
  const [only, another] = people.filter((person) => person.name.normalize() === name.normalize());
  if (another) return { problem: 'csvPersonTwice' };
  return only ? { value: only.id } : { problem: 'csvPerson' };
}

type Cell = (column: Column) => string;

function draftOf(cell: Cell, people: readonly PersonCard[]): Found<EntryDraft> {
  const line = onCallLines.find((one) => one === cell('line').toLowerCase());
  if (!line) return { problem: 'csvLine' };
  const person = personNamed(cell('person'), people);
  if ('problem' in person) return person;
  const [startsAt, endsAt] = [csvTime(cell('start')), csvTime(cell('end'))];
  if (startsAt === undefined || endsAt === undefined) return { problem: 'csvTime' };
  return { value: { kind: 'shift', line, personId: person.value, startsAt, endsAt } };
}

/** Where each column stands, from the header; undefined when it is not one of ours. */
function columnsOf(header: CsvRow | undefined): Readonly<Record<Column, number>> | undefined {
  const names = header?.cells.map((cell) => cellText(cell).toLowerCase()) ?? [];
  const [line, person, start, end] = csvColumns.map((column) => names.indexOf(column));
  const columns = { line: line ?? -1, person: person ?? -1, start: start ?? -1, end: end ?? -1 };
  return names.length === csvColumns.length && !Object.values(columns).includes(-1) ? columns : undefined;
}

export interface CsvRead {
  readonly shifts: readonly CsvShift[];
  readonly problems: readonly CsvProblem[];
}

/** The shifts that the lines of a file stand for, the header being the first of them. */
export function shiftsFromRows([header, ...rows]: readonly CsvRow[], people: readonly PersonCard[]): CsvRead {
  const columns = columnsOf(header);
  if (!columns) return { shifts: [], problems: [{ line: header?.line ?? 1, problem: 'csvHeader' }] };
  if (rows.length === 0) return { shifts: [], problems: [{ line: 1, problem: 'csvEmpty' }] };
  if (rows.length > csvMostRows) return { shifts: [], problems: [{ line: 1, problem: 'csvTooMany' }] };
  const shifts: CsvShift[] = [];
  const problems: CsvProblem[] = [];
  for (const { line, cells } of rows) {
    const found: Found<EntryDraft> =
      cells.length === csvColumns.length
        ? draftOf((column) => cellText(cells[columns[column]]), people)
        : { problem: 'csvColumns' };
    if ('problem' in found) problems.push({ line, problem: found.problem });
    else shifts.push({ line, draft: found.value });
  }
  return { shifts, problems };
}

interface Taken extends Span {
  readonly line?: number;
}

function takenBy(rota: Pick<Rota, 'entries'>, draft: EntryDraft, within: Span): Taken[] {
  const others = rota.entries.filter((entry) => sharesLayer(draft, entry));
  return others.flatMap((entry) => slotsOf(entry, within, wallMs));
}

/** Lines whose shifts run into the rota or into each other. Looked at in order of time, so that 2,000 lines take no time. */
export function overlappingRows(rota: Pick<Rota, 'entries'>, shifts: readonly CsvShift[]): CsvProblem[] {
  return onCallLines.flatMap((of) => {
    const own = shifts.filter(({ draft }) => draft.line === of);
    const spans = own.flatMap(({ line, draft }) =>
      draft.kind === 'shift' ? [{ line, start: wallMs(draft.startsAt), end: wallMs(draft.endsAt) }] : [],
    );
    const [first] = own;
    if (!first) return [];
    const within = {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
    return clashes([...spans, ...takenBy(rota, first.draft, within)]);
  });
}

function clashes(spans: readonly Taken[]): CsvProblem[] {
  const problems = new Map<number, OnCallProblem>();
  let latest: Taken | undefined;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const bad = latest && span.start < latest.end ? (span.line ?? latest.line) : undefined;
    if (bad !== undefined) {
      const withinFile = span.line !== undefined && latest?.line !== undefined;
      problems.set(bad, withinFile ? 'csvOverlap' : 'overlap');
    }
    if (!latest || span.end > latest.end) latest = span;
  }
  return [...problems].map(([line, problem]) => ({ line, problem }));
}
