import { weekdayOf } from '@councillor-safety/core/clock/opening-hours-calendar';
import { dropInWays, slotIdOf, type DropInWay } from '@councillor-safety/core/drop-in/drop-in';
import type { Holder, SlotAnswer, SlotsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { partOfDay, type PartOfDay } from '@councillor-safety/core/drop-in/drop-in-waiting';

/** A time that can be booked, as the screens show it. Wall times are London's. */
export interface FreeTime extends Omit<SlotAnswer, 'holderId'> {
  readonly holderId: string;
  /** With their role and office, where they are known. */
  readonly holder?: Holder;
  readonly room?: string;
  readonly notes?: string;
}

/** Empty: any. */
export interface Filters {
  readonly weekday: string;
  readonly part: PartOfDay | '';
  readonly person: string;
  readonly way: DropInWay | '';
}
export const noFilters: Filters = { weekday: '', part: '', person: '', way: '' };

export interface PersonOnDay {
  readonly holderId: string;
  readonly times: readonly FreeTime[];
}
export interface FreeDay {
  readonly day: string;
  readonly people: readonly PersonOnDay[];
}

const wallMs = (wall: string): number => Date.parse(`${wall}:00Z`);
const wallAfter = (wall: string, minutes: number): string =>
  new Date(wallMs(wall) + minutes * 60_000).toISOString().slice(0, 16);

const sooner = (one: FreeTime, other: FreeTime): number =>
  one.startsAt.localeCompare(other.startsAt) || one.holderName.localeCompare(other.holderName);

/** A time of which only the id is known: it was asked for before, and is no longer among the free ones. */
export function bareTime(slotId: string): FreeTime {
  const startsAt = slotId.slice(slotId.indexOf('@') + 1);
  return {
    ...{ slotId, startsAt, endsAt: startsAt, holderId: '', holderName: '' },
    ...{ ways: [...dropInWays], group: false },
  };
}

/** One by one, soonest first. */
export function freeTimesOf(answers: readonly SlotsAnswer[]): FreeTime[] {
  const times = answers.flatMap(({ groups, holders }) =>
    groups.flatMap(({ starts, sessionId, minutes, ...group }) => {
      const holder = holders.find(({ id }) => id === group.holderId);
      return starts.map((startsAt) => ({
        ...group,
        ...{ slotId: slotIdOf(sessionId, startsAt), startsAt, endsAt: wallAfter(startsAt, minutes) },
        ...{ holder, holderName: holder?.name ?? '' },
      }));
    }),
  );
  return times.sort(sooner);
}

/** Everybody who has a time, once. */
export function holdersOf(answers: readonly SlotsAnswer[]): Holder[] {
  const all = new Map(answers.flatMap(({ holders }) => holders.map((one) => [one.id, one] as const)));
  return [...all.values()].sort((one, other) => one.name.localeCompare(other.name));
}

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value !== '');

export const fits = (time: FreeTime, { weekday, part, person, way }: Filters): boolean =>
  (weekday === '' || weekdayOf(time.startsAt.slice(0, 10)) === Number(weekday)) &&
  (part === '' || partOfDay(time.startsAt) === part) &&
  (person === '' || time.holderId === person) &&
  (way === '' || time.ways.includes(way));

/** Those that are nearest in time, soonest first among equals. */
export function nearestTo(startsAt: string, times: readonly FreeTime[], count: number): FreeTime[] {
  const away = (time: FreeTime): number => Math.abs(wallMs(time.startsAt) - wallMs(startsAt));
  return [...times].sort((one, other) => away(one) - away(other) || sooner(one, other)).slice(0, count);
}

const mostDays = 4;
const mostTimes = 60;

/** Day by day, and person by person on each. */
export function daysOf(times: readonly FreeTime[]): FreeDay[] {
  const days = new Map<string, Map<string, FreeTime[]>>();
  for (const time of times) {
    const day = time.startsAt.slice(0, 10);
    const people = days.get(day) ?? new Map<string, FreeTime[]>();
    people.set(time.holderId, [...(people.get(time.holderId) ?? []), time]);
    days.set(day, people);
  }
  return [...days].map(([day, people]) => ({
    day,
    people: [...people].map(([holderId, held]) => ({ holderId, times: held })),
  }));
}

/** How many days are shown after so many times "Show more": a few, and fewer where they are full. */
export function daysShown(days: readonly FreeDay[], presses: number): number {
  let shown = 0;
  for (let press = 0; press <= presses; press += 1) {
    let room = mostTimes;
    for (let begun = shown; shown < days.length && shown < begun + mostDays; shown += 1) {
      room -= (days[shown]?.people ?? []).reduce((sum, { times }) => sum + times.length, 0);
      if (room < 0 && shown > begun) break;
    }
  }
  return shown;
}
