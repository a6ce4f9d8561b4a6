import { GraphFailure } from './graph-error';
import type { ListDefinition } from './list-definition';
import type { UniqueKey } from './list-query';
import type { Changes, ListStore, Stored } from './stored';

interface Versioned {
  readonly version: number;
}

export interface Shelf<L extends ListDefinition, R extends Versioned> {
  readonly list: L;
  readonly store: ListStore<L, R>;
}

const attemptsAtOnce = 4;

/** Every column is named, so that what the record no longer has is cleared. */
export const wholeRecord = <R>(list: ListDefinition, record: R): Changes<R> => ({
  ...Object.fromEntries(Object.keys(list.columns).map((key) => [key, null])),
  ...record,
});

/** Writes over an older state only; a write in between is looked at again. @throws GraphFailure */
export async function bringForward<L extends ListDefinition, R extends Versioned>(
  { list, store }: Shelf<L, R>,
  { found, record }: { readonly found: Stored<R>; readonly record: R },
): Promise<void> {
  let item = found;
  for (let attempt = 1; item.fields.version < record.version; attempt += 1) {
    try {
      await store.update(item.id, wholeRecord(list, record), { etag: item.etag });
      return;
    } catch (error) {
      const overtaken = error instanceof GraphFailure && error.kind === 'conflict';
      if (!overtaken || attempt === attemptsAtOnce) throw error;
    }
    item = await store.get(item.id);
  }
}

/** Makes the item of a record, or brings it to this state, unless it has come further already. @throws GraphFailure */
export async function fileRecord<L extends ListDefinition, R extends Versioned>(
  shelf: Shelf<L, R>,
  { record, key, value }: { readonly record: R; readonly key: UniqueKey<L>; readonly value: string },
): Promise<void> {
  const { store } = shelf;
  const found = (await store.findBy(key, value)) ?? (await store.createOnce(record, { key }));
  await bringForward(shelf, { found, record });
}
