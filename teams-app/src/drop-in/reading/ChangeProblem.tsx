import * as React from 'react';
import { isPassing } from '../../api/api-problem';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import type { SendingState } from '../../shell/useSending';

/** Why nothing was changed; where the same once more may help, that is offered. */
export function ChangeProblem({ state }: { state: SendingState<never> }): JSX.Element | null {
  if (state.at === 'refused') return <ErrorSummary problems={state.problems} />;
  if (state.at !== 'failed') return null;
  return <Failure failure={state.failure} again={isPassing(state.failure) ? state.again : undefined} />;
}
