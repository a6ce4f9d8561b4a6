import { useEffect, useState } from 'react';
import type { FieldProblem } from '../../shell/ErrorSummary';
import type { SendingState } from '../../shell/useSending';
import { onePerField } from './held-problems';

/** What needs another look in a form: found here, or by the service. */
export function useFound(
  state: SendingState<unknown>,
): [readonly FieldProblem[], (found: readonly FieldProblem[]) => void] {
  const [found, setFound] = useState<readonly FieldProblem[]>([]);
  const refused = state.at === 'refused' ? state.problems : undefined;
  useEffect(() => {
    if (refused) setFound(onePerField(refused));
  }, [refused]);
  return [found, setFound];
}
