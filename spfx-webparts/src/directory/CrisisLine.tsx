import * as React from 'react';
import type { EmergencyNumber, EmergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import { fill } from '../shell/words';
import styles from './CrisisLine.module.scss';
import { directoryStrings } from './directory-strings';

const words = directoryStrings.crisis;

const Call = ({ number }: { readonly number: EmergencyNumber }): JSX.Element => (
  <a className={styles.call} href={number.phoneHref}>
    {number.phone}
  </a>
);

/** The police numbers, above everything and without any request. */
export function CrisisLine({ police }: Pick<EmergencyNumbers, 'police'>): JSX.Element {
  return (
    <section className={styles.line} aria-label={words.label}>
      <p className={styles.item}>
        {words.emergency} <Call number={police.emergency} />{' '}
        <span>{fill(words.silent, { keys: police.silent })}</span>
      </p>
      <p className={styles.item}>
        {words.nonEmergency} <Call number={police.nonEmergency} />
      </p>
    </section>
  );
}
