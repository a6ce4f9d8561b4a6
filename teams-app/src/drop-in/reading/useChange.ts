import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { isPassing } from '../../api/api-problem';
import { useSending, type Sending } from '../../shell/useSending';

/** What has moved on comes with the next reading, so nothing of it is taken out of a refusal. */
const nothing = z.never();

/** Changes something of one's own, once however often it is pressed. After a refusal it is read again: it is not as it was shown. */
export function useChange(): Sending<unknown, never> {
  const queries = useQueryClient();
  const sending = useSending<unknown, never>(nothing);
  const failure = sending.state.at === 'failed' ? sending.state.failure : undefined;
  useEffect(() => {
    if (failure !== undefined && !isPassing(failure)) void queries.invalidateQueries(['drop-in']);
  }, [failure, queries]);
  return sending;
}
