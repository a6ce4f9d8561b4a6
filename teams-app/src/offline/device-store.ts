import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Sealer } from './sealer';

/** A draft on this device. Each belongs to one person and is never shown to another. */
export interface DeviceDraft {
  readonly owner: string;
  readonly form: string;
  readonly value: unknown;
  /** The service's revision that it builds on; 0 when the service has none. */
  readonly revision: number;
  /** Written here and not yet on the service. */
  readonly dirty: boolean;
}

/** A report on its way. The key is what makes it one report, however often it is sent. */
export interface Outgoing {
  readonly key: string;
  readonly owner: string;
  readonly form: string;
  readonly queuedAt: string;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** Gone once it is sent. */
  readonly report?: IncidentReport;
  readonly receipt?: Receipt;
  readonly problems?: readonly { readonly field: string; readonly sentence: string }[];
}

/** A file on its way to a report. The bytes stay here until the service has all of them. */
export interface KeptFile {
  readonly evidenceId: string;
  readonly owner: string;
  /** The send key of the report it goes with, before that has a reference; or the reference. */
  readonly belongsTo: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly blob?: Blob;
  readonly received: number;
  readonly state: 'chosen' | 'sending' | 'stored' | 'refused';
  readonly sentence?: string;
  readonly sha256?: string;
}

/** In the clear only what is needed to find it again: ids that say nothing. */
interface SealedRow {
  readonly owner: string;
  readonly sealed: ArrayBuffer;
}
interface DeviceSchema extends DBSchema {
  drafts: { key: [string, string]; value: SealedRow & { readonly form: string } };
  outgoing: { key: string; value: SealedRow & { readonly key: string }; indexes: { owner: string } };
  files: {
    key: string;
    value: SealedRow & { readonly evidenceId: string; readonly content?: Blob };
    indexes: { owner: string };
  };
}

export interface DeviceStore {
  draft(owner: string, form: string): Promise<DeviceDraft | undefined>;
  putDraft(draft: DeviceDraft): Promise<void>;
  removeDraft(owner: string, form: string): Promise<void>;
  outgoing(owner: string): Promise<Outgoing[]>;
  putOutgoing(outgoing: Outgoing): Promise<void>;
  removeOutgoing(key: string): Promise<void>;
  files(owner: string): Promise<KeptFile[]>;
  putFile(file: KeptFile): Promise<void>;
  removeFile(evidenceId: string): Promise<void>;
}

const version = 2;
const stores = ['drafts', 'outgoing', 'files'] as const;

const openDatabase = (name: string): Promise<IDBPDatabase<DeviceSchema>> =>
  openDB<DeviceSchema>(name, version, {
    upgrade(db) {
      // What an earlier version kept was not sealed: it goes.
      for (const store of stores) if (db.objectStoreNames.contains(store)) db.deleteObjectStore(store);
      db.createObjectStore('drafts', { keyPath: ['owner', 'form'] });
      db.createObjectStore('outgoing', { keyPath: 'key' }).createIndex('owner', 'owner');
      db.createObjectStore('files', { keyPath: 'evidenceId' }).createIndex('owner', 'owner');
    },
  });

/** Seals each file once, though its row is written again with every part that is sent. */
function contentOf(sealer: Sealer) {
  const known = new WeakMap<Blob, Promise<Blob>>();
  return {
    sealed(blob: Blob): Promise<Blob> {
      const made = known.get(blob) ?? sealer.sealBytes(blob);
      known.set(blob, made);
      return made;
    },
    async opened(content: Blob): Promise<Blob> {
      const blob = await sealer.openBytes(content);
      known.set(blob, Promise.resolve(content));
      return blob;
    },
  };
}

/** The device's own database (IndexedDB), sealed. @throws when the browser refuses one, as some private windows do */
export async function openDeviceStore(sealer: Sealer, name = 'councillor-safety'): Promise<DeviceStore> {
  const db = await openDatabase(name);
  const content = contentOf(sealer);
  const open = async <T>({ sealed }: SealedRow): Promise<T | undefined> =>
    (await sealer.open(sealed)) as T | undefined;
  const present = <T>(all: readonly (T | undefined)[]): T[] => all.filter((one) => one !== undefined);

  async function openFile(row: DeviceSchema['files']['value']): Promise<KeptFile | undefined> {
    const file = await open<KeptFile>(row);
    return file && row.content ? { ...file, blob: await content.opened(row.content) } : file;
  }
  return {
    async draft(owner, form) {
      const row = await db.get('drafts', [owner, form]);
      return row && open<DeviceDraft>(row);
    },
    async putDraft(draft) {
      const { owner, form } = draft;
      await db.put('drafts', { owner, form, sealed: await sealer.seal(draft) });
    },
    removeDraft: (owner, form) => db.delete('drafts', [owner, form]),
    async outgoing(owner) {
      return present(
        await Promise.all((await db.getAllFromIndex('outgoing', 'owner', owner)).map(open<Outgoing>)),
      );
    },
    async putOutgoing(outgoing) {
      const { key, owner } = outgoing;
      await db.put('outgoing', { key, owner, sealed: await sealer.seal(outgoing) });
    },
    removeOutgoing: (key) => db.delete('outgoing', key),
    async files(owner) {
      return present(await Promise.all((await db.getAllFromIndex('files', 'owner', owner)).map(openFile)));
    },
    async putFile({ blob, ...file }) {
      const { evidenceId, owner } = file;
      const row = { evidenceId, owner, sealed: await sealer.seal(file) };
      await db.put('files', blob ? { ...row, content: await content.sealed(blob) } : row);
    },
    removeFile: (evidenceId) => db.delete('files', evidenceId),
  };
}
