import { dropInSessionList, type DropInSessionRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import type { Command } from '../../acceptance/acceptance';
import { defineApplier, type Applier } from '../../acceptance/applier';
import { feature, type BookChange } from '../drop-in-desk';
import type { SessionsDeps } from './drop-in-sessions-deps';

const kind = 'file-session';

export const sessionAppliers = ({ store }: Pick<SessionsDeps, 'store'>): readonly Applier[] => [
  defineApplier({
    feature,
    kind,
    payload: recordSchema(dropInSessionList),
    async apply({ payload }) {
      await store.fileSession(payload);
      return { version: payload.version };
    },
  }),
];

/** Champions are no officers: their own screens are told. */
function concernsOf({ detail }: DropInSessionRecord): string[] {
  if ('fromId' in detail) return [detail.fromId, detail.toId];
  return 'holderId' in detail ? [detail.holderId] : [];
}

/** One command for each item that changes; the first bears the client's key and answers a repeat. */
export function commandsOf(
  { person, key, sent }: BookChange,
  about: string,
  records: readonly DropInSessionRecord[],
): Command[] {
  const inOrder = [...records].sort(
    (one, other) => Number(other.entryKey === about) - Number(one.entryKey === about),
  );
  return inOrder.map((record, index) => ({
    ...{ key: index === 0 ? key : `${key}:${index}`, actorId: person.id, feature, kind },
    ...{ subject: record.entryKey, concerns: concernsOf(record), payload: record },
    ...(index === 0 && { sent }),
  }));
}

/** What a repeat is compared with: nothing new is kept, and a key that was used for something else is refused. */
export const repeatOf = ({ person, key, sent }: BookChange, subject: string): Command => ({
  ...{ key, actorId: person.id, feature, kind, subject },
  ...{ concerns: [], payload: null, sent },
});
