import { londonMs } from '../clock/london-instants';
import type { PersonId } from '../people/people';
import {
  onCallLines,
  type Occurrence,
  type OnCallLine,
  type Rota,
  type RotaEntry,
  type Stretch,
} from './on-call';
import { collide, slotsOf, type Slot, type Span } from './on-call-slots';

type Entries = Pick<Rota, 'entries'>;

const layerOf = ({ kind }: RotaEntry): number => (kind === 'override' ? 1 : 0);

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** What lies under, first. Overrides lie over all else, and the one made later over those made before. */
const inLayers = (entries: readonly RotaEntry[]): RotaEntry[] =>
  [...entries].sort(
    (one, other) =>
      layerOf(one) - layerOf(other) || byText(one.createdAt, other.createdAt) || byText(one.id, other.id),
  );

const spanOf = ({ start, end }: Stretch): Span => ({ start: start.getTime(), end: end.getTime() });

const cutTo = (slot: Slot, { start, end }: Span): Slot => ({
  ...slot,
  start: Math.max(slot.start, start),
  end: Math.min(slot.end, end),
});

/** Lays one slot over the others: what it covers of them is gone. */
function laidOver(slots: readonly Slot[], top: Slot): readonly Slot[] {
  const left = slots.flatMap((slot) => {
    if (slot.end <= top.start || slot.start >= top.end) return [slot];
    const parts = [
      { ...slot, end: top.start },
      { ...slot, start: top.end },
    ];
    return parts.filter(({ start, end }) => start < end);
  });
  return [...left, top];
}

/** Of slots that do not overlap: without "nobody", in order, one person's joined where one ends as the next begins. */
function joined(slots: readonly Slot[]): (Span & { personId: PersonId })[] {
  const result: (Span & { personId: PersonId })[] = [];
  for (const { start, end, personId } of [...slots].sort((one, other) => one.start - other.start)) {
    if (personId === null) continue;
    const last = result.at(-1);
    if (last?.personId === personId && last.end === start) result[result.length - 1] = { ...last, end };
    else result.push({ start, end, personId });
  }
  return result;
}

/** What is left of slots when each has been laid over those before it. */
const laidInOrder = (slots: readonly Slot[], under: readonly Slot[] = []): readonly Slot[] =>
  // A rota as it should be has thousands of shifts and none over another: nothing need be laid then.
  under.length === 0 && !collide(slots) ? slots : slots.reduce(laidOver, under);

/** Who is on call on one line, cut to a stretch of time, in order. */
export function lineOccurrences({ entries }: Entries, line: OnCallLine, within: Stretch): Occurrence[] {
  const asked = spanOf(within);
  const own = inLayers(entries.filter((entry) => entry.line === line));
  const [under, over] = [0, 1].map((layer) =>
    own
      .filter((entry) => layerOf(entry) === layer)
      .flatMap((entry) => slotsOf(entry, asked, londonMs).map((slot) => cutTo(slot, asked))),
  );
  const slots = laidInOrder(over ?? [], laidInOrder(under ?? []));
  return joined(slots).map(({ start, end, personId }) => ({
    line,
    personId,
    start: new Date(start),
    end: new Date(end),
  }));
}

/** Who is on call from `start` to `end`: overrides laid over what they change, one person's time joined. */
export const occurrences = (rota: Entries, within: Stretch): Occurrence[] =>
  onCallLines
    .flatMap((line) => lineOccurrences(rota, line, within))
    .sort((one, other) => one.start.getTime() - other.start.getTime());

/** Who is on call at an instant, or undefined when nobody is. */
export function onCallAt({ entries }: Entries, line: OnCallLine, at: Date): PersonId | undefined {
  const instant = { start: at.getTime(), end: at.getTime() + 1 };
  const slots = inLayers(entries.filter((entry) => entry.line === line)).flatMap((entry) =>
    slotsOf(entry, instant, londonMs),
  );
  return slots.at(-1)?.personId ?? undefined;
}
