import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import { openDB, type DBSchema } from 'idb';

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

interface DeviceSchema extends DBSchema {
  drafts: { key: [string, string]; value: DeviceDraft };
  outgoing: { key: string; value: Outgoing; indexes: { owner: string } };
  files: { key: string; value: KeptFile; indexes: { owner: string } };
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

/** The device's own database (IndexedDB). @throws when the browser refuses one, as some private windows do */
export async function openDeviceStore(name = 'councillor-safety'): Promise<DeviceStore> {
  const db = await openDB<DeviceSchema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('drafts', { keyPath: ['owner', 'form'] });
      fresh.createObjectStore('outgoing', { keyPath: 'key' }).createIndex('owner', 'owner');
      fresh.createObjectStore('files', { keyPath: 'evidenceId' }).createIndex('owner', 'owner');
    },
  });
  return {
    draft: (owner, form) => db.get('drafts', [owner, form]),
    putDraft: async (draft) => void (await db.put('drafts', draft)),
    removeDraft: (owner, form) => db.delete('drafts', [owner, form]),
    outgoing: (owner) => db.getAllFromIndex('outgoing', 'owner', owner),
    putOutgoing: async (outgoing) => void (await db.put('outgoing', outgoing)),
    removeOutgoing: (key) => db.delete('outgoing', key),
    files: (owner) => db.getAllFromIndex('files', 'owner', owner),
    putFile: async (file) => void (await db.put('files', file)),
    removeFile: (evidenceId) => db.delete('files', evidenceId),
  };
}
