import * as React from 'react';
import { useHost } from '../shell/host';
import { fill } from '../shell/words';
import { hubStrings } from './hub-strings';
import styles from './SafetyHub.module.scss';

const words = hubStrings.corrections;

/** Whom to tell when the page is wrong, once the council has said. */
export function Corrections(): JSX.Element | null {
  const { correctionsEmail: email } = useHost();
  if (!email) return null;
  return (
    <p className={styles.corrections}>
      {words.ask} <a href={`mailto:${email}`}>{fill(words.tell, { email })}</a>
    </p>
  );
}
