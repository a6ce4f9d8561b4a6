import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import { dropInWays, type DropInWay } from '@councillor-safety/core/drop-in/drop-in';
import { t } from '../../shell/strings';
import { shortDay, wallDay } from '../../shell/wall-words';
import './load-strings';

const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const listInWords = (words: readonly string[]): string => listFormat.format(words);

/** A time on the clock (`17:00`), also of a wall time (`2026-12-01T17:00`): `5pm`, `2:30pm`, `12 noon`. */
export function clockInWords(at: string): string {
  const clock = at.slice(-5);
  if (clock === '12:00') return t('drop-in:noon');
  if (clock === '00:00') return t('drop-in:midnight');
  const [hours, minutes] = [Number(clock.slice(0, 2)), clock.slice(3)];
  return `${hours % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}${hours < 12 ? 'am' : 'pm'}`;
}

/** A London wall time: `Tuesday 1 December, 10am`. */
export const timeInWords = (startsAt: string): string =>
  t('drop-in:time', { day: shortDay(startsAt), at: clockInWords(startsAt) });

interface Stretch {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** `Tuesday 1 December 2026, 10am to 10:20am`. */
export const stretchInWords = ({ startsAt, endsAt }: Stretch): string =>
  t('drop-in:stretch', {
    day: wallDay(startsAt),
    from: clockInWords(startsAt),
    to: clockInWords(endsAt),
  });

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The days of the week by their number, from Monday, 0. */
export const weekdaysInWords = (): string[] => weekdays.map((day) => t(`drop-in:weekday.${day}`));

export const wayInWords = (way: DropInWay): string => t(`drop-in:ways.${way}`);

/** As it stands within a sentence. */
export const withinSentence = (words: string): string =>
  words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1);

/** `In person, by phone and in Teams`. */
export const waysInWords = (ways: readonly DropInWay[]): string =>
  listInWords(
    dropInWays
      .filter((way) => ways.includes(way))
      .map((way, index) => (index === 0 ? wayInWords(way) : withinSentence(wayInWords(way)))),
  );

/** What somebody does at the council, so that one can choose whom to meet. */
export function officeInWords({ roles, offices }: Pick<Holder, 'roles' | 'offices'>): string {
  const champion = roles.includes('champion') ? [t('drop-in:champion')] : [];
  const words = [...champion, ...offices.map((office) => t(`drop-in:office.${office}`))];
  return words.length > 0 ? words.join(', ') : t('drop-in:officerRole');
}

/** `Imani Larkspur (Democratic services)`. */
export const holderInWords = (holder: Holder): string =>
  t('drop-in:holder', { name: holder.name, office: officeInWords(holder) });
