import * as React from 'react';
import type { Nation } from '@councillor-safety/core/clock/bank-holidays';
import { emergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import { fill } from '../shell/words';
import styles from './EmergencyStrip.module.scss';
import type { PhoneNumber } from './hub-settings';
import { hubStrings } from './hub-strings';
import { TalkLines } from './TalkLines';

interface EmergencyStripProps {
  readonly nation: Nation;
  readonly onCall?: PhoneNumber;
  /** Deep link to the bot; absent while there is nobody to chat with. */
  readonly chatHref?: string;
}

const words = hubStrings.emergency;

/** Whom to ring, out of the bundle: no request, no sign-in and no list stands before it, and no setting takes it away. */
export function EmergencyStrip({ nation, onCall, chatHref }: EmergencyStripProps): JSX.Element {
  const { police, crisisLines } = emergencyNumbers(nation);
  const { emergency, nonEmergency, silent } = police;
  return (
    <section className={styles.strip} aria-label={words.label}>
      <div>
        <p className={styles.danger}>
          <strong>{words.danger}</strong>{' '}
          <a className={styles.big} href={emergency.phoneHref}>
            {fill(words.call, { phone: emergency.phone })}
          </a>
        </p>
        <p>
          <strong>{words.silent}</strong> {fill(words.silentHow, { keys: silent })}
        </p>
        <p>
          <strong>{words.notEmergency}</strong>{' '}
          <a className={styles.line} href={nonEmergency.phoneHref}>
            {fill(words.call, { phone: nonEmergency.phone })}
          </a>
        </p>
        <p>
          <strong>{words.text}</strong> {words.textHow}
        </p>
      </div>
      <TalkLines crisisLines={crisisLines} onCall={onCall} chatHref={chatHref} />
    </section>
  );
}
