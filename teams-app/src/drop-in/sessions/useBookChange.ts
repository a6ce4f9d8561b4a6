import { useRef } from 'react';
import { z } from 'zod';
import {
  affectedSchema,
  sessionsAnswerSchema,
  type Affected,
  type SessionsAnswer,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import { ApiProblem } from '../../api/api-problem';
import { useSending, type SendingState } from '../../shell/useSending';

const refusedSchema = z.object({ affected: z.array(affectedSchema) });

/** Appointments that a change would take away and that the officer has not been shown, when the service says so (409). */
function affectedIn(state: SendingState<SessionsAnswer>): readonly Affected[] | undefined {
  if (state.at !== 'failed' || !(state.failure instanceof ApiProblem)) return undefined;
  if (state.failure.status !== 409) return undefined;
  return refusedSchema.safeParse(state.failure.facts.body).data?.affected;
}

interface BookWish {
  /** What makes two presses the same wish. */
  readonly wish: unknown;
  /** `affected`: ids of the appointments that the officer was shown. */
  readonly run: (sent: { key: string; version: number; affected: string[] }) => Promise<unknown>;
  readonly onDone?: () => void;
}

export interface BookChange {
  readonly state: SendingState<SessionsAnswer>;
  /** The first press: nobody has been shown anything yet. */
  readonly send: (wish: BookWish, version: number) => void;
  /** What would be taken away, until it is decided. */
  readonly hit?: readonly Affected[];
  /** The same change again, for those who were shown. */
  readonly goAhead: () => void;
  readonly dismiss: () => void;
}

/** Changes the sessions. A change that takes appointments away is made once the officer has seen which. */
export function useBookChange(): BookChange {
  const { state, send, dismiss } = useSending<unknown, SessionsAnswer>(sessionsAnswerSchema);
  const last = useRef<{ wish: BookWish; version: number }>();
  const shown = useRef<readonly Affected[]>();
  // The list stays where it is while it is decided on, and the focus with it.
  if (state.at !== 'busy') shown.current = affectedIn(state);

  const sendFor = (wish: BookWish, version: number, affected: string[]): void =>
    void send(
      {
        wish: [wish.wish, affected],
        run: (sent) => {
          last.current = { wish, version: sent.version };
          return wish.run({ ...sent, affected });
        },
        onDone: wish.onDone,
      },
      version,
    );
  return {
    state,
    dismiss,
    send: (wish, version) => sendFor(wish, version, []),
    hit: shown.current,
    goAhead: () => {
      if (!last.current || !shown.current) return;
      const ids = shown.current.map(({ bookingId }) => bookingId);
      sendFor(last.current.wish, last.current.version, ids);
    },
  };
}
