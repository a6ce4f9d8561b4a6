import * as React from 'react';
import type { CrisisLine } from '@councillor-safety/core/hub/hub-emergency';
import { fill } from '../shell/words';
import styles from './EmergencyStrip.module.scss';
import type { PhoneNumber } from './hub-settings';
import { hubStrings } from './hub-strings';

interface TalkLinesProps {
  readonly crisisLines: readonly CrisisLine[];
  readonly onCall?: PhoneNumber;
  readonly chatHref?: string;
}

const words = hubStrings.emergency;

/** Somebody to talk to: the council's own people first, then those who always answer. */
export function TalkLines({ crisisLines, onCall, chatHref }: TalkLinesProps): JSX.Element {
  return (
    <div>
      <p>
        <strong>{words.talk}</strong>
      </p>
      <ul className={styles.lines}>
        {onCall && (
          <li>
            {words.onCall}{' '}
            <a className={styles.line} href={onCall.phoneHref}>
              {fill(words.call, { phone: onCall.phone })}
            </a>
          </li>
        )}
        {chatHref && (
          <li>
            <a className={styles.line} href={chatHref} target="_blank" rel="noreferrer">
              {words.chat}
            </a>
          </li>
        )}
        {crisisLines.map(({ key, name, phone, phoneHref, hoursText, whatFor }) => (
          <li key={key}>
            {name}{' '}
            <a className={styles.line} href={phoneHref}>
              {fill(words.call, { phone })}
            </a>
            <span className={styles.hint}>
              {whatFor} {hoursText}.
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
