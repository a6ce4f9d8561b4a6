import { useCallback, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { isPassing } from '../../api/api-problem';
import { focusHeading } from '../../shell/focus';
import { useSending, type SendingState, type Wish } from '../../shell/useSending';
import { bulletinKey } from '../reading/useBulletins';

/** A newer bulletin comes with the next reading, so nothing of it is taken out of a refusal. */
const nothing = z.never();

export interface BulletinChange {
  readonly state: SendingState<never>;
  readonly busy: boolean;
  readonly change: (wish: Wish<BulletinAnswer>, version: number) => void;
}

/** Changes one bulletin, once however often it is pressed. After a refusal the bulletin is read again: it is not as it was shown. */
export function useBulletinChange(id: string): BulletinChange {
  const queries = useQueryClient();
  const { state, send } = useSending<BulletinAnswer, never>(nothing);
  const failure = state.at === 'failed' ? state.failure : undefined;

  useEffect(() => {
    if (failure === undefined || isPassing(failure)) return;
    void queries.invalidateQueries(bulletinKey(id));
    void queries.invalidateQueries(audienceKey(id));
  }, [failure, id, queries]);

  const change = useCallback(
    (wish: Wish<BulletinAnswer>, version: number): void => {
      const onDone = (newer: BulletinAnswer): void => {
        // An older answer that is still on its way must not take the place of this one.
        void queries.cancelQueries(bulletinKey(id)).then(() => queries.setQueryData(bulletinKey(id), newer));
        wish.onDone?.(newer);
        focusHeading();
      };
      void send({ ...wish, onDone }, version);
    },
    [id, queries, send],
  );
  return { state, busy: state.at === 'busy', change };
}

/** What the people who get a bulletin are found under. */
export const audienceKey = (id: string): readonly [string, string] => ['bulletin-audience', id];
