import { useEffect } from 'react';
import { focusField } from '../../shell/focus';
import type { SendingState } from '../../shell/useSending';

/** What the service says of the one field of a form. The field takes the focus then: there is nothing to sum up. */
export function useOneField(state: SendingState<unknown>): string | undefined {
  const [problem] = state.at === 'refused' ? state.problems : [];
  useEffect(() => {
    if (problem) focusField(problem.field);
  }, [problem]);
  return problem?.sentence;
}
