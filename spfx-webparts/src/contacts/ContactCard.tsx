import * as React from 'react';
import { OpenNow } from '../shell/OpenNow';
import { fill } from '../shell/words';
import styles from './ContactCard.module.scss';
import type { ContactNow } from './contacts-now';
import { contactsStrings as words } from './contacts-strings';

function Phone({ phone, phoneHref }: ContactNow['contact']): JSX.Element | null {
  if (!phone) return null;
  if (!phoneHref) return <p className={styles.line}>{fill(words.cannotDial, { phone })}</p>;
  return (
    <a className={styles.way} href={phoneHref}>
      {fill(words.call, { phone })}
    </a>
  );
}

/** One office: what for, whether anybody is there now, and how to reach it. */
export function ContactCard({ contact, open }: ContactNow): JSX.Element {
  const { role, whatFor, hours, hoursText, email, outOfHours } = contact;
  return (
    <li className={open ? styles.open : styles.card}>
      <h3 className={styles.role}>{role}</h3>
      {outOfHours && <p className={styles.tag}>{words.outOfHours}</p>}
      {whatFor && <p className={styles.line}>{whatFor}</p>}
      {hours && (
        <p className={styles.line}>
          <OpenNow hours={hours} />
        </p>
      )}
      <Phone {...contact} />
      {email && (
        <a className={styles.way} href={`mailto:${encodeURI(email)}`}>
          {fill(words.email, { email })}
        </a>
      )}
      {hoursText && !hours?.always && (
        <p className={styles.small}>{fill(words.hours, { hours: hoursText })}</p>
      )}
    </li>
  );
}
