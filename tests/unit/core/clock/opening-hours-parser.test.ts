import fc from 'fast-check';
import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import type { OpeningHours, Span } from '@councillor-safety/core/clock/opening-hours';

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const spansShown = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${time(from)}-${time(to)}`).join(' ') || '-';

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** `Mo Tu 09:00-17:00 | BH closed`: days of the same hours together, in the order of the week. */
function shown({ week, bankHolidays, closedOn, always }: OpeningHours): string {
  if (always) return 'always';
  const byHours = new Map<string, string[]>();
  week.forEach((spans, day) => {
    if (spans.length > 0)
      byHours.set(spansShown(spans), [...(byHours.get(spansShown(spans)) ?? []), days[day] ?? '']);
  });
  const parts = [...byHours].map(([hours, its]) => `${its.join(' ')} ${hours}`);
  const holidays = typeof bankHolidays === 'string' ? bankHolidays : spansShown(bankHolidays);
  return [...parts, `BH ${holidays}`, ...closedOn].join(' | ');
}

const read = (text: string): string => {
  const parsed = parseOpeningHours(text);
  return parsed.ok ? shown(parsed.hours) : parsed.problem;
};

const weekdays = 'Mo Tu We Th Fr';
const everyDay = 'Mo Tu We Th Fr Sa Su';
const office = `${weekdays} 09:00-17:00 | BH closed`;

describe('days and hours', () => {
  it.each([
    ['Mon-Fri 09:00-17:00', office],
    ['Mon-Fri 09:00-17:00; closed bank holidays', office],
    ['Mon to Fri 9am to 5pm', office],
    ['Mon–Fri 9am – 5pm', office],
    ['MONDAY TO FRIDAY, 9AM TO 5PM', office],
    ['Mondays to Fridays: 9 a.m. - 5 p.m.', office],
    ['Open Monday-Friday from 9.00am until 5.00pm.', office],
    ['Opening hours: weekdays 0900-1700', office],
    ['Mon.-Fri. 0900-1700hrs', office],
    ['week days 9-5pm', office],
    ['9am-5pm Mon-Fri', office],
    ['9am to 5pm, Monday to Friday', office],
    ['Mon-Fri (9am-5pm)', office],
    ['Mon, Tue, Wed, Thurs and Fri 9am-5pm', office],
    ['Mon/Tues/Weds/Thu/Fri 9am-5pm', office],
    ['Mon-Fri\u00a009:00\u201317:00', office],
    [
      'Mon-Fri 09:00-17:00; Sat 10-12; closed bank holidays',
      `${weekdays} 09:00-17:00 | Sa 10:00-12:00 | BH closed`,
    ],
    ['Mon-Fri 09:00-17:00\nSat 10-12', `${weekdays} 09:00-17:00 | Sa 10:00-12:00 | BH closed`],
    ['Mon-Thu 9am-5pm, Fri 9am-4.30pm', 'Mo Tu We Th 09:00-17:00 | Fr 09:00-16:30 | BH closed'],
    ['9am-5pm Mon-Thu, 9am-4.30pm Fri', 'Mo Tu We Th 09:00-17:00 | Fr 09:00-16:30 | BH closed'],
    ['Monday, Wednesday 9.30-12.30, 13:30-16:00', 'Mo We 09:30-12:30 13:30-16:00 | BH closed'],
    ['Tue 13:00-16:00 and 9:00-12:00', 'Tu 09:00-12:00 13:00-16:00 | BH closed'],
    ['every day 18:00-02:00', `${everyDay} 18:00-26:00 | BH closed`],
    ['daily 10am-10pm', `${everyDay} 10:00-22:00 | BH closed`],
    ['7 days a week 08:00-20:00', `${everyDay} 08:00-20:00 | BH closed`],
    ['weekends noon to midnight', 'Sa Su 12:00-24:00 | BH closed'],
    ['Sat midnight-12 noon', 'Sa 00:00-12:00 | BH closed'],
    ['Fri-Mon 20:00-24:00', 'Mo Fr Sa Su 20:00-24:00 | BH closed'],
    ['Sun 18:00-00:00', 'Su 18:00-24:00 | BH closed'],
    ['Sat 24 hours', 'Sa 00:00-24:00 | BH closed'],
    ['Tue 18:00-2', 'Tu 18:00-26:00 | BH closed'],
    ['Tue 1-5pm', 'Tu 13:00-17:00 | BH closed'],
    ['Tue 10-2pm', 'Tu 10:00-14:00 | BH closed'],
    ['Tue 11-1am', 'Tu 23:00-25:00 | BH closed'],
    ['Tue 12pm-12am', 'Tu 12:00-24:00 | BH closed'],
    ['Tue 6pm-midnight', 'Tu 18:00-24:00 | BH closed'],
    ['Tue 22-6', 'Tu 22:00-30:00 | BH closed'],
    ['every day except Sunday 10:00-16:00', 'Mo Tu We Th Fr Sa 10:00-16:00 | BH closed'],
    [
      'Mon-Fri 09:00-12:00; Sat closed; Sun 10:00-11:00',
      `${weekdays} 09:00-12:00 | Su 10:00-11:00 | BH closed`,
    ],
    ['Mon-Fri 09:00-17:00, closed weekends', office],
  ])('%j', (text, hours) => {
    expect(read(text)).toBe(hours);
  });
});

describe('round the clock', () => {
  it.each([
    ...[
      'always',
      'Always open',
      '24 hours',
      '24 hours a day',
      '24/7',
      '24/7/365',
      'day and night',
      'At all times',
    ],
    ...[
      '24 hours a day, 7 days a week',
      '24hrs',
      'every day 24 hours',
      'round the clock',
      '24 hours every day',
    ],
    ...['24 hours a day, 365 days a year', 'always, including bank holidays'],
  ])('%s', (text) => {
    expect(read(text)).toBe('always');
  });

  it('is not always when something is taken out', () => {
    expect(read('24/7; closed bank holidays')).toBe(`${everyDay} 00:00-24:00 | BH closed`);
    expect(read('always; closed 2026-12-25')).toBe(`${everyDay} 00:00-24:00 | BH as-usual | 2026-12-25`);
  });
});

describe('bank holidays and single days', () => {
  const open = `${weekdays} 09:00-17:00`;
  it.each([
    ['bank holidays 10:00-14:00', `${open} | BH 10:00-14:00`],
    ['10am-2pm bank holidays', `${open} | BH 10:00-14:00`],
    ['bank holidays as usual', `${open} | BH as-usual`],
    ['public holidays: normal hours', `${open} | BH as-usual`],
    ['including bank holidays', `${open} | BH as-usual`],
    ['open on bank holidays', `${open} | BH as-usual`],
    ['bank holidays closed', `${open} | BH closed`],
    ['except bank holidays', `${open} | BH closed`],
    ['not Bank Hols', `${open} | BH closed`],
    ['Sun and bank holidays 10:00-14:00', `${open} | Su 10:00-14:00 | BH 10:00-14:00`],
    ['closed 24 December 2026', `${open} | BH closed | 2026-12-24`],
    ['closed on Thursday 24th of December 2026', `${open} | BH closed | 2026-12-24`],
    ['24 Dec 2026 closed', `${open} | BH closed | 2026-12-24`],
    ['closed 2026-12-24', `${open} | BH closed | 2026-12-24`],
    ['closed 24/12/2026 and 31/12/2026', `${open} | BH closed | 2026-12-24 | 2026-12-31`],
    ['closed 31 Dec 2026, 24 Dec 2026', `${open} | BH closed | 2026-12-24 | 2026-12-31`],
    ['closed 24-26 December 2026', `${open} | BH closed | 2026-12-24 | 2026-12-25 | 2026-12-26`],
    ['closed 31 Dec 2026 to 1 Jan 2027', `${open} | BH closed | 2026-12-31 | 2027-01-01`],
    ['closed bank holidays and 2026-12-24', `${open} | BH closed | 2026-12-24`],
  ])('%j', (text, hours) => {
    expect(read(`Mon-Fri 09:00-17:00; ${text}`)).toBe(hours);
  });

  it('needs no separator', () => {
    expect(read('Mon-Fri 09:00-17:00 except bank holidays')).toBe(`${open} | BH closed`);
    expect(read('Mon-Fri 9am-5pm (closed bank holidays)')).toBe(`${open} | BH closed`);
    expect(read('every day except bank holidays 10:00-16:00')).toBe(`${everyDay} 10:00-16:00 | BH closed`);
  });
});

describe('what cannot be read is said in one sentence that quotes it', () => {
  const unclear = (part: string): string =>
    `The hours '${part}' could be morning or evening: write them as 9am-5pm or as 09:00-17:00.`;
  it.each([
    ['', 'No hours are given.'],
    [' ; ', 'The hours do not say when it is open.'],
    ['by appointment', "The hours have 'by appointment', which was not understood."],
    ['Mon-Fri 09:00-17:00; ring first', "The hours have 'ring first', which was not understood."],
    ['Mon-Fri half nine to five', "The hours have 'half nine to five', which was not understood."],
    ['Mon-Fri 09:00', "The hours have '09:00', which was not understood."],
    ['Mon-Fri 09:00 17:00', "The hours have '09:00 17:00', which was not understood."],
    ['Mon-Fri 5pm till late', "The hours have 'late', which was not understood."],
    ['Mon 10:00-12:00 closed', "The hours have 'closed', which was not understood."],
    ['Mon-Fri', "The hours do not say when it is open on 'Mon-Fri'."],
    ['Mon-weekends 09:00-17:00', "The hours do not say when it is open on 'Mon'."],
    ['Mon 09:00-17:00; bank holidays', "The hours do not say when it is open on 'bank holidays'."],
    [
      '09:00-12:00 24 December 2026',
      "The hours have '09:00-12:00': a single day can only be one on which it is closed.",
    ],
    ['09:00-17:00', "The hours do not say which days '09:00-17:00' is for."],
    ['closed Monday, 10:00-12:00', "The hours do not say which days '10:00-12:00' is for."],
    ['Mon-Fri 9-5', unclear('9-5')],
    ['Mon-Fri 9.30-5.30', unclear('9.30-5.30')],
    ['Mon 9am-5', unclear('9am-5')],
    ['Mon 1pm-5', unclear('1pm-5')],
    ['Mon noon-5', unclear('noon-5')],
    ['Mon 14:00-4:30', unclear('14:00-4:30')],
    ['Mon 09:00-5', unclear('09:00-5')],
    ['Tue 2-4', unclear('2-4')],
    ['Tue 9-midnight', unclear('9-midnight')],
    ['Tue 8-12am', unclear('8-12am')],
    ['Tue 09:00-25:00', "The hours have '09:00-25:00', and there is no such time."],
    ['Tue 09:60-11:00', "The hours have '09:60-11:00', and there is no such time."],
    ['Tue 13pm-15pm', "The hours have '13pm-15pm', and there is no such time."],
    ['Tue 24:00-02:00', "The hours have '24:00-02:00', and there is no such time."],
    ['Tue 10:00-10:00', "The hours '10:00-10:00' end when they begin."],
    ['Tue 09:00-12:00, 11:00-14:00', 'The hours of Tuesday overlap.'],
    ['Tue 22:00-02:00, 23:00-24:00', 'The hours of Tuesday overlap.'],
    ['bank holidays 09:00-12:00, 11:00-14:00', 'The hours of bank holidays overlap.'],
    ['Mon-Fri 09:00-17:00; Fri 09:00-12:00', 'The hours give Friday twice.'],
    ['Mon-Fri 09:00-17:00; closed Friday', 'The hours give Friday twice.'],
    ['Mon, Mon 09:00-17:00', 'The hours give Monday twice.'],
    ['Mon 09:00-17:00; closed bank holidays; bank holidays as usual', 'The hours give bank holidays twice.'],
    ['closed bank holidays', 'The hours do not say when it is open.'],
    ['Mon 09:00-17:00; closed 25 December', "The hours have '25 December' without a year."],
    [
      'Mon 09:00-17:00; closed 31 February 2026',
      "The hours have '31 February 2026', and there is no such day.",
    ],
    ['Mon 09:00-17:00; closed 2026-13-01', "The hours have '2026-13-01', and there is no such day."],
    [
      'Mon 09:00-17:00; closed Friday 24 December 2026',
      "The hours have 'Friday 24 December 2026', and that is another day of the week.",
    ],
    [
      'Mon 09:00-17:00; closed 2027-01-02 to 2026-12-30',
      "The hours have '2027-01-02 to 2026-12-30', which ends before it begins.",
    ],
    [
      'Mon 09:00-17:00; 24 December 2026 09:00-12:00',
      "The hours have '24 December 2026': a single day can only be one on which it is closed.",
    ],
    [
      'daily closed bank holidays 09:00-17:00',
      "The hours have 'daily closed bank holidays 09:00-17:00', which was not understood.",
    ],
  ])('%j', (text, problem) => {
    expect(parseOpeningHours(text)).toEqual({ ok: false, problem });
  });
});

it('never throws, and never gives a span that is none', () => {
  const pieces = fc.constantFrom(
    ...[
      'Mon',
      'Fri',
      '-',
      ' to ',
      ',',
      ';',
      ' ',
      '9',
      '17:00',
      '09:00',
      '5pm',
      'noon',
      'midnight',
      'closed ',
    ],
    ...['bank holidays', 'as usual', 'except ', '24 December 2026', '24/7', 'daily', 'open ', '\n', 'é', "'"],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (all) => {
      const parsed = parseOpeningHours(all.join(''));
      if (!parsed.ok) return /^[A-Z'].*\.$/s.test(parsed.problem);
      return parsed.hours.week
        .flat()
        .every(({ from, to }) => from >= 0 && from < 1440 && to > from && to <= from + 1440);
    }),
    { numRuns: 3000 },
  );
});
