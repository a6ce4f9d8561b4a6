import { londonDay } from '../clock/london-time';
import { daysAfter } from '../clock/opening-hours-calendar';
import type { PersonId } from '../people/people';
import type { Session, Slot } from './drop-in';
import { overlaps } from './drop-in-slots';

/** A time with the session that holds it. */
export interface Held {
  readonly slot: Slot;
  readonly session: Session;
}

/** A place that is booked, or not given back yet. */
interface Taken {
  readonly slotId: string;
  readonly holderId: PersonId;
  readonly start: Date;
  readonly end: Date;
}

export interface FreeAsked {
  readonly taken: readonly Taken[];
  /** Places kept for one person of the waiting list. */
  readonly holds: readonly { readonly slotId: string; readonly personId: PersonId }[];
  /** Whom this person does not want to meet. */
  readonly notWith: readonly PersonId[];
  readonly now: Date;
  readonly person: PersonId;
}

const minute = 60_000;
const hour = 60 * minute;

/** Why a time cannot be booked now, whoever asks: it comes too soon, or too far ahead. */
export function timeProblem({ slot, session }: Held, now: Date): 'tooSoon' | 'tooFar' | undefined {
  const left = slot.start.getTime() - now.getTime();
  if (left <= 0 || left < session.noticeMinutes * minute) return 'tooSoon';
  return slot.startsAt.slice(0, 10) > daysAfter(londonDay(now), session.aheadDays) ? 'tooFar' : undefined;
}

function countOf(slotIds: readonly string[]): (slotId: string) => number {
  const counts = new Map<string, number>();
  for (const id of slotIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (slotId) => counts.get(slotId) ?? 0;
}

/** The hours that a stretch touches: only what shares one need be compared. */
function hoursOf({ start, end }: Pick<Taken, 'start' | 'end'>): readonly number[] {
  const first = Math.floor(start.getTime() / hour);
  const count = Math.max(1, Math.ceil(end.getTime() / hour) - first);
  return Array.from({ length: count }, (_, index) => first + index);
}

type ByHour = Map<number, Taken[]>;

/** Whether whoever holds a time is taken up by an appointment at another that runs into it. */
export function takenUp(taken: readonly Taken[]): (slot: Slot) => boolean {
  const byHolder = new Map<PersonId, ByHour>();
  for (const one of taken) {
    const byHour: ByHour = byHolder.get(one.holderId) ?? new Map<number, Taken[]>();
    byHolder.set(one.holderId, byHour);
    for (const each of hoursOf(one)) byHour.set(each, [...(byHour.get(each) ?? []), one]);
  }
  const runsInto = (slot: Slot, others: readonly Taken[] = []): boolean =>
    others.some((one) => one.slotId !== slot.id && overlaps(one, slot));
  return (slot) => {
    const byHour = byHolder.get(slot.holderId);
    return byHour !== undefined && hoursOf(slot).some((each) => runsInto(slot, byHour.get(each)));
  };
}

/** The times that one person can book now, in the order in which they came. */
export function freeSlots<T extends Held>(held: readonly T[], asked: FreeAsked): readonly T[] {
  const { taken, holds, notWith, now, person } = asked;
  const kept = holds.filter(({ personId }) => personId !== person);
  const gone = countOf([...taken, ...kept].map(({ slotId }) => slotId));
  const isTakenUp = takenUp(taken);
  const avoided = new Set(notWith);
  const isFree = (one: T): boolean =>
    one.session.openTo === 'everyone' &&
    !avoided.has(one.slot.holderId) &&
    gone(one.slot.id) < one.slot.places &&
    timeProblem(one, now) === undefined &&
    !isTakenUp(one.slot);
  return held.filter(isFree);
}

/** The ones that begin nearest to an instant, nearest first; of two as near, the sooner. */
export function nearest<T extends { readonly slot: Slot }>(
  free: readonly T[],
  to: Date,
  count: number,
): readonly T[] {
  const away = ({ slot }: T): number => Math.abs(slot.start.getTime() - to.getTime());
  const sooner = (one: T, other: T): number => one.slot.start.getTime() - other.slot.start.getTime();
  return [...free].sort((one, other) => away(one) - away(other) || sooner(one, other)).slice(0, count);
}
