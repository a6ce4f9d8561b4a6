import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { ApiProblem, isPassing } from '../../api/api-problem';
import type { DeviceCopies } from '../../offline/device-copies';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { keep, type Watched } from '../../shell/store';
import {
  answersOf,
  comparable,
  editOf,
  fieldOf,
  type CheckedDraft,
  type DraftAnswers,
  type DraftEdit,
} from './draft-answers';
import { createCopyKeeper } from './kept-draft';
import { same } from './same';

/** Where what was typed is safe. `refused`: a field needs another look first. `two-versions`: the person has to choose. */
export type SavingState =
  | { readonly at: 'untouched' }
  | { readonly at: 'saving' }
  | { readonly at: 'saved'; readonly time: Date }
  /** `kept`: it is on this device, which some private windows refuse. */
  | { readonly at: 'offline'; readonly kept: boolean }
  | { readonly at: 'refused' }
  | { readonly at: 'failed'; readonly failure: unknown }
  | { readonly at: 'two-versions'; readonly theirs: BulletinAnswer };

export interface DraftSaver {
  readonly draft: Watched<DraftAnswers>;
  readonly state: Watched<SavingState>;
  readonly problems: Watched<readonly FieldProblem[]>;
  /** Finds what was typed on this device and had not been saved. */
  open(): Promise<void>;
  change(change: (draft: DraftAnswers) => DraftAnswers): void;
  /** Saves at once what is not saved. True when the service has everything. */
  flush(): Promise<boolean>;
  /** The service told how the bulletin stands now. */
  arrived(answer: BulletinAnswer): void;
  /** Of two versions this one: it is saved over the other, which the person has seen. */
  keepMine(): Promise<void>;
  /** What the service has takes the place of what was typed. */
  takeTheirs(): Promise<void>;
  /** Stops trying; what is not saved stays on the device. */
  close(): void;
}

interface SaverParts {
  readonly stored: BulletinAnswer;
  readonly copies: DeviceCopies;
  readonly put: (wish: DraftEdit & { key: string; version: number }) => Promise<BulletinAnswer>;
  readonly read: () => Promise<BulletinAnswer>;
  readonly check: (draft: DraftAnswers, saved: Bulletin['when']) => CheckedDraft;
  /** Told of every newer answer. */
  readonly onAnswer: (answer: BulletinAnswer) => void;
  /** Calls back after a pause; returns how to call it off. */
  readonly after: (pauseMs: number, then: () => void) => () => void;
  readonly now: () => Date;
}

const typingPauseMs = 1_500;
const retryPauseMs = 5_000;

/** Keeps what is typed: on the device at once, on the service a moment later. Nobody else's words are ever written over unseen. */
export function createDraftSaver(parts: SaverParts): DraftSaver {
  const { copies, put, read, check, onAnswer, after, now } = parts;
  let base = parts.stored.bulletin;
  const form = `bulletin:${base.id}`;
  const draft = keep(answersOf(editOf(base)));
  const state = keep<SavingState>({ at: 'untouched' });
  const problems = keep<readonly FieldProblem[]>([]);
  let sent: { readonly wish: DraftEdit & { version: number }; readonly key: string } | undefined;
  /** Sent, and nobody knows whether it came. */
  let unanswered: DraftEdit | undefined;
  let callOff = (): void => undefined;
  let closed = false;
  let inFlight = false;
  let saving = Promise.resolve();

  const isDirty = (): boolean => !same(comparable(draft.get()), answersOf(editOf(base)));

  const here = createCopyKeeper(copies, form, () =>
    isDirty() ? { value: draft.get(), revision: base.version } : undefined,
  );
  function later(pauseMs: number): void {
    callOff();
    if (!closed) callOff = after(pauseMs, () => void save());
  }
  function show(bulletin: Bulletin): void {
    base = bulletin;
    draft.set(answersOf(editOf(base)));
    problems.set([]);
    state.set({ at: 'untouched' });
  }
  function offer(theirs: BulletinAnswer): void {
    callOff();
    state.set({ at: 'two-versions', theirs });
    onAnswer(theirs);
  }
  async function took(answer: BulletinAnswer, edit: DraftEdit): Promise<void> {
    const saved = same(comparable(draft.get()), answersOf(edit));
    base = answer.bulletin;
    // The service may tidy what it is given; what nobody has touched since follows it.
    if (saved) draft.set(answersOf(editOf(base)));
    onAnswer(answer);
    await settle();
  }
  async function settle(): Promise<void> {
    await here.keep();
    if (!isDirty()) return state.set({ at: 'saved', time: now() });
    if (problems.get().length > 0) return state.set({ at: 'refused' });
    later(typingPauseMs);
  }
  /** Somebody was quicker, or our own answer was lost on its way. */
  async function meet(theirs: BulletinAnswer, edit: DraftEdit): Promise<void> {
    const { bulletin } = theirs;
    if (same(editOf(bulletin), edit)) return took(theirs, edit);
    const untouched = same(editOf(bulletin), editOf(base)) && bulletin.state === base.state;
    const own = same(editOf(bulletin), unanswered);
    if (!untouched && !own) return offer(theirs);
    base = bulletin;
    return saveOnce();
  }
  async function failed(failure: unknown, edit: DraftEdit): Promise<void> {
    if (failure instanceof ApiProblem && failure.status === 409) {
      const theirs = await read().catch(() => undefined);
      if (theirs && theirs.bulletin.version !== base.version) return meet(theirs, edit);
      if (!theirs) return offline();
    }
    if (isPassing(failure)) {
      unanswered = edit;
      return offline();
    }
    const errors = failure instanceof ApiProblem ? failure.facts.errors : [];
    if (errors.length === 0) return state.set({ at: 'failed', failure });
    problems.set(
      errors.map(({ field, message }) => ({ field: fieldOf(field, edit.content), sentence: message })),
    );
    state.set({ at: 'refused' });
  }
  function offline(): void {
    state.set({ at: 'offline', kept: here.isKept() });
    later(retryPauseMs);
  }

  async function saveOnce(): Promise<void> {
    callOff();
    const { at } = state.get();
    if (closed || at === 'two-versions') return;
    if (!isDirty()) return at === 'saved' ? undefined : show(base);
    const checked = check(draft.get(), editOf(base).when);
    problems.set(checked.problems);
    const { edit } = checked;
    if (!edit) return state.set({ at: 'refused' });
    if (same(edit, editOf(base))) return settle();
    const wish = { version: base.version, ...edit };
    if (!same(sent?.wish, wish)) sent = { wish, key: crypto.randomUUID() };
    const key = sent?.key ?? crypto.randomUUID();
    state.set({ at: 'saving' });
    inFlight = true;
    const answer = await put({ ...wish, key }).catch((failure: unknown) => failed(failure, edit));
    inFlight = false;
    if (answer) await took(answer, edit);
  }
  /** One after the other: two writes of our own side by side would look like somebody else's. */
  const save = (): Promise<void> => (saving = saving.then(saveOnce, saveOnce));

  return {
    draft,
    state,
    problems,
    async open() {
      const copy = await here.read();
      if (!copy || same(copy.value, draft.get())) return here.keep();
      draft.set(copy.value);
      if (copy.revision !== base.version) return offer(parts.stored);
      state.set({ at: 'saving' });
      void save();
    },
    change(next) {
      draft.set(next(draft.get()));
      void here.keep();
      if (state.get().at === 'two-versions') return;
      state.set({ at: 'saving' });
      later(typingPauseMs);
    },
    async flush() {
      await save();
      return !isDirty() && state.get().at !== 'two-versions';
    },
    arrived(answer) {
      const at = state.get();
      const known = at.at === 'two-versions' ? at.theirs.bulletin.version : base.version;
      if (answer.bulletin.version <= known || inFlight) return;
      if (at.at === 'two-versions') state.set({ at: 'two-versions', theirs: answer });
      else if (!isDirty()) show(answer.bulletin);
    },
    async keepMine() {
      const at = state.get();
      if (at.at !== 'two-versions') return;
      base = at.theirs.bulletin;
      state.set({ at: 'saving' });
      await here.keep();
      await save();
    },
    async takeTheirs() {
      const at = state.get();
      show(at.at === 'two-versions' ? at.theirs.bulletin : base);
      await here.keep();
    },
    close() {
      closed = true;
      callOff();
    },
  };
}
