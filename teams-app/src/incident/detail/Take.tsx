import * as React from 'react';
import type { IncidentDetail } from '@councillor-safety/core/incident/incident-answers';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { focusHeading } from '../../shell/focus';
import { t } from '../../shell/strings';
import { ChangeOutcome } from './ChangeOutcome';
import { useCaseChange } from './useCaseChange';

/** Takes a report, from nobody or from somebody else. What became of it stays to be read when the button has gone. */
export function Take({ detail }: { detail: IncidentDetail }): JSX.Element {
  const { api, me } = useHere();
  const { reference, version, may, assignedTo } = detail;
  const change = useCaseChange(reference);
  const take = (): Promise<void> =>
    change.apply(
      {
        words: t('incident:detail.intent.take'),
        wish: me.id,
        run: (sent) => api.take(reference, sent),
        onDone: focusHeading,
      },
      version,
    );
  return (
    <>
      {may.includes('take') && assignedTo?.id !== me.id && (
        <Button
          primary={assignedTo === undefined}
          busy={change.state.at === 'busy'}
          onClick={() => void take()}
        >
          {t('incident:detail.take')}
        </Button>
      )}
      <ChangeOutcome change={change} done={t('incident:detail.done')} />
    </>
  );
}
