import { londonMs, wallMs } from '../clock/london-instants';
import { parseOpeningHours } from '../clock/opening-hours-parser';
import type { PersonId } from '../people/people';
import { onCallLimits, type EntryDraft, type Rota, type RotaEntry, type RotaSettings } from './on-call';
import type { OnCallProblem } from './on-call-problems';
import { collide, slotsOf, type Span } from './on-call-slots';

/** What is wrong, and in which field of the draft. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: OnCallProblem;
}

const day = 86_400_000;
const week = 7 * day;
const endOfTime = wallMs('2100-01-01T00:00');

const peopleOf = (draft: EntryDraft): readonly (PersonId | null)[] =>
  draft.kind === 'pattern' ? draft.people : [draft.personId];

/** The time in which an entry can have shifts, by the clocks on the wall. */
function lifeOf(draft: EntryDraft): Span {
  if (draft.kind !== 'pattern') return { start: wallMs(draft.startsAt), end: wallMs(draft.endsAt) };
  const { startsOn, endsOn } = draft;
  const last = endsOn === undefined ? endOfTime : wallMs(`${endsOn}T00:00`) + 16 * day;
  return { start: wallMs(`${startsOn}T00:00`), end: last };
}

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other);

/** After so many weeks two patterns lie to each other as they did at first. */
function commonWeeks(one: EntryDraft, other: EntryDraft): number {
  const [a, b] = [one, other].map((draft) => (draft.kind === 'pattern' ? draft.everyWeeks : 1));
  return ((a ?? 1) * (b ?? 1)) / commonDivisor(a ?? 1, b ?? 1);
}

/** The time in which two entries would meet if they ever do. */
function timeToCompare(one: EntryDraft, other: EntryDraft): Span {
  const [a, b] = [lifeOf(one), lifeOf(other)];
  const start = Math.max(a.start, b.start);
  // Three weeks more, for shifts of 14 days that began before.
  const repeats = start + (commonWeeks(one, other) + 3) * week;
  return { start, end: Math.min(a.end, b.end, repeats) };
}

function runsIntoItself(draft: EntryDraft): boolean {
  if (draft.kind !== 'pattern') return false;
  return collide(slotsOf(draft, timeToCompare(draft, draft), wallMs));
}

function runsInto(draft: EntryDraft, other: EntryDraft): boolean {
  const within = timeToCompare(draft, other);
  if (within.start >= within.end) return false;
  return collide([...slotsOf(draft, within, wallMs), ...slotsOf(other, within, wallMs)]);
}

/** What is wrong with the times of a draft by itself. */
export function draftProblem(draft: EntryDraft, now: Date): FieldProblem | undefined {
  if (draft.kind === 'pattern') return patternProblem(draft);
  const { startsAt, endsAt } = draft;
  if (londonMs(endsAt) <= londonMs(startsAt)) return { field: 'endsAt', problem: 'endBeforeStart' };
  if (wallMs(endsAt) - wallMs(startsAt) > onCallLimits.shiftDays * day)
    return { field: 'endsAt', problem: 'tooLong' };
  return londonMs(endsAt) <= now.getTime() ? { field: 'endsAt', problem: 'past' } : undefined;
}

function patternProblem(draft: Extract<EntryDraft, { kind: 'pattern' }>): FieldProblem | undefined {
  const { from, to, toDaysLater, startsOn, endsOn } = draft;
  const length = wallMs(`2026-01-01T${to}`) - wallMs(`2026-01-01T${from}`) + toDaysLater * day;
  if (length <= 0) return { field: 'to', problem: 'endBeforeStart' };
  if (length > onCallLimits.shiftDays * day) return { field: 'toDaysLater', problem: 'tooLong' };
  if (endsOn !== undefined && endsOn < startsOn) return { field: 'endsOn', problem: 'endBeforeStart' };
  const first = slotsOf(draft, timeToCompare(draft, draft), wallMs);
  if (first.length === 0) return { field: 'endsOn', problem: 'never' };
  return runsIntoItself(draft) ? { field: 'days', problem: 'overlapsItself' } : undefined;
}

/** Shifts and patterns of one line must not run into each other; an override may lie over anything. */
export const sharesLayer = (draft: EntryDraft, entry: RotaEntry): boolean =>
  draft.kind !== 'override' && entry.kind !== 'override' && entry.line === draft.line;

interface Around {
  readonly rota: Pick<Rota, 'entries'>;
  /** The entry that the draft takes the place of. */
  readonly id?: string;
  /** Who may be on call. */
  readonly people: ReadonlySet<PersonId>;
  readonly now: Date;
}

/** Why the rota cannot take an entry, or undefined when it can. */
export function entryProblem(draft: EntryDraft, { rota, id, people, now }: Around): FieldProblem | undefined {
  const others = rota.entries.filter((entry) => entry.id !== id);
  if (others.length >= onCallLimits.entries) return { field: 'kind', problem: 'tooMany' };
  if (peopleOf(draft).some((personId) => personId !== null && !people.has(personId)))
    return { field: draft.kind === 'pattern' ? 'people' : 'personId', problem: 'personUnknown' };
  const wrong = draftProblem(draft, now);
  if (wrong) return wrong;
  const overlaps = others.some((entry) => sharesLayer(draft, entry) && runsInto(draft, entry));
  return overlaps ? { field: draft.kind === 'pattern' ? 'days' : 'startsAt', problem: 'overlap' } : undefined;
}

/** Why settings cannot be kept. */
export const settingsProblem = ({ officeHours }: RotaSettings): FieldProblem | undefined =>
  parseOpeningHours(officeHours).ok ? undefined : { field: 'officeHours', problem: 'officeHours' };
