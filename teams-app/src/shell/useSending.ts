import { useCallback, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ApiProblem } from '../api/api-problem';
import type { FieldProblem } from './ErrorSummary';

/** Something that somebody wants to be kept by the service. */
export interface Wish<A> {
  /** What makes two presses the same wish: the same key is sent again for it. */
  readonly wish: unknown;
  readonly run: (sent: { key: string; version: number }) => Promise<A>;
  readonly onDone?: (answer: A) => void;
}

export type SendingState<C> =
  | { readonly at: 'idle' }
  | { readonly at: 'busy' }
  | { readonly at: 'done' }
  /** Fields that need another look, in the service's words. */
  | { readonly at: 'refused'; readonly problems: readonly FieldProblem[] }
  | { readonly at: 'failed'; readonly failure: unknown; readonly again: () => void }
  /** Somebody else was quicker; `again` does it to what there is now. */
  | { readonly at: 'stale'; readonly current: C; readonly again: () => void };

export interface Sending<A, C> {
  readonly state: SendingState<C>;
  readonly send: (wish: Wish<A>, version: number) => Promise<void>;
  readonly dismiss: () => void;
}

const versioned = z.object({ version: z.number() });

/** What the service has now, when it says that somebody else has changed it (409). */
function currentIn<C>(
  failure: ApiProblem,
  schema: z.ZodType<C>,
): { current: C; version: number } | undefined {
  const body = z.object({ current: z.unknown() }).safeParse(failure.facts.body);
  const current = schema.safeParse(body.data?.current);
  const version = versioned.safeParse(body.data?.current);
  return current.success && version.success
    ? { current: current.data, version: version.data.version }
    : undefined;
}

/**
 * Sends one thing, once, and says truthfully what became of it.
 * @param schema what stands in `current` when somebody else was quicker
 */
export function useSending<A, C>(schema: z.ZodType<C>): Sending<A, C> {
  const queries = useQueryClient();
  const [state, setState] = useState<SendingState<C>>({ at: 'idle' });
  const sent = useRef<{ wish: string; key: string }>();

  const send = useCallback(
    async (wish: Wish<A>, version: number): Promise<void> => {
      const failed = (failure: unknown): void => {
        const again = (): void => void send(wish, version);
        if (!(failure instanceof ApiProblem)) return setState({ at: 'failed', failure, again });
        const newer = failure.status === 409 ? currentIn(failure, schema) : undefined;
        if (newer) {
          const { current } = newer;
          return setState({ at: 'stale', current, again: () => void send(wish, newer.version) });
        }
        const problems = failure.facts.errors.map(({ field, message }) => ({ field, sentence: message }));
        setState(problems.length > 0 ? { at: 'refused', problems } : { at: 'failed', failure, again });
      };
      setState({ at: 'busy' });
      try {
        const said = JSON.stringify([wish.wish, version]);
        if (sent.current?.wish !== said) sent.current = { wish: said, key: crypto.randomUUID() };
        const answer = await wish.run({ key: sent.current.key, version });
        sent.current = undefined;
        setState({ at: 'done' });
        wish.onDone?.(answer);
        await queries.invalidateQueries();
      } catch (failure) {
        failed(failure);
      }
    },
    [queries, schema],
  );

  return { state, send, dismiss: () => setState({ at: 'idle' }) };
}
