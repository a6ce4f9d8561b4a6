import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import { incidentProblems, problemSentence } from '@councillor-safety/core/incident/incident-problems';
import { ApiProblem, isPassing, NoConnection } from '../api/api-problem';
import type { IncidentApi } from '../api/incident-api';
import type { DeviceStore, KeptFile } from './device-store';
import { keep, type Watched } from '../shell/store';

export interface EvidenceQueue {
  readonly files: Watched<readonly KeptFile[]>;
  load(): Promise<void>;
  /** Keeps chosen files on the device; those that cannot be taken come back with a sentence each. */
  add(wish: { belongsTo: string; files: readonly File[]; already?: number }): Promise<void>;
  remove(evidenceId: string): Promise<void>;
  /** A report got its reference: its files may go. */
  moveTo(wish: { from: string; to: string }): Promise<void>;
  /** Sends what belongs to sent reports, from the byte where it stopped. */
  flush(): Promise<void>;
}

interface EvidenceParts {
  readonly device: DeviceStore;
  readonly owner: string;
  readonly api: Pick<IncidentApi, 'startEvidence' | 'evidence' | 'sendChunk'>;
  readonly newId: () => string;
  readonly after: (pauseMs: number, then: () => void) => () => void;
}

const retryPauseMs = 8_000;
const isReference = (belongsTo: string): boolean => belongsTo.startsWith('CS-');

/** Why a file cannot be taken, as far as one can tell before sending it; its content is checked by the service. */
export function fileSentence({ size, before }: { size: number; before: number }): string | undefined {
  if (before >= incidentLimits.evidenceFiles) return incidentProblems.fileMany;
  if (size === 0) return incidentProblems.fileEmpty;
  if (size > incidentLimits.evidenceBytes) return incidentProblems.fileTooBig;
  return undefined;
}

export function createEvidenceQueue({ device, owner, api, newId, after }: EvidenceParts): EvidenceQueue {
  const files = keep<readonly KeptFile[]>([]);
  let flushing: Promise<void> | undefined;
  let callOff = (): void => undefined;

  async function put(next: KeptFile): Promise<KeptFile> {
    await device.putFile(next);
    const rest = files.get();
    const known = rest.some(({ evidenceId }) => evidenceId === next.evidenceId);
    files.set(
      known ? rest.map((file) => (file.evidenceId === next.evidenceId ? next : file)) : [...rest, next],
    );
    return next;
  }

  async function sendBytes(file: KeptFile & { blob: Blob }): Promise<void> {
    const { evidenceId, fileName, bytes, belongsTo: reference, blob } = file;
    let upload = await api.startEvidence(reference, { evidenceId, fileName, bytes });
    while (upload.state !== 'stored' && isKept(evidenceId)) {
      const from = upload.received;
      await put({ ...file, received: from, state: 'sending', sentence: undefined });
      const chunk = blob.slice(from, from + incidentLimits.evidenceChunkBytes);
      upload = await api
        .sendChunk(reference, { evidenceId, blob: chunk, from, total: bytes })
        .catch((failure: unknown) => {
          // The service is further, or less far, than we believed: ask where to go on.
          if (failure instanceof ApiProblem && failure.status === 409)
            return api.evidence(reference, evidenceId);
          throw failure;
        });
      // Asking the same again at once would never end.
      if (upload.received === from) throw new NoConnection('the service took nothing of it');
    }
    if (!isKept(evidenceId)) return;
    await put({
      ...file,
      blob: undefined,
      received: bytes,
      state: 'stored',
      sha256: upload.sha256,
      sentence: undefined,
    });
  }

  const isKept = (id: string): boolean => files.get().some(({ evidenceId }) => evidenceId === id);

  /** False when it is worth trying again later. */
  async function sendOne(file: KeptFile & { blob: Blob }): Promise<boolean> {
    try {
      await sendBytes(file);
      return true;
    } catch (failure) {
      if (isPassing(failure)) return false;
      if (!(failure instanceof ApiProblem)) throw failure;
      const [first] = failure.facts.errors;
      const sentence = problemSentence(first?.message ?? failure.message);
      await put({ ...file, blob: undefined, state: 'refused', sentence });
      return true;
    }
  }

  /** The next file that may go and was not tried in this round; more may be chosen while one is on its way. */
  function nextToSend(tried: ReadonlySet<string>): (KeptFile & { blob: Blob }) | undefined {
    const file = files
      .get()
      .find(
        ({ evidenceId, blob, state, belongsTo }) =>
          blob !== undefined &&
          (state === 'chosen' || state === 'sending') &&
          isReference(belongsTo) &&
          !tried.has(evidenceId),
      );
    return file?.blob && { ...file, blob: file.blob };
  }

  async function flushAll(): Promise<void> {
    callOff();
    const tried = new Set<string>();
    for (let file = nextToSend(tried); file; file = nextToSend(tried)) {
      tried.add(file.evidenceId);
      if (!(await sendOne(file))) {
        callOff = after(retryPauseMs, () => void queue.flush());
        return;
      }
    }
  }

  const queue: EvidenceQueue = {
    files,
    async load() {
      const kept = await device.files(owner);
      // What is stored is told by the report itself; its name need not stay on a device that others may use.
      const stored = kept.filter(({ state }) => state === 'stored');
      await Promise.all(stored.map(({ evidenceId }) => device.removeFile(evidenceId)));
      files.set(kept.filter(({ state }) => state !== 'stored'));
    },
    async add({ belongsTo, files: chosen, already = 0 }) {
      for (const blob of chosen) {
        const before =
          already +
          files.get().filter((file) => file.belongsTo === belongsTo && file.state !== 'refused').length;
        const sentence = fileSentence({ size: blob.size, before });
        const about = {
          evidenceId: newId(),
          owner,
          belongsTo,
          fileName: blob.name,
          bytes: blob.size,
          received: 0,
        };
        await put(sentence ? { ...about, state: 'refused', sentence } : { ...about, state: 'chosen', blob });
      }
      // Not waited for: the report's receipt must not stand behind its files.
      void queue.flush();
    },
    async remove(evidenceId) {
      await device.removeFile(evidenceId);
      files.set(files.get().filter((file) => file.evidenceId !== evidenceId));
    },
    async moveTo({ from, to }) {
      for (const file of files.get()) {
        if (file.belongsTo === from) await put({ ...file, belongsTo: to });
      }
      // Not waited for: the report's receipt must not stand behind its files.
      void queue.flush();
    },
    flush() {
      flushing ??= flushAll().finally(() => (flushing = undefined));
      return flushing;
    },
  };
  return queue;
}
