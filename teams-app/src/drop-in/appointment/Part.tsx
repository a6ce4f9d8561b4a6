import * as React from 'react';
import { t } from '../../shell/strings';
import type { SendingState } from '../../shell/useSending';
import { useHeldStyles } from '../holding/held.styles';
import { NotDone } from './NotDone';

interface PartProps {
  readonly id: string;
  readonly heading: string;
  readonly state: SendingState<unknown>;
  /** Has no fields beside which a refusal could stand. */
  readonly noFields?: boolean;
  readonly children: React.ReactNode;
}

/** One thing that can be said of an appointment, and what became of it. */
export function Part({ id, heading, state, noFields, children }: PartProps): JSX.Element {
  const styles = useHeldStyles();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <p role="status">{state.at === 'done' && t('drop-in:officer.appointment.saved')}</p>
      {children}
      <NotDone state={state} noFields={noFields} />
    </section>
  );
}
