import * as React from 'react';
import { ApiProblem } from '../../api/api-problem';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import type { SlotAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { TakeState } from '../reading/useTake';
import { timeInWords } from '../strings/words';

type Near = Pick<SlotAnswer, 'slotId' | 'startsAt' | 'holderName'>;

interface NearestProps<S extends Near> {
  readonly times: readonly S[];
  readonly busy?: boolean;
  readonly onChoose: (time: S) => void;
}

/** A few times as buttons. */
export function Nearest<S extends Near>({ times, busy, onChoose }: NearestProps<S>): JSX.Element {
  const styles = useDropInStyles();
  return (
    <ul className={styles.times}>
      {times.map((time) => (
        <li key={time.slotId}>
          <Button busy={busy} onClick={() => onChoose(time)}>
            {t('drop-in:book.nearest', { time: timeInWords(time.startsAt), name: time.holderName })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Somebody else was quicker: nothing that was typed is lost. */
export function Gone<S extends Near>({ times, onChoose }: NearestProps<S>): JSX.Element {
  React.useEffect(() => document.getElementById('gone')?.focus(), []);
  return (
    <Notice id="gone" heading={t('drop-in:book.goneHeading')} tone="warning" alert>
      <p>{times.length > 0 ? t('drop-in:book.gone') : t('drop-in:book.goneNoOther')}</p>
      <Nearest times={times} onChoose={onChoose} />
    </Notice>
  );
}

/** Why a time is not booked, or not known to be. */
export function TakeProblem({ state }: { state: TakeState }): JSX.Element | null {
  if (state.at === 'refused') return <Failure failure={state.failure} />;
  if (state.at !== 'not-known') return null;
  const said = state.failure instanceof ApiProblem ? state.failure.message : '';
  return (
    <Notice heading={t('drop-in:book.notKnownHeading')} tone="warning" alert>
      <p>{said || t('drop-in:book.notKnown')}</p>
    </Notice>
  );
}
