import { z } from 'zod';
import { londonMs } from '../clock/london-instants';
import { defineList, type RecordOf } from '../sharepoint/list-definition';
import {
  emptyRota,
  entryKinds,
  onCallLines,
  rotaEntrySchema,
  rotaSettingsSchema,
  rotaSwapSchema,
  type Rota,
  type RotaEntry,
  type RotaSwap,
} from './on-call';

const detailSchema = z.union([rotaEntrySchema, rotaSwapSchema, rotaSettingsSchema]);

/** One item per shift, pattern, override and swap, and one for the settings. Nothing is deleted: what is gone is `removed`. */
export const onCallList = defineList({
  site: 'casework',
  name: 'OnCallShifts',
  description: 'The on-call rota. Read and written by the service only.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'endsAt',
    months: 24,
    why: 'It shows who was on call when a call was made, for as long as the call is kept. A pattern without an end stays.',
  },
  columns: {
    /** Id of the entry or the swap; `settings` for the settings. */
    entryKey: { type: 'text', name: 'EntryKey', maxLength: 36, unique: true, required: true },
    kind: {
      type: 'choice',
      name: 'EntryKind',
      choices: [...entryKinds, 'swap', 'settings'],
      indexed: true,
      required: true,
    },
    line: { type: 'choice', name: 'OnCallLine', choices: onCallLines, indexed: true },
    /** Who is on call; of a pattern the first in turn, of a swap who offered it. */
    personId: { type: 'text', name: 'PersonEntra', maxLength: 36, indexed: true },
    personName: { type: 'text', name: 'PersonName', maxLength: 255 },
    startsAt: { type: 'dateTime', name: 'StartsAt', indexed: true },
    endsAt: { type: 'dateTime', name: 'EndsAt', indexed: true },
    state: {
      type: 'choice',
      name: 'EntryState',
      choices: ['active', 'removed'],
      indexed: true,
      required: true,
    },
    /** The rota's version with which the item was last written: an older one never overwrites it. */
    entryVersion: { type: 'number', name: 'EntryVersion', required: true },
    detail: { type: 'json', name: 'Detail', schema: detailSchema, required: true },
  },
});
export type OnCallRecord = RecordOf<typeof onCallList>;

const settingsKey = 'settings';
const utc = (wall: string): string => new Date(londonMs(wall)).toISOString();
type State = OnCallRecord['state'];

function entryRecord(entry: RotaEntry, entryVersion: number, state: State): OnCallRecord {
  const { id: entryKey, kind, line, names } = entry;
  const personId = kind === 'pattern' ? entry.people[0] : (entry.personId ?? undefined);
  const times =
    kind === 'pattern'
      ? {
          startsAt: utc(`${entry.startsOn}T${entry.from}`),
          endsAt: entry.endsOn && utc(`${entry.endsOn}T23:59`),
        }
      : { startsAt: utc(entry.startsAt), endsAt: utc(entry.endsAt) };
  const personName = personId && names[personId];
  return { ...{ entryKey, kind, line, personId, personName }, ...times, state, entryVersion, detail: entry };
}

const swapRecord = (swap: RotaSwap, entryVersion: number): OnCallRecord => ({
  ...{ entryKey: swap.id, kind: 'swap', line: swap.line, personId: swap.fromId, personName: swap.fromName },
  ...{ startsAt: utc(swap.startsAt), endsAt: utc(swap.endsAt) },
  ...{ state: 'active', entryVersion, detail: swap },
});

/** Everything of one rota by key, with the text by which two versions are compared. */
const partsOf = (rota: Rota): Map<string, { text: string; record: (state: State) => OnCallRecord }> =>
  new Map([
    ...rota.entries.map((entry) => {
      const record = (state: State) => entryRecord(entry, rota.version, state);
      return [entry.id, { text: JSON.stringify(entry), record }] as const;
    }),
    ...rota.swaps.map((swap) => {
      const record = () => swapRecord(swap, rota.version);
      return [swap.id, { text: JSON.stringify(swap), record }] as const;
    }),
    [
      settingsKey,
      {
        text: JSON.stringify(rota.settings),
        record: () => ({
          ...{ entryKey: settingsKey, kind: 'settings', state: 'active' },
          ...{ entryVersion: rota.version, detail: rota.settings },
        }),
      },
    ],
  ]);

/** The items of the list that change when one version of the rota follows another. */
export function changedRecords(before: Rota, after: Rota): OnCallRecord[] {
  const [had, has] = [partsOf(before), partsOf(after)];
  const written = [...has].filter(([key, { text }]) => had.get(key)?.text !== text);
  const gone = [...had].filter(([key]) => !has.has(key));
  return [
    ...written.map(([, { record }]) => record('active')),
    ...gone.map(([, { record }]) => ({ ...record('removed'), entryVersion: after.version })),
  ];
}

/** The rota from the items of the list. What was removed still counts for the version. */
export function rotaFromRecords(records: readonly OnCallRecord[]): Rota {
  const active = records.filter(({ state }) => state === 'active');
  const details = <T>(kinds: readonly string[], schema: z.ZodType<T>): T[] =>
    active.filter(({ kind }) => kinds.includes(kind)).map(({ detail }) => schema.parse(detail));
  return {
    version: records.reduce((latest, { entryVersion }) => Math.max(latest, entryVersion), 0),
    entries: details(entryKinds, rotaEntrySchema),
    swaps: details(['swap'], rotaSwapSchema),
    settings: details(['settings'], rotaSettingsSchema)[0] ?? emptyRota.settings,
  };
}
