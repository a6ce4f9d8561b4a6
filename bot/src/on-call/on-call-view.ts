import { londonMidnight, londonMs } from '@councillor-safety/core/clock/london-instants';
import { londonDay, londonWallTime } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import {
  linesOf,
  type Occurrence,
  type OnCallLine,
  type Rota,
  type RotaSwap,
  type Stretch,
} from '@councillor-safety/core/on-call/on-call';
import type {
  GapAnswer,
  OccurrenceAnswer,
  RotaAnswer,
  SwapAnswer,
} from '@councillor-safety/core/on-call/on-call-answers';
import { endOf } from '@councillor-safety/core/on-call/on-call-changes';
import { coverage, gaps, type RotaCalendar } from '@councillor-safety/core/on-call/on-call-coverage';
import { occurrences, onCallAt } from '@councillor-safety/core/on-call/on-call-occurrences';
import { isOpen, swapMay } from '@councillor-safety/core/on-call/on-call-swaps';
import type { PersonCard, PersonId } from '@councillor-safety/core/people/people';

/** Who looks at which weeks, and what is known besides the rota. */
export interface Look {
  readonly reader: PersonId;
  readonly now: Date;
  readonly calendar: RotaCalendar;
  /** Undefined when Microsoft 365 does not say. */
  readonly people: readonly PersonCard[] | undefined;
  /** London calendar day; today unless told. */
  readonly from?: string;
  readonly weeks: number;
}

const coverageDays = 8 * 7;

/** So many weeks from the midnight with which a London day begins. */
export const weeksFrom = ({ from, weeks, now }: Pick<Look, 'from' | 'weeks' | 'now'>): Stretch => {
  const day = from ?? londonDay(now);
  return { start: londonMidnight(day), end: londonMidnight(daysAfter(day, weeks * 7)) };
};

/** The names that people have now, or had when they were last written into the rota. */
export function namesOf(rota: Rota, people: readonly PersonCard[] = []): ReadonlyMap<string, string> {
  const written = rota.entries.flatMap(({ names }) => Object.entries(names));
  return new Map([...written, ...people.map(({ id, name }) => [id, name] as const)]);
}

const stretchOf = (line: OnCallLine, { start, end }: Stretch): GapAnswer => ({
  line,
  start: start.toISOString(),
  end: end.toISOString(),
  startsAt: londonWallTime(start),
  endsAt: londonWallTime(end),
});

interface Seen {
  readonly reader: PersonId;
  readonly name: string;
  readonly within: Stretch;
}

/** Only what touches an end of the time that was asked for can go on beyond it. */
function occurrenceOf(rota: Rota, one: Occurrence, { reader, name, within }: Seen): OccurrenceAnswer {
  const { line, personId, start, end } = one;
  const isOn = (at: Date): boolean => onCallAt(rota, line, at) === personId;
  return {
    ...stretchOf(line, one),
    ...{ personId, personName: name, you: personId === reader },
    begunBefore: start <= within.start && isOn(new Date(start.getTime() - 1)),
    goesOn: end >= within.end && isOn(end),
  };
}

function swapsOf(rota: Rota, { reader, now }: Look): SwapAnswer[] {
  const state = (swap: RotaSwap): RotaSwap['state'] =>
    swap.state === 'offered' && !isOpen(rota, swap, now) ? 'void' : swap.state;
  return rota.swaps
    .filter(({ endsAt }) => londonMs(endsAt) > now.getTime())
    .map((swap) => ({ ...swap, state: state(swap), may: swapMay(rota, swap, { by: reader, now }) }));
}

/** The rota as somebody reads it. */
export function rotaAnswer(rota: Rota, look: Look): RotaAnswer {
  const { reader, now, calendar, people } = look;
  const within = weeksFrom(look);
  const ahead = { start: now, end: londonMidnight(daysAfter(londonDay(now), coverageDays)) };
  const lines = linesOf(rota.settings);
  const names = namesOf(rota, people);
  return {
    version: rota.version,
    ...{ from: within.start.toISOString(), to: within.end.toISOString() },
    lines: [...lines],
    occurrences: occurrences(rota, within).map((one) =>
      occurrenceOf(rota, one, { reader, within, name: names.get(one.personId) ?? '' }),
    ),
    gaps: lines.flatMap((line) => gaps(rota, { line, within, calendar }).map((gap) => stretchOf(line, gap))),
    coverage: lines.map((line) => ({ line, perCent: coverage(rota, { line, within: ahead, calendar }) })),
    entries: rota.entries.filter((entry) => endOf(entry) > within.start.getTime()),
    swaps: swapsOf(rota, look),
    settings: rota.settings,
    people: [...(people ?? [])],
    peopleKnown: people !== undefined,
  };
}
