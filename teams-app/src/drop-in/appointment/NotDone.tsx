import * as React from 'react';
import { Failure } from '../../shell/Failure';
import type { SendingState } from '../../shell/useSending';
import { WhyNot } from '../../shell/WhyNot';
import { isOvertaken } from './useBookingChange';

interface NotDoneProps {
  readonly state: SendingState<unknown>;
  /** Has no fields beside which a refusal could stand. */
  readonly noFields?: boolean;
}

/** Why nothing came of a press. */
export function NotDone({ state, noFields = false }: NotDoneProps): JSX.Element | null {
  if (state.at === 'failed')
    return <Failure failure={state.failure} again={isOvertaken(state) ? undefined : state.again} />;
  if (state.at !== 'refused' || !noFields) return null;
  return <WhyNot problems={state.problems} />;
}
