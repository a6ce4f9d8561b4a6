import type { LooseItem } from '@councillor-safety/core/sharepoint/loose-row';

export interface SavedCopy {
  /** ISO time at which Graph gave it. */
  readonly savedAt: string;
  readonly items: readonly LooseItem[];
}

/** Keeps what Graph last gave for a list. All of it is public inside the council; searches are never kept. */
export interface LastGoodCopy {
  recall(listName: string): SavedCopy | undefined;
  keep(listName: string, copy: SavedCopy): void;
}

const isItem = (value: unknown): value is LooseItem =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'fields' in value &&
  typeof value.fields === 'object' &&
  value.fields !== null;

const isCopy = (value: unknown): value is SavedCopy =>
  typeof value === 'object' &&
  value !== null &&
  'savedAt' in value &&
  typeof value.savedAt === 'string' &&
  !Number.isNaN(Date.parse(value.savedAt)) &&
  'items' in value &&
  Array.isArray(value.items) &&
  value.items.every(isItem);

/** An older copy than the one that found no room would be shown as if it were the last. */
function forget(storage: () => Storage, key: string): void {
  try {
    storage().removeItem(key);
  } catch {
    // The storage is forbidden altogether, so there is nothing to forget.
  }
}

/** In the browser's local storage, under the site's address. A full or forbidden storage only means: no copy. */
export function storedCopies(storage: () => Storage, siteUrl: string): LastGoodCopy {
  const place = (listName: string): string => `councillor-safety:1:${siteUrl}:${listName}`;
  return {
    recall(listName) {
      try {
        const value: unknown = JSON.parse(storage().getItem(place(listName)) ?? 'null');
        return isCopy(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    keep(listName, copy) {
      try {
        storage().setItem(place(listName), JSON.stringify(copy));
      } catch {
        forget(storage, place(listName));
      }
    },
  };
}
