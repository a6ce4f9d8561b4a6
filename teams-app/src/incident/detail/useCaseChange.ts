import { useCallback, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  incidentDetailSchema,
  type ChangeAnswer,
  type IncidentDetail,
} from '@councillor-safety/core/incident/incident-answers';
import { ApiProblem } from '../../api/api-problem';

/** Something a person is about to do to a report. */
export interface Intent {
  /** In words, to show beside what changed meanwhile. */
  readonly words: string;
  /** What makes two presses the same wish: the same key is sent again for it. */
  readonly wish: unknown;
  readonly run: (sent: { key: string; version: number }) => Promise<ChangeAnswer>;
  readonly onDone?: () => void;
}

export type ChangeState =
  | { readonly at: 'idle' }
  | { readonly at: 'busy' }
  | { readonly at: 'done'; readonly kept: boolean }
  | { readonly at: 'failed'; readonly failure: unknown; readonly again: () => void }
  | {
      readonly at: 'stale';
      readonly before: IncidentDetail | undefined;
      readonly current: IncidentDetail;
      readonly intent: Intent;
    };

const staleSchema = z.object({ current: incidentDetailSchema });

function staleDetail(failure: unknown): IncidentDetail | undefined {
  if (!(failure instanceof ApiProblem) || failure.status !== 409) return undefined;
  const parsed = staleSchema.safeParse(failure.facts.body);
  return parsed.success ? parsed.data.current : undefined;
}

export interface CaseChange {
  readonly state: ChangeState;
  apply(intent: Intent, version: number): Promise<void>;
  dismiss(): void;
}

/** Does one thing to a report, once, and says truthfully what became of it. */
export function useCaseChange(reference: string): CaseChange {
  const queries = useQueryClient();
  const [state, setState] = useState<ChangeState>({ at: 'idle' });
  const sent = useRef<{ wish: string; key: string }>();

  const keyFor = (wish: string): string => {
    if (sent.current?.wish !== wish) sent.current = { wish, key: crypto.randomUUID() };
    return sent.current.key;
  };

  const apply = useCallback(
    async (intent: Intent, version: number): Promise<void> => {
      setState({ at: 'busy' });
      try {
        const key = keyFor(JSON.stringify([intent.words, intent.wish, version]));
        const answer = await intent.run({ key, version });
        sent.current = undefined;
        intent.onDone?.();
        setState({ at: 'done', kept: answer.state === 'kept' });
        await queries.invalidateQueries();
      } catch (failure) {
        const current = staleDetail(failure);
        if (!current) return setState({ at: 'failed', failure, again: () => void apply(intent, version) });
        const before = queries.getQueryData<IncidentDetail>(['detail', reference]);
        queries.setQueryData(['detail', reference], current);
        setState({ at: 'stale', before, current, intent });
      }
    },
    [queries, reference],
  );

  return { state, apply, dismiss: () => setState({ at: 'idle' }) };
}
