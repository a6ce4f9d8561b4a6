import type { Span } from './opening-hours';
import { daysFromTo, daysOf } from './opening-hours-dates';
import { problems } from './opening-hours-problem';
import { spanOf } from './opening-hours-span';
import { tokensOf, type Token, type TokenKind } from './opening-hours-tokens';

/** Stands for bank holidays among the days of the week, where Monday is 0. */
export const bankHoliday = 7;

/** What one statement says: of which days, and which hours; or on which dates it is closed. */
export type Statement =
  | { readonly days: readonly number[]; readonly hours: readonly Span[] | 'as-usual' }
  | { readonly closedOn: readonly string[] };

interface Subjects {
  readonly days: readonly number[];
  readonly dates: readonly string[];
}

const everyDay = [0, 1, 2, 3, 4, 5, 6];
export const roundTheClock: Span = { from: 0, to: 1440 };
const subjectKinds: readonly TokenKind[] = ['days', 'bank-holidays', 'date'];
const hourKinds: readonly TokenKind[] = ['time', 'all-day'];

/** Reads statement after statement: days and then hours, hours and then days, or what is closed. */
class Grammar {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  private next(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }
  private isNext(kinds: readonly TokenKind[], ahead = 0): boolean {
    const token = this.next(ahead);
    return token !== undefined && kinds.includes(token.kind);
  }
  private take<K extends TokenKind>(kind: K): Extract<Token, { kind: K }> | undefined {
    const token = this.next();
    if (token?.kind !== kind) return undefined;
    this.at += 1;
    return token as Extract<Token, { kind: K }>;
  }
  private skip(...kinds: TokenKind[]): void {
    while (this.isNext(kinds)) this.at += 1;
  }
  /** As typed, from a token to the last one taken. */
  private since(first: number): string {
    return this.text.slice(this.tokens[first]?.from ?? 0, this.tokens[this.at - 1]?.to ?? this.text.length);
  }
  private notUnderstood(first: number): Error {
    const from = this.tokens[first]?.from ?? 0;
    const [part = ''] = /^[^;\r\n]*/.exec(this.text.slice(from)) ?? [];
    return problems.notUnderstood(part.trim());
  }

  private weekdays(): readonly number[] {
    const [first = 0, ...more] = this.take('days')?.value ?? [];
    const second = this.next(1);
    if (more.length > 0 || !this.isNext(['dash']) || second?.kind !== 'days') return [first, ...more];
    const [last = 0, ...others] = second.value;
    if (others.length > 0) return [first];
    this.at += 2;
    return everyDay.map((step) => (first + step) % 7).slice(0, ((last - first + 7) % 7) + 1);
  }

  private dates(): readonly string[] {
    const begun = this.at;
    const first = this.take('date');
    if (!first) return [];
    const days = daysOf(first.value, this.since(begun));
    if (!this.isNext(['dash']) || !this.isNext(['date'], 1)) return days;
    this.at += 1;
    const last = this.take('date');
    const part = this.since(begun);
    return last ? daysFromTo(days[0] ?? '', daysOf(last.value, part).at(-1) ?? '', part) : days;
  }

  /** Days of the week, bank holidays and dates, with commas between: at least one, or nothing is taken. */
  private subjects(): Subjects {
    const days: number[] = [];
    const dates: string[] = [];
    while (this.isNext(subjectKinds)) {
      if (this.take('bank-holidays')) days.push(bankHoliday);
      else days.push(...(this.isNext(['days']) ? this.weekdays() : []));
      dates.push(...this.dates());
      if (this.isNext(['comma']) && this.isNext(subjectKinds, 1)) this.at += 1;
      else if (this.isNext(['open']) && this.isNext(['bank-holidays'], 1)) this.at += 1;
      else break;
    }
    return { days, dates };
  }

  private span(): Span {
    if (this.take('all-day')) return roundTheClock;
    const begun = this.at;
    const start = this.take('time');
    const joined = this.take('dash');
    const end = this.take('time');
    if (!start || !joined || !end) throw this.notUnderstood(begun);
    return spanOf(start.value, end.value, this.since(begun));
  }

  private spans(): readonly Span[] {
    const spans = [this.span()];
    while (this.isNext(['comma']) && this.isNext(hourKinds, 1)) {
      this.at += 1;
      spans.push(this.span());
    }
    return spans;
  }

  private closed(): readonly Statement[] {
    const begun = this.at;
    this.at += 1;
    this.skip('comma');
    const { days, dates } = this.subjects();
    if (days.length + dates.length === 0) throw this.notUnderstood(begun);
    return [{ days, hours: [] }, { closedOn: dates }];
  }

  /** `every day except Sunday 10:00-16:00` */
  private without({ days, dates }: Subjects): { readonly subjects: Subjects; readonly closed: Statement[] } {
    if (!this.isNext(['except']) || !this.isNext(subjectKinds, 1))
      return { subjects: { days, dates }, closed: [] };
    this.at += 1;
    const except = this.subjects();
    const left = days.filter((day) => !except.days.includes(day));
    return {
      subjects: { days: left, dates },
      closed: [{ days: except.days, hours: [] }, { closedOn: except.dates }],
    };
  }

  private daysFirst(wasOpen: boolean): readonly Statement[] {
    const begun = this.at;
    const { subjects, closed } = this.without(this.subjects());
    const { days, dates } = subjects;
    const named = this.since(begun);
    this.skip('comma', 'open');
    if (this.take('closed')) {
      if (this.next() && !this.isNext(['comma', 'break'])) throw this.notUnderstood(begun);
      return [{ days, hours: [] }, { closedOn: dates }, ...closed];
    }
    if (dates.length > 0) throw problems.openOnDate(named);
    const onlyHolidays = days.every((day) => day === bankHoliday);
    if (onlyHolidays && this.take('as-usual')) return [{ days, hours: 'as-usual' }, ...closed];
    if (this.isNext(hourKinds)) return [{ days, hours: this.spans() }, ...closed];
    if (onlyHolidays && wasOpen) return [{ days, hours: 'as-usual' }, ...closed];
    throw problems.noTime(named);
  }

  private hoursFirst(): readonly Statement[] {
    const begun = this.at;
    const onlyAllDay = this.isNext(['all-day']);
    const hours = this.spans();
    const named = this.since(begun);
    if (this.isNext(['comma']) && this.isNext(['days', 'bank-holidays'], 1)) this.at += 1;
    const { subjects, closed } = this.without(this.subjects());
    if (subjects.dates.length > 0) throw problems.openOnDate(named);
    if (subjects.days.length > 0) return [{ days: subjects.days, hours }, ...closed];
    if (onlyAllDay && hours.length === 1) return [{ days: everyDay, hours }];
    throw problems.noDays(named);
  }

  private statement(): readonly Statement[] {
    const begun = this.at;
    const wasOpen = this.isNext(['open']);
    this.skip('open');
    if (this.isNext(['closed', 'except'])) return this.closed();
    if (this.isNext(subjectKinds)) return this.daysFirst(wasOpen);
    if (this.isNext(hourKinds)) return this.hoursFirst();
    throw this.notUnderstood(begun);
  }

  read(): readonly Statement[] {
    const statements: Statement[] = [];
    for (this.skip('comma', 'break'); this.next(); this.skip('comma', 'break')) {
      statements.push(...this.statement());
    }
    return statements;
  }
}

/** What the text says, statement by statement. Throws HoursProblem. */
export const statementsOf = (text: string): readonly Statement[] => new Grammar(text, tokensOf(text)).read();
