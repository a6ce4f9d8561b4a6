import * as React from 'react';
import { Block } from '../shell/Block';
import { shellStrings } from '../shell/shell-strings';
import { fill } from '../shell/words';
import { Fold } from './Fold';
import type { HubSettings } from './hub-settings';
import { supportStrings as words } from './support-strings';
import styles from './Support.module.scss';

type Eap = NonNullable<HubSettings['eap']>;

function Counselling({ name, phone, web, hours }: Eap): JSX.Element {
  return (
    <>
      <p>{fill(words.counselling.by, { name })}</p>
      {phone && (
        <a className={styles.way} href={phone.phoneHref}>
          {fill(words.counselling.call, { phone: phone.phone })}
        </a>
      )}
      {web && (
        <a className={styles.way} href={web} target="_blank" rel="noreferrer">
          {fill(words.counselling.web, { name })} {shellStrings.newTab}
        </a>
      )}
      {hours && <p>{fill(words.counselling.hours, { hours })}</p>}
    </>
  );
}

interface SupportProps {
  /** The employee assistance scheme, once the council has named it. */
  readonly eap?: Eap;
  /** Where the guidance on it stands in this page; absent when guidance is not shown. */
  readonly guidanceHref?: string;
}

/** Counselling first; then what a person can do for themselves. */
export function Support({ eap, guidanceHref }: SupportProps): JSX.Element {
  return (
    <Block heading={words.heading}>
      <h3 className={styles.heading}>{words.counselling.heading}</h3>
      {eap ? <Counselling {...eap} /> : <p>{words.counselling.ask}</p>}
      <Fold {...words.self} />
      <Fold {...words.boundaries} />
      <Fold {...words.secondPhone} />
      {guidanceHref && (
        <a className={styles.way} href={guidanceHref}>
          {words.guidance}
        </a>
      )}
    </Block>
  );
}
