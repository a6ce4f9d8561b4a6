import {
  emptyRota,
  entryDraftSchema,
  rotaEntrySchema,
  type EntryDraft,
  type Rota,
  type RotaEntry,
} from '@councillor-safety/core/on-call/on-call';
import type { Somebody } from '@councillor-safety/core/on-call/on-call-changes';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';

export function somebody(key: string): Somebody {
  const found = samplePeople.find((one) => one.key === key);
  if (!found) throw new Error(`There is no sample person '${key}'`);
  return { id: personIdSchema.parse(found.id), name: found.name };
}
export const idOf = (key: string): PersonId => somebody(key).id;

/** Who may be on call in these tests. */
export const officers: ReadonlySet<PersonId> = new Set(
  ['officer', 'officer2', 'legal', 'champion'].map(idOf),
);

const drafted = (draft: unknown): EntryDraft => entryDraftSchema.parse(draft);

type Times = readonly [startsAt: string, endsAt: string];
export const shift = (key: string, [startsAt, endsAt]: Times, line = 'first'): EntryDraft =>
  drafted({ kind: 'shift', line, personId: idOf(key), startsAt, endsAt });

export const override = (key: string | null, [startsAt, endsAt]: Times, line = 'first'): EntryDraft =>
  drafted({ kind: 'override', line, personId: key && idOf(key), startsAt, endsAt });

/** Weekdays from 17:00 to 09:00 the next day, one officer, unless told. */
export const pattern = (
  changes: Partial<Omit<Extract<EntryDraft, { kind: 'pattern' }>, 'people'>> & { people?: string[] } = {},
): EntryDraft => {
  const { people = ['officer'], ...rest } = changes;
  return drafted({
    ...{ kind: 'pattern', line: 'first', days: [0, 1, 2, 3, 4], from: '17:00', to: '09:00', toDaysLater: 1 },
    ...{ everyWeeks: 1, turn: 'week', startsOn: '2026-11-30', people: people.map(idOf) },
    ...rest,
  });
};

export const entryId = (number: number): string =>
  `90000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Entries in the order in which they were made, a minute apart. */
export const entriesOf = (drafts: readonly EntryDraft[]): RotaEntry[] =>
  drafts.map((draft, index) =>
    rotaEntrySchema.parse({
      ...draft,
      id: entryId(index + 1),
      names: {},
      createdBy: idOf('officer'),
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    }),
  );

export const rotaOf = (drafts: readonly EntryDraft[], settings: Partial<Rota['settings']> = {}): Rota => ({
  ...emptyRota,
  version: 1,
  entries: entriesOf(drafts),
  settings: { ...emptyRota.settings, ...settings },
});

export const at = (instant: string): Date => new Date(instant);
export const between = (start: string, end: string) => ({ start: at(start), end: at(end) });

const names = new Map(samplePeople.map(({ id, key }) => [id, key]));
export const keyOf = (id: string): string => names.get(id) ?? id;
