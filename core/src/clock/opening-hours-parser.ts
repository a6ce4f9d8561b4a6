import type { OpeningHours, ParsedHours, Span } from './opening-hours';
import { bankHoliday, roundTheClock, statementsOf, type Statement } from './opening-hours-grammar';
import { HoursProblem, problems } from './opening-hours-problem';

const dayNames = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  'bank holidays',
];
const nameOf = (day: number): string => dayNames[day] ?? '';

const isRoundTheClock = (spans: readonly Span[]): boolean =>
  spans.length === 1 && spans[0]?.from === roundTheClock.from && spans[0].to === roundTheClock.to;

function inOrder(day: number, spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  const overlaps = sorted.some(({ from }, index) => from < (sorted[index - 1]?.to ?? 0));
  if (overlaps) throw problems.overlap(nameOf(day));
  return sorted;
}

type DayHours = readonly Span[] | 'as-usual';

function hoursByDay(statements: readonly Statement[]): ReadonlyMap<number, DayHours> {
  const byDay = new Map<number, DayHours>();
  for (const statement of statements) {
    if (!('days' in statement)) continue;
    for (const day of statement.days) {
      if (byDay.has(day)) throw problems.twice(nameOf(day));
      byDay.set(day, statement.hours === 'as-usual' ? 'as-usual' : inOrder(day, statement.hours));
    }
  }
  return byDay;
}

function onBankHolidays(said: DayHours | undefined, neverCloses: boolean): OpeningHours['bankHolidays'] {
  if (said === undefined) return neverCloses ? 'as-usual' : 'closed';
  return said === 'as-usual' || said.length > 0 ? said : 'closed';
}

function hoursFrom(statements: readonly Statement[]): OpeningHours {
  const byDay = hoursByDay(statements);
  const week = Array.from({ length: 7 }, (_day, day) => {
    const hours = byDay.get(day) ?? [];
    return hours === 'as-usual' ? [] : hours;
  });
  const closedOn = statements.flatMap((statement) => ('closedOn' in statement ? statement.closedOn : []));
  const neverCloses = week.every(isRoundTheClock);
  const bankHolidays = onBankHolidays(byDay.get(bankHoliday), neverCloses);
  if (week.every((spans) => spans.length === 0) && typeof bankHolidays === 'string')
    throw problems.neverOpen();
  return {
    always: neverCloses && bankHolidays === 'as-usual' && closedOn.length === 0,
    week,
    bankHolidays,
    closedOn: [...new Set(closedOn)].sort(),
  };
}

/** Reads what officers type. A problem is one sentence that quotes the part that was not understood. */
export function parseOpeningHours(text: string): ParsedHours {
  try {
    if (text.trim() === '') throw problems.empty();
    return { ok: true, hours: hoursFrom(statementsOf(text)) };
  } catch (error) {
    if (!(error instanceof HoursProblem)) throw error;
    return { ok: false, problem: error.message };
  }
}
