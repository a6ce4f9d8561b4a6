import { londonMidnight, londonMs } from '../clock/london-instants';
import type { PersonId } from '../people/people';
import type { EntryDraft, Rota, RotaEntry, RotaSettings, RotaSwap } from './on-call';
import type { SwapOffer } from './on-call-answers';
import { isOpen } from './on-call-swaps';

export interface Somebody {
  readonly id: PersonId;
  readonly name: string;
}

/** Who changes the rota, and when. */
export interface ChangedBy {
  readonly by: Somebody;
  readonly now: Date;
}

/** Names by person id. */
export type Names = ReadonlyMap<PersonId, string>;

const day = 86_400_000;
/** What ended so long ago stays in SharePoint and leaves the document. */
const keptDays = 400;

/** An offer whose time came, or whose shift is no longer the offerer's, is over for good. */
const overIfClosed = (rota: Rota, swap: RotaSwap, now: Date): RotaSwap =>
  swap.state === 'offered' && !isOpen(rota, swap, now)
    ? { ...swap, state: 'void', answeredAt: now.toISOString() }
    : swap;

const changed = (rota: Rota, parts: Partial<Rota>, now: Date): Rota => {
  const next = { ...rota, ...parts, version: rota.version + 1 };
  return { ...next, swaps: next.swaps.map((swap) => overIfClosed(next, swap, now)) };
};

function namesIn(draft: EntryDraft, names: Names): Record<string, string> {
  const ids = draft.kind === 'pattern' ? draft.people : draft.personId === null ? [] : [draft.personId];
  return Object.fromEntries(ids.map((id) => [id, names.get(id) ?? '']));
}

interface Drafted {
  readonly id: string;
  readonly draft: EntryDraft;
  readonly names: Names;
}

const written = ({ id, draft, names }: Drafted, { by, now }: ChangedBy): RotaEntry => ({
  ...draft,
  id,
  names: namesIn(draft, names),
  createdBy: by.id,
  createdAt: now.toISOString(),
});

export const withEntries = (rota: Rota, drafted: readonly Drafted[], change: ChangedBy): Rota =>
  changed(rota, { entries: [...rota.entries, ...drafted.map((one) => written(one, change))] }, change.now);

/** An entry in the place of another; an override keeps its rank among the others. */
export function withEntryReplaced(rota: Rota, drafted: Drafted, { now }: ChangedBy): Rota {
  const entries = rota.entries.map((entry) => {
    const { id, createdBy, createdAt } = entry;
    if (id !== drafted.id) return entry;
    return { ...drafted.draft, id, names: namesIn(drafted.draft, drafted.names), createdBy, createdAt };
  });
  return changed(rota, { entries }, now);
}

export const withoutEntry = (rota: Rota, id: string, { now }: ChangedBy): Rota =>
  changed(rota, { entries: rota.entries.filter((entry) => entry.id !== id) }, now);

export const withSettings = (rota: Rota, settings: RotaSettings, { now }: ChangedBy): Rota =>
  changed(rota, { settings }, now);

interface Offered {
  readonly id: string;
  readonly offer: SwapOffer;
  readonly to: Somebody;
}

export function withOffer(rota: Rota, { id, offer, to }: Offered, { by, now }: ChangedBy): Rota {
  const { line, startsAt, endsAt } = offer;
  const people = { fromId: by.id, fromName: by.name, toId: to.id, toName: to.name };
  const swap: RotaSwap = {
    ...{ id, line, startsAt, endsAt, ...people },
    offeredAt: now.toISOString(),
    state: 'offered',
  };
  return changed(rota, { swaps: [...rota.swaps, swap] }, now);
}

/** An accepted offer becomes an override, under an id of its own. */
export function withAnswer(
  rota: Rota,
  { swap, state, overrideId }: { swap: RotaSwap; state: RotaSwap['state']; overrideId: string },
  change: ChangedBy,
): Rota {
  const { line, startsAt, endsAt, toId, toName } = swap;
  const answered = { ...swap, state, answeredAt: change.now.toISOString() };
  const swaps = rota.swaps.map((one) => (one.id === swap.id ? answered : one));
  if (state !== 'accepted') return changed(rota, { swaps }, change.now);
  const draft: EntryDraft = { kind: 'override', line, startsAt, endsAt, personId: toId };
  return withEntries(
    { ...rota, swaps },
    [{ id: overrideId, draft, names: new Map([[toId, toName]]) }],
    change,
  );
}

/** When the last shift of an entry is over; Infinity for a pattern without an end. */
export function endOf(entry: RotaEntry): number {
  if (entry.kind !== 'pattern') return londonMs(entry.endsAt);
  const { endsOn, toDaysLater } = entry;
  return endsOn === undefined ? Infinity : londonMidnight(endsOn).getTime() + (toDaysLater + 2) * day;
}

/** The rota without what ended more than a year ago. */
export function withoutLongPast(rota: Rota, now: Date): Rota {
  const oldest = now.getTime() - keptDays * day;
  return {
    ...rota,
    entries: rota.entries.filter((entry) => endOf(entry) >= oldest),
    swaps: rota.swaps.filter((swap) => londonMs(swap.endsAt) >= oldest),
  };
}
