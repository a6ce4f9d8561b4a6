import { z } from 'zod';
import type { ApiClient } from './api-client';
import { ApiProblem } from './api-problem';

/** A draft as the service keeps it; every write counts the revision up. */
export const storedDraftSchema = z.object({ revision: z.int(), updatedAt: z.string(), value: z.unknown() });
export type StoredDraft = z.infer<typeof storedDraftSchema>;

export type FormName = 'incident-quick' | 'incident-full';

export interface DraftApi {
  /** Undefined when there is none. */
  get(form: FormName): Promise<StoredDraft | undefined>;
  /** @throws DraftChangedElsewhere when the revision is not the stored one */
  put(form: FormName, draft: { revision: number; value: unknown }): Promise<StoredDraft>;
  remove(form: FormName): Promise<void>;
}

/** Another window or device has written this draft in between. */
export class DraftChangedElsewhere extends Error {
  override readonly name = 'DraftChangedElsewhere';
  constructor(readonly current: StoredDraft) {
    super('draft changed elsewhere');
  }
}

const conflictSchema = z.object({ current: storedDraftSchema });

export function createDraftApi({ call }: ApiClient): DraftApi {
  const path = (form: FormName): string => `/api/drafts/${form}`;
  return {
    async get(form) {
      const found = await call({ method: 'GET', path: path(form), answer: storedDraftSchema });
      return found.revision === 0 ? undefined : found;
    },
    async put(form, body) {
      try {
        return await call({ method: 'PUT', path: path(form), body, answer: storedDraftSchema });
      } catch (failure) {
        if (!(failure instanceof ApiProblem) || failure.status !== 409) throw failure;
        throw new DraftChangedElsewhere(conflictSchema.parse(failure.facts.body).current);
      }
    },
    async remove(form) {
      await call({ method: 'DELETE', path: path(form), answer: z.unknown() });
    },
  };
}
