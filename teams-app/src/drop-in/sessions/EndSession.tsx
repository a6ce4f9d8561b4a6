import * as React from 'react';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import { Button } from '../../shell/Button';
import { t } from '../../shell/strings';
import { useHeldApi } from '../holding/useHeld';
import { ChangeOutcome } from './ChangeOutcome';
import { useBookChange } from './useBookChange';

interface EndSessionProps {
  readonly session: Session;
  readonly version: number;
  readonly onDone: () => void;
  readonly leave: () => void;
}

/** Ends a session from now on. */
export function EndSession({ session, version, onDone, leave }: EndSessionProps): JSX.Element {
  const api = useHeldApi();
  const change = useBookChange();
  const [begun] = React.useState(version);
  const end = (): void =>
    change.send({ wish: session.id, run: (sent) => api.endSession(session.id, sent), onDone }, begun);
  return (
    <>
      <p>{t('drop-in:officer.session.endWhy')}</p>
      <Button primary busy={change.state.at === 'busy'} onClick={end}>
        {t('drop-in:officer.session.endYes')}
      </Button>
      <ChangeOutcome change={change} id={session.id} leave={leave} noFields />
    </>
  );
}
