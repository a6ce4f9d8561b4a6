import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { OnCallLine } from '@councillor-safety/core/on-call/on-call';
import type {
  GapAnswer,
  OccurrenceAnswer,
  RotaAnswer,
} from '@councillor-safety/core/on-call/on-call-answers';

/** What of somebody's time on call, or of a gap, falls on one day. Wall times of London: `17:00`, and `24:00` at its end. */
export interface DayPart {
  readonly from: string;
  readonly to: string;
  /** Who; absent in a gap. */
  readonly name?: string;
  readonly you: boolean;
  /** All of it, over as many days as it lasts. */
  readonly whole: OccurrenceAnswer | GapAnswer;
  /** The day on which it begins, or the first that is shown: where one can do something with it. */
  readonly begins: boolean;
}

export interface RotaDay {
  readonly day: string;
  readonly parts: Readonly<Record<OnCallLine, readonly DayPart[]>>;
}

function partOn(day: string, whole: OccurrenceAnswer | GapAnswer, week: string): DayPart[] {
  const [start, end] = [`${day}T00:00`, `${daysAfter(day, 1)}T00:00`];
  const { startsAt, endsAt } = whole;
  if (endsAt <= start || startsAt >= end) return [];
  return [
    {
      from: startsAt > start ? startsAt.slice(11) : '00:00',
      to: endsAt < end ? endsAt.slice(11) : '24:00',
      name: 'personName' in whole ? whole.personName : undefined,
      you: 'you' in whole && whole.you,
      whole,
      begins: startsAt >= start || day === week,
    },
  ];
}

/** What falls into the week that begins on a Monday, in part at least. */
export const inWeek = <S extends { startsAt: string; endsAt: string }>(
  all: readonly S[],
  week: string,
): S[] =>
  all.filter(({ startsAt, endsAt }) => endsAt > `${week}T00:00` && startsAt < `${daysAfter(week, 7)}T00:00`);

/** Seven days of the rota, from a Monday; on each, who holds what and what nobody holds, in order. */
export function daysOf(rota: Pick<RotaAnswer, 'occurrences' | 'gaps'>, week: string): RotaDay[] {
  const all = [...rota.occurrences, ...rota.gaps].sort((one, other) =>
    one.startsAt < other.startsAt ? -1 : 1,
  );
  const on = (day: string, line: OnCallLine): DayPart[] =>
    all.filter((one) => one.line === line).flatMap((one) => partOn(day, one, week));
  return Array.from({ length: 7 }, (_, index) => daysAfter(week, index)).map((day) => ({
    day,
    parts: { first: on(day, 'first'), second: on(day, 'second') },
  }));
}
