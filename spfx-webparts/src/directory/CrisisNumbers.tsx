import * as React from 'react';
import type { EmergencyNumbers } from '@councillor-safety/core/hub/hub-emergency';
import { fill } from '../shell/words';
import { directoryStrings } from './directory-strings';
import styles from './Results.module.scss';

const words = directoryStrings.results;

/** Somebody to talk to, from the bundle: in place of what was not found or cannot be read. */
export function CrisisNumbers({ emergency }: { readonly emergency: EmergencyNumbers }): JSX.Element {
  return (
    <>
      <p className={styles.line}>{words.talk}</p>
      <ul className={styles.lines}>
        {emergency.crisisLines.map(({ key, name, phone, phoneHref, hoursText, whatFor }) => (
          <li key={key}>
            <a className={styles.crisis} href={phoneHref}>
              {phone}
            </a>
            <span>{fill(words.line, { name, hours: hoursText, whatFor })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
