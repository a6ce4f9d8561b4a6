import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import { openDatabase, type DeviceSchema, type SealedRow } from './device-database';
import { sealEverythingAnew } from './seal-anew';
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

/** Seals each file once, though its row is written again with every part that is sent. */
function contentOf(sealer: Sealer) {
  const known = new WeakMap<Blob, Promise<Blob>>();
  return {
    sealed(blob: Blob): Promise<Blob> {
      const made = known.get(blob) ?? sealer.sealBytes(blob);
      known.set(blob, made);
      return made;
    },
    async opened(content: Blob): Promise<Blob | undefined> {
      const blob = await sealer.openBytes(content);
      if (blob) known.set(blob, Promise.resolve(content));
      return blob;
    },
  };
}

/** The device's own database (IndexedDB), sealed. @throws when the browser refuses one, as some private windows do */
export async function openDeviceStore(sealer: Sealer, name = 'councillor-safety'): Promise<DeviceStore> {
  const db = await openDatabase(name);
  // What could not be written anew, for instance on a full device, opens with its older key for now.
  await sealEverythingAnew(db, sealer).catch(() => undefined);
  const content = contentOf(sealer);
  const open = async <T>({ sealed }: SealedRow): Promise<T | undefined> =>
    (await sealer.open(sealed)) as T | undefined;
  const present = <T>(all: readonly (T | undefined)[]): T[] => all.filter((one) => one !== undefined);

  async function openFile(row: DeviceSchema['files']['value']): Promise<KeptFile | undefined> {
    const file = await open<KeptFile>(row);
    if (!file || !row.content) return file;
    const blob = await content.opened(row.content);
    return blob && { ...file, blob };
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
