import type { SessionDraft } from '@councillor-safety/core/drop-in/drop-in';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { clockInWords, listInWords, weekdaysInWords } from '../strings/words';

/** `10am to 12 noon`. */
export const hoursInWords = ({ from, to }: { from: string; to: string }): string =>
  t('drop-in:officer.fromTo', { from: clockInWords(from), to: clockInWords(to) });

const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' } as const;
export type Nth = keyof typeof nths;
export const nthInWords = (nth: Nth): string => t(`drop-in:officer.nth.${nths[nth]}`);

type Rhythm = Pick<SessionDraft, 'recurrence' | 'firstDay'>;

function daysInWords({ recurrence, firstDay }: Rhythm): string {
  const names = weekdaysInWords();
  switch (recurrence.every) {
    case 'once':
      return t('drop-in:officer.inWords.once', { day: wallDay(firstDay) });
    case 'week': {
      const days = listInWords([...recurrence.days].sort().map((day) => names[day] ?? ''));
      if (recurrence.weeks === 1) return t('drop-in:officer.inWords.everyWeek', { days });
      if (recurrence.weeks === 2) return t('drop-in:officer.inWords.everySecondWeek', { days });
      return t('drop-in:officer.inWords.everyWeeks', { count: recurrence.weeks, days });
    }
    case 'month-weekday': {
      const day = names[recurrence.day] ?? '';
      return t('drop-in:officer.inWords.monthWeekday', { nth: nthInWords(recurrence.nth), day });
    }
    case 'month-day':
      return t('drop-in:officer.inWords.monthDay', { number: recurrence.dayOfMonth });
  }
}

type Told = Rhythm & Pick<SessionDraft, 'from' | 'to' | 'slotMinutes' | 'places'>;

/** `Every second Tuesday, 10am to 12 noon, 20 minutes each`. */
export function sessionInWords(session: Told): string {
  const { from, to, slotMinutes, places } = session;
  const words = {
    days: daysInWords(session),
    from: clockInWords(from),
    to: clockInWords(to),
    count: slotMinutes,
  };
  return places === 1
    ? t('drop-in:officer.inWords.session', words)
    : t('drop-in:officer.inWords.group', { ...words, places });
}
