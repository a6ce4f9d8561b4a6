import { useCallback, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type {
  MyBooking,
  SlotAnswer,
  TakeWish,
  TookAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { ApiProblem, isPassing } from '../../api/api-problem';
import { useHere } from '../../services/here';
import { forget, keyFor, triedBy } from './tried';

export type TakeState =
  | { readonly at: 'idle' }
  | { readonly at: 'busy' }
  /** Somebody else has it; these are near. */
  | { readonly at: 'taken'; readonly nearest: readonly SlotAnswer[] }
  /** Answered with a no. */
  | { readonly at: 'refused'; readonly failure: ApiProblem }
  /** Whether it is booked is not known: the same press again, with the same key, tells. */
  | { readonly at: 'not-known'; readonly failure: unknown };

export interface Taking {
  readonly state: TakeState;
  readonly take: (wish: TakeWish) => Promise<void>;
  /** Something else was chosen. */
  readonly dismiss: () => void;
  /** Nobody has answered yet whether this time is theirs. */
  readonly isOpen: (slotId: string) => boolean;
}

interface TakingParts {
  /** The booking that is moved; `new` for a new one. */
  readonly what: string;
  readonly run: (wish: TakeWish & { key: string }) => Promise<TookAnswer>;
  readonly onBooked: (booking: MyBooking) => void;
}

const isAnswer = (failure: unknown): failure is ApiProblem =>
  failure instanceof ApiProblem && !isPassing(failure);

/** Takes a time, once however often it is pressed, and says truthfully what became of it. */
export function useTake({ what, run, onBooked }: TakingParts): Taking {
  const { me } = useHere();
  const queries = useQueryClient();
  const [state, setState] = useState<TakeState>({ at: 'idle' });
  const busy = useRef(false);
  const latest = useRef({ run, onBooked });
  latest.current = { run, onBooked };

  const take = useCallback(
    async (wish: TakeWish): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      setState({ at: 'busy' });
      const key = keyFor({ owner: me.id, what, slotId: wish.slotId });
      try {
        const answer = await latest.current.run({ ...wish, key });
        forget(key);
        setState(answer.outcome === 'taken' ? { at: 'taken', nearest: answer.nearest } : { at: 'idle' });
        if (answer.outcome === 'booked') latest.current.onBooked(answer.booking);
        void queries.invalidateQueries(['drop-in']);
      } catch (failure) {
        if (isAnswer(failure)) {
          forget(key);
          void queries.invalidateQueries(['drop-in']);
        }
        setState(isAnswer(failure) ? { at: 'refused', failure } : { at: 'not-known', failure });
      } finally {
        busy.current = false;
      }
    },
    [me.id, queries, what],
  );
  const dismiss = useCallback(() => setState((now) => (now.at === 'busy' ? now : { at: 'idle' })), []);
  const isOpen = (slotId: string): boolean =>
    triedBy(me.id).some((one) => one.what === what && one.slotId === slotId);
  return { state, take, dismiss, isOpen };
}
