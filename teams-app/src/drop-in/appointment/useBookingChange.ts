import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { ApiProblem } from '../../api/api-problem';
import { useSending, type Sending, type SendingState } from '../../shell/useSending';

// An appointment is changed by what is said of it, not as a whole: nobody is ever too late with it.
const nothing = z.never();

/** The appointment is no longer as it is shown: over, cancelled, or not begun. */
export const isOvertaken = (state: SendingState<unknown>): boolean =>
  state.at === 'failed' && state.failure instanceof ApiProblem && state.failure.status === 409;

/** Changes one appointment, and reads it again when it was something else by then. */
export function useBookingChange<A = unknown>(): Sending<A, never> {
  const queries = useQueryClient();
  const sending = useSending<A, never>(nothing);
  const overtaken = isOvertaken(sending.state);
  useEffect(() => {
    if (overtaken) void queries.invalidateQueries();
  }, [overtaken, queries]);
  return sending;
}
