import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** In the clear only what is needed to find it again: ids that say nothing. */
export interface SealedRow {
  readonly owner: string;
  readonly sealed: ArrayBuffer;
}
export interface DeviceSchema extends DBSchema {
  drafts: { key: [string, string]; value: SealedRow & { readonly form: string } };
  outgoing: { key: string; value: SealedRow & { readonly key: string }; indexes: { owner: string } };
  files: {
    key: string;
    value: SealedRow & { readonly evidenceId: string; readonly content?: Blob };
    indexes: { owner: string };
  };
}
export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const version = 2;
export const stores = ['drafts', 'outgoing', 'files'] as const;

export const openDatabase = (name: string): Promise<DeviceDatabase> =>
  openDB<DeviceSchema>(name, version, {
    upgrade(db) {
      // What an earlier version kept was not sealed: it goes.
      for (const store of stores) if (db.objectStoreNames.contains(store)) db.deleteObjectStore(store);
      db.createObjectStore('drafts', { keyPath: ['owner', 'form'] });
      db.createObjectStore('outgoing', { keyPath: 'key' }).createIndex('owner', 'owner');
      db.createObjectStore('files', { keyPath: 'evidenceId' }).createIndex('owner', 'owner');
    },
  });
