import { problems } from './opening-hours-problem';

/** How a time was written decides what it can mean: `9` may be morning or evening, `09:00` and `17` may not. */
export interface TimeWritten {
  readonly hour: number;
  readonly minute: number;
  readonly manner: 'bare' | 'day-clock' | 'am' | 'pm' | 'noon' | 'midnight';
}

export interface DateWritten {
  readonly date: number;
  readonly month: number;
  readonly year?: number;
  /** The first of several, as in `24-26 December 2026`. */
  readonly firstDate?: number;
  /** Monday is 0; of the first. */
  readonly weekday?: number;
}

type Kinds = {
  days: readonly number[];
  time: TimeWritten;
  date: DateWritten;
  'bank-holidays': null;
  'all-day': null;
  closed: null;
  except: null;
  'as-usual': null;
  open: null;
  dash: null;
  comma: null;
  break: null;
  blank: null;
};
export type TokenKind = keyof Kinds;
/** One word or sign of what was typed, and where it stands in it. */
export type Token = {
  [K in TokenKind]: {
    readonly kind: K;
    readonly value: Kinds[K];
    readonly from: number;
    readonly to: number;
  };
}[TokenKind];

type Found = { [K in TokenKind]: { readonly kind: K; readonly value: Kinds[K] } }[TokenKind];
interface Word {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Found;
}

const dash = '[-‐-―−]';
const whole = (words: string): RegExp => new RegExp(`(?:${words})(?![\\p{L}\\p{N}])`, 'iuy');
type Sign = Exclude<TokenKind, 'days' | 'time' | 'date'>;
const sign = (kind: Sign, pattern: RegExp): Word => ({ pattern, read: () => ({ kind, value: null }) });
const days = (words: string, ...value: number[]): Word => ({
  pattern: whole(words),
  read: () => ({ kind: 'days', value }),
});

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const dayNames = [
  'mon(?:days?)?',
  'tue(?:s(?:days?)?)?',
  'wed(?:s|nesdays?)?',
  'thu(?:r(?:s(?:days?)?)?)?',
  'fri(?:days?)?',
  'sat(?:urdays?)?',
  'sun(?:days?)?',
];
const dayStarts = dayNames.map((name) => name.slice(0, 3));
const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?';
const optional = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

const dates: readonly Word[] = [
  {
    pattern: whole('(\\d{4})-(\\d{1,2})-(\\d{1,2})'),
    read: ([, year, month, date]) => ({
      kind: 'date',
      value: { year: Number(year), month: Number(month), date: Number(date) },
    }),
  },
  {
    pattern: whole('(\\d{1,2})/(\\d{1,2})/(\\d{4})'),
    read: ([, date, month, year]) => ({
      kind: 'date',
      value: { year: Number(year), month: Number(month), date: Number(date) },
    }),
  },
  {
    pattern: whole(
      `(?:(${dayNames.join('|')})\\.?\\s+)?(?:${ordinal}\\s*(?:${dash}|to)\\s*)?${ordinal}\\s+(?:of\\s+)?(${monthNames})\\.?(?:,?\\s+(20\\d\\d))?`,
    ),
    read: ([, weekday, firstDate, date, month = '', year]) => ({
      kind: 'date',
      value: {
        weekday: weekday === undefined ? undefined : dayStarts.indexOf(weekday.slice(0, 3).toLowerCase()),
        firstDate: optional(firstDate),
        date: Number(date),
        month: months.indexOf(month.slice(0, 3).toLowerCase()) + 1,
        year: optional(year),
      },
    }),
  },
];

const times: readonly Word[] = [
  {
    pattern: whole('(?:12(?:[:.]?00)?\\s*)?(?:noon|midday)'),
    read: () => ({ kind: 'time', value: { hour: 12, minute: 0, manner: 'noon' } }),
  },
  {
    pattern: whole('(?:12(?:[:.]?00)?\\s*)?midnight'),
    read: () => ({ kind: 'time', value: { hour: 0, minute: 0, manner: 'midnight' } }),
  },
  {
    pattern: /(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*([ap])\.?m\b\.?|(?:\s*hrs?)?(?![\p{L}\p{N}]))/iuy,
    read: ([, hour = '', minute = '0', half]) => ({
      kind: 'time',
      value: {
        hour: Number(hour),
        minute: Number(minute),
        manner: half ? (half.toLowerCase() === 'a' ? 'am' : 'pm') : mannerOf(hour),
      },
    }),
  },
];

const mannerOf = (hour: string): 'bare' | 'day-clock' =>
  hour.startsWith('0') || Number(hour) > 12 ? 'day-clock' : 'bare';

const holidays = '(?:bank|public)[\\s-]+(?:hol(?:iday)?s?)';
const perDay = '(?:,?\\s*(?:a|per|each|every)\\s+day)?';
const perWeek = '(?:,?\\s*(?:7|seven)\\s+days(?:\\s+(?:a|per)\\s+week)?)?';
const perYear = '(?:,?\\s*365\\s+days(?:\\s+(?:a|per)\\s+year)?)?';

/** In the order in which they are tried: what is longer or more special comes first. */
const words: readonly Word[] = [
  sign('break', /[;|•·\r\n]+/y),
  sign('blank', /[\s\p{Cf}]+/uy),
  sign(
    'all-day',
    whole(
      `always(?:\\s+open)?|24\\s*/\\s*7(?:\\s*/\\s*365)?|24\\s*-?\\s*(?:hours?|hrs?|h)${perDay}${perWeek}${perYear}|(?:all\\s+)?day\\s+and\\s+night|(?:a)?round\\s+the\\s+clock|(?:at\\s+)?(?:all\\s+times|any\\s?time)|all\\s+day`,
    ),
  ),
  ...dates,
  sign('bank-holidays', whole(holidays)),
  sign('as-usual', whole('as\\s+(?:usual|normal)|(?:usual|normal|same)\\s+hours|the\\s+same')),
  sign('closed', whole('closed|shut|not\\s+open')),
  sign('except', whole('(?:but\\s+)?not|except(?:\\s+for|ing)?|excl(?:uding|\\.)?|apart\\s+from')),
  days(
    'every\\s?day|daily|each\\s+day|all\\s+week|(?:7|seven)\\s+days(?:\\s+(?:a|per)\\s+week)?',
    0,
    1,
    2,
    3,
    4,
    5,
    6,
  ),
  days('week\\s?days?|working\\s+days', 0, 1, 2, 3, 4),
  days('week\\s?ends?', 5, 6),
  ...dayNames.map((name, day) => days(`${name}(?:\\.(?!\\d))?`, day)),
  ...times,
  sign('open', whole('open|opens|incl?(?:uding|udes|\\.)?')),
  sign('dash', new RegExp(dash, 'y')),
  sign('dash', whole('to|until|till?|thro?u(?:gh)?')),
  sign('comma', /[,()/&+]/y),
  sign('comma', whole('and|plus')),
  sign('blank', whole('on|from|at|the|then|also|opening\\s+(?:hours|times)|hours')),
  sign('blank', /[:.]/y),
];

function tokenAt(text: string, from: number): Token | undefined {
  for (const { pattern, read } of words) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) return { ...read(match), from, to: pattern.lastIndex };
  }
  return undefined;
}

/** What stands from a place to the end of its part. */
const restFrom = (text: string, from: number): string =>
  (/^[^;\n]+/.exec(text.slice(from))?.[0] ?? '').trim();

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at);
    if (!token) throw problems.notUnderstood(restFrom(text, at));
    if (token.kind !== 'blank') tokens.push(token);
    at = token.to;
  }
  return tokens;
}
