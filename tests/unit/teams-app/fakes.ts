import { NoConnection } from '@councillor-safety/teams-app/api/api-problem';
import {
  DraftChangedElsewhere,
  type DraftApi,
  type StoredDraft,
} from '@councillor-safety/teams-app/api/draft-api';
import type { Receipt } from '@councillor-safety/core/incident/incident-answers';
import { referenceSchema } from '@councillor-safety/core/incident/incident';

/** Pauses that pass when the test says so. */
export function manualTime() {
  const waiting = new Set<() => void>();
  return {
    after: (_pauseMs: number, then: () => void) => {
      waiting.add(then);
      return () => void waiting.delete(then);
    },
    waiting: () => waiting.size,
    /** Lets every pause end, then everything that follows from it. */
    async pass(): Promise<void> {
      const due = [...waiting];
      waiting.clear();
      for (const then of due) then();
      await settled();
    },
  };
}

/** Resolves once what was begun in the background has come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** The service's drafts in memory; `offline` makes every call fail as a dead network does. */
export function fakeDrafts() {
  const kept = new Map<string, StoredDraft>();
  const state = { offline: false, puts: 0 };
  const answer = <T>(value: T): Promise<T> =>
    state.offline ? Promise.reject(new NoConnection('offline')) : Promise.resolve(value);
  const api: DraftApi = {
    get: (form) => answer(kept.get(form)),
    async put(form, { revision, value }) {
      await answer(undefined);
      state.puts += 1;
      const current = kept.get(form);
      if (current && current.revision !== revision) throw new DraftChangedElsewhere(current);
      const next = { revision: revision + 1, updatedAt: '2026-11-20T10:00:00.000Z', value };
      kept.set(form, next);
      return next;
    },
    async remove(form) {
      await answer(undefined);
      kept.delete(form);
    },
  };
  return { api, kept, state };
}

export const aReceipt = (reference = 'CS-7K3MPX2Q'): Receipt => ({
  reference: referenceSchema.parse(reference),
  receivedAt: '2026-11-20T10:00:00.000Z',
  firstLookBy: '2026-11-23T17:00:00.000Z',
  firstActionBy: '2026-11-25T17:00:00.000Z',
  filed: false,
});

type Answers = Readonly<Record<string, (init: RequestInit | undefined) => Response | Promise<Response>>>;

/** A network that knows these calls (`GET /api/me`) and throws on any other. */
export const fakeFetch =
  (answers: Answers): typeof fetch =>
  async (input, init) => {
    if (typeof input !== 'string') throw new Error('the tab asks for paths');
    const call = `${init?.method ?? 'GET'} ${input}`;
    const answer = answers[call];
    if (!answer) throw new Error(`unexpected call: ${call}`);
    return answer(init);
  };

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
