import * as React from 'react';
import { isPassing } from '../../api/api-problem';
import { Failure } from '../../shell/Failure';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import type { BulletinChange } from './useBulletinChange';

interface ChangeProblemProps extends Pick<BulletinChange, 'state'> {
  /** Whether the change is still one that the person may make. */
  readonly offered: boolean;
}

/** Why nothing was changed. Where the same once more would be refused as well, the person decides again. */
export function ChangeProblem({ state, offered }: ChangeProblemProps): JSX.Element | null {
  if (state.at === 'refused')
    return (
      <Notice heading={t('failure.heading')} tone="warning" alert>
        {state.problems.map(({ field, sentence }) => (
          <p key={field}>{sentence}</p>
        ))}
      </Notice>
    );
  if (state.at !== 'failed') return null;
  if (!isPassing(state.failure)) return <Failure failure={state.failure} />;
  // Nobody answered, and yet it has come about: there is nothing to try again.
  return offered ? <Failure failure={state.failure} again={state.again} /> : null;
}
