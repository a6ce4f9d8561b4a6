import * as React from 'react';
import { Failure } from '../../shell/Failure';
import { t } from '../../shell/strings';
import { StaleNotice } from './StaleNotice';
import type { CaseChange } from './useCaseChange';

/** What became of the last thing somebody did: done, kept, failed, or overtaken by somebody else. */
export function ChangeOutcome({ change, done }: { change: CaseChange; done: string }): JSX.Element {
  const { state } = change;
  return (
    <>
      <p role="status">{state.at === 'done' && (state.kept ? t('incident:detail.kept') : done)}</p>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && <StaleNotice change={change} stale={state} />}
    </>
  );
}
