import * as React from 'react';
import type { Service } from '@councillor-safety/core/directory/directory';
import { OpenNow } from '../shell/OpenNow';
import { shellStrings } from '../shell/shell-strings';
import { Spoken } from '../shell/Spoken';
import { fill } from '../shell/words';
import { checkedWords, inBrief } from './card-words';
import { directoryStrings } from './directory-strings';
import styles from './ServiceCard.module.scss';
import { ServiceDetails } from './ServiceDetails';

const words = directoryStrings.card;

function Hours({ service: { hours, hoursText } }: { readonly service: Service }): JSX.Element {
  return (
    <p className={styles.hours}>{hours ? <OpenNow hours={hours} /> : (hoursText ?? words.hoursNotGiven)}</p>
  );
}

/** The ways to reach a service; a number that cannot be dialled as written is still there to read. */
function Ways({ service }: { readonly service: Service }): JSX.Element {
  const { name, phone, phoneHref, text, web } = service;
  return (
    <ul className={styles.ways}>
      {phone && (
        <li>
          {phoneHref ? (
            <a className={styles.call} href={phoneHref} aria-label={fill(words.callName, { name, phone })}>
              {fill(words.call, { phone })}
            </a>
          ) : (
            fill(words.phone, { phone })
          )}
        </li>
      )}
      {text && <li>{fill(words.text, { text })}</li>}
      {web && (
        <li>
          <a className={styles.web} href={web} target="_blank" rel="noreferrer">
            {words.web}
            <Spoken>
              {' '}
              {fill(words.webName, { name })} {shellStrings.newTab}
            </Spoken>
          </a>
          <span className={styles.printed}> {web}</span>
        </li>
      )}
    </ul>
  );
}

/** A service, short enough for a phone; the rest of it stands behind “More details”. */
function Card({ service }: { readonly service: Service }): JSX.Element {
  const { name, helpsWith, verifiedOn } = service;
  return (
    <li className={styles.card}>
      <h3 className={styles.name} tabIndex={-1}>
        {name}
      </h3>
      {helpsWith && <p className={styles.helps}>{helpsWith}</p>}
      <p className={styles.brief}>{inBrief(service)}</p>
      <Hours service={service} />
      <Ways service={service} />
      <p className={verifiedOn ? styles.checked : styles.unchecked}>{checkedWords(service)}</p>
      <ServiceDetails service={service} />
    </li>
  );
}

/** Drawn again only when the service itself has changed: a keystroke must not draw them all. */
export const ServiceCard = React.memo(Card);
