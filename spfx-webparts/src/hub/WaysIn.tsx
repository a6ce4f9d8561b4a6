import * as React from 'react';
import { Block } from '../shell/Block';
import { Notice } from '../shell/Notice';
import type { HubSettings } from './hub-settings';
import { hubStrings } from './hub-strings';
import { waysIn } from './ways-in';
import styles from './WaysIn.module.scss';

type WaysInProps = Pick<HubSettings, 'waysOn' | 'appIds' | 'directoryUrl' | 'blocks'>;

const words = hubStrings.ways;

/** "What do you need?": all of it known from the settings, so nothing here waits or moves. */
export function WaysIn(settings: WaysInProps): JSX.Element {
  const links = waysIn(settings);
  const reportIsElsewhere = settings.waysOn.report && !links.some(({ way }) => way === 'report');
  return (
    <Block heading={words.heading}>
      {reportIsElsewhere && <Notice>{words.reportElsewhere}</Notice>}
      <ul className={styles.ways}>
        {links.map(({ way, href, inTeams }) => (
          <li key={way}>
            <a className={styles.way} href={href} {...(inTeams && { target: '_blank', rel: 'noreferrer' })}>
              <span className={styles.name}>{words.each[way].name}</span>
              <span className={styles.hint}>
                {words.each[way].hint} {inTeams && words.inTeams}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Block>
  );
}
