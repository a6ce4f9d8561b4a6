import type { OnCallLine, RotaEntry } from '@councillor-safety/core/on-call/on-call';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import './load-strings';

const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

interface WallStretch {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** `Tuesday 1 December 2026, 17:00 to Wednesday 2 December 2026, 09:00`. */
export function stretchInWords({ startsAt, endsAt }: WallStretch): string {
  const words = {
    start: wallDay(startsAt),
    from: startsAt.slice(11),
    end: wallDay(endsAt),
    to: endsAt.slice(11),
  };
  const oneDay = startsAt.slice(0, 10) === endsAt.slice(0, 10);
  return oneDay ? t('on-call:sameDay', words) : t('on-call:stretch', words);
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The days of the week by their number, from Monday, 0. */
export const weekdaysInWords = (): string[] => weekdays.map((day) => t(`on-call:entry.day.${day}`));

export const lineInWords = (line: OnCallLine): string => t(`on-call:line.${line}`);

type Pattern = Extract<RotaEntry, { kind: 'pattern' }>;

function hoursInWords({ from, to, toDaysLater }: Pattern): string {
  if (toDaysLater === 0) return t('on-call:rota.between', { from, to });
  if (toDaysLater === 1) return t('on-call:entries.nextDay', { from, to });
  return t('on-call:entries.daysLater', { from, to, count: toDaysLater });
}

function patternInWords(entry: Pattern): string {
  const { line, people, names, days, everyWeeks, startsOn, endsOn } = entry;
  const day = wallDay(startsOn);
  return t('on-call:entries.pattern', {
    line: lineInWords(line),
    names: listFormat.format(people.map((id) => names[id] ?? '')),
    days: listFormat.format([...days].sort().map((one) => weekdaysInWords()[one] ?? '')),
    hours: hoursInWords(entry),
    weeks:
      everyWeeks === 1
        ? t('on-call:entries.everyWeek')
        : t('on-call:entries.everyWeeks', { count: everyWeeks }),
    dates: endsOn
      ? t('on-call:entries.fromTo', { day, last: wallDay(endsOn) })
      : t('on-call:entries.from', { day }),
  });
}

/** An entry of the rota in a sentence or two. */
export function entryInWords(entry: RotaEntry): string {
  if (entry.kind === 'pattern') return patternInWords(entry);
  const { kind, line, personId, names } = entry;
  return t(`on-call:entries.${kind}`, {
    line: lineInWords(line),
    name: personId === null ? t('on-call:rota.nobody') : (names[personId] ?? ''),
    time: stretchInWords(entry),
  });
}
