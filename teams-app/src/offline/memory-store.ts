import type { DeviceDraft, DeviceStore, KeptFile, Outgoing } from './device-store';

/** The device's store where the browser gives none: it lasts as long as the window. */
export function memoryStore(): DeviceStore {
  const drafts = new Map<string, DeviceDraft>();
  const outgoing = new Map<string, Outgoing>();
  const files = new Map<string, KeptFile>();
  const draftKey = (owner: string, form: string): string => `${owner} ${form}`;
  const of = <T extends { owner: string }>(all: Map<string, T>, owner: string): T[] =>
    [...all.values()].filter((one) => one.owner === owner);
  return {
    draft: (owner, form) => Promise.resolve(drafts.get(draftKey(owner, form))),
    putDraft: (draft) => Promise.resolve(void drafts.set(draftKey(draft.owner, draft.form), draft)),
    removeDraft: (owner, form) => Promise.resolve(void drafts.delete(draftKey(owner, form))),
    outgoing: (owner) => Promise.resolve(of(outgoing, owner)),
    putOutgoing: (one) => Promise.resolve(void outgoing.set(one.key, one)),
    removeOutgoing: (key) => Promise.resolve(void outgoing.delete(key)),
    files: (owner) => Promise.resolve(of(files, owner)),
    putFile: (file) => Promise.resolve(void files.set(file.evidenceId, file)),
    removeFile: (id) => Promise.resolve(void files.delete(id)),
  };
}
