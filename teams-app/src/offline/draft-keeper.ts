import { DraftChangedElsewhere, type DraftApi, type FormName, type StoredDraft } from '../api/draft-api';
import { isPassing } from '../api/api-problem';
import { keep, type Watched } from '../shell/store';
import type { DeviceStore } from './device-store';

/** Where the draft is safe. `device`: only here, by design. `two-versions`: the person has to choose. */
export type DraftState = 'untouched' | 'saving' | 'saved' | 'offline' | 'device' | 'two-versions';

export interface DraftKeeper<V> {
  readonly state: Watched<DraftState>;
  /** The version from elsewhere, while the person has to choose. */
  readonly other: Watched<V | undefined>;
  /** What was kept, if anything. `typed` is what the person wrote before we knew who they are. */
  open(typed: V | undefined): Promise<V | undefined>;
  change(value: V): Promise<void>;
  choose(which: 'mine' | 'other'): Promise<V | undefined>;
  /** Deletes it here and on the service; a service that does not answer keeps it until the draft is opened again. */
  discard(): Promise<void>;
  /** Tries the service again at once, for instance when the connection is back. */
  retry(): Promise<void>;
}

interface KeeperParts<V> {
  readonly device: DeviceStore;
  /** Absent for forms that are only ever kept on the device. */
  readonly remote?: DraftApi;
  readonly owner: string;
  readonly form: string;
  readonly read: (stored: unknown) => V | undefined;
  /** Calls back after a pause; returns how to call it off. */
  readonly after: (pauseMs: number, then: () => void) => () => void;
}

const typingPauseMs = 1_000;
const retryPauseMs = 5_000;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Keeps one person's draft of one form: on the device at each change, on the service a moment later. */
export function createDraftKeeper<V>(parts: KeeperParts<V>): DraftKeeper<V> {
  const { device, remote, owner, form, read, after } = parts;
  const state = keep<DraftState>('untouched');
  const other = keep<V | undefined>(undefined);
  let mine: V | undefined;
  let revision = 0;
  let theirs: StoredDraft | undefined;
  let callOff = (): void => undefined;
  let closed = false;
  let pushing = Promise.resolve();

  const keepHere = (dirty: boolean): Promise<void> =>
    device.putDraft({ owner, form, value: mine, revision, dirty });

  function offer(found: StoredDraft): void {
    theirs = found;
    other.set(read(found.value));
    state.set('two-versions');
  }

  async function pushOnce(): Promise<void> {
    if (!remote || mine === undefined || closed || state.get() === 'two-versions') return;
    const pushed = mine;
    try {
      const stored = await remote.put(form as FormName, { revision, value: pushed });
      revision = stored.revision;
      if (closed) return;
      await keepHere(!same(pushed, mine));
      if (same(pushed, mine)) state.set('saved');
    } catch (failure) {
      if (failure instanceof DraftChangedElsewhere) return offer(failure.current);
      if (!isPassing(failure)) throw failure;
      state.set('offline');
      callOff = after(retryPauseMs, () => void push());
    }
  }

  /** One after the other: two writes of our own side by side would look like somebody else's. */
  const push = (): Promise<void> => (pushing = pushing.then(pushOnce));

  async function adopt(value: V | undefined, from: StoredDraft | undefined): Promise<V | undefined> {
    mine = value;
    revision = from?.revision ?? revision;
    if (mine !== undefined) await keepHere(false);
    state.set(mine === undefined ? 'untouched' : 'saved');
    return mine;
  }

  return {
    state,
    other,
    async open(typed) {
      const here = await device.draft(owner, form);
      const there = remote
        ? await remote.get(form as FormName).catch((failure: unknown) => passing(failure))
        : 'none';
      revision = here?.revision ?? 0;
      const kept = here && read(here.value);
      if (there === 'unreachable' || there === 'none') {
        mine = typed ?? kept;
        if (typed !== undefined && kept !== undefined && !same(typed, kept)) {
          offer({ revision, updatedAt: '', value: here?.value });
        } else if (mine !== undefined) state.set(there === 'none' ? 'device' : 'offline');
        if (there === 'unreachable') callOff = after(retryPauseMs, () => void push());
        return mine;
      }
      const unsent = typed ?? (here?.dirty ? kept : undefined);
      if (there === undefined) {
        revision = 0;
        mine = unsent;
        // Clean here and gone there: it was sent or thrown away on another device.
        if (mine !== undefined) await push();
        // What is there and does not open may do so another day.
        else if (here) await device.removeDraft(owner, form);
        return mine;
      }
      if (unsent === undefined) return adopt(read(there.value), there);
      mine = unsent;
      if (same(unsent, read(there.value))) return adopt(unsent, there);
      if (typed === undefined && there.revision === revision) await push();
      else offer(there);
      return mine;
    },
    async change(value) {
      if (closed || same(value, mine)) return;
      mine = value;
      await keepHere(true);
      if (state.get() === 'two-versions') return;
      state.set(remote ? 'saving' : 'device');
      callOff();
      callOff = after(typingPauseMs, () => void push());
    },
    async choose(which) {
      const found = theirs;
      theirs = undefined;
      other.set(undefined);
      revision = found?.revision ?? revision;
      state.set('saving');
      if (which === 'other' && found) return adopt(read(found.value), found);
      await keepHere(true);
      await push();
      return mine;
    },
    async discard() {
      closed = true;
      callOff();
      await pushing;
      await device.removeDraft(owner, form);
      state.set('untouched');
      await remote?.remove(form as FormName).catch((failure: unknown) => void passing(failure));
    },
    retry: push,
  };
}

function passing(failure: unknown): 'unreachable' {
  if (isPassing(failure)) return 'unreachable';
  throw failure;
}
