import * as React from 'react';
import type { Service } from '@councillor-safety/core/directory/directory';
import { useHost } from '../shell/host';
import { fill } from '../shell/words';
import { mailtoFor } from './directory-corrections';
import { directoryStrings } from './directory-strings';
import styles from './ServiceDetails.module.scss';

const words = directoryStrings.correction;

/** Tells whoever keeps the service's row right, or whom the council has named, or says whom to turn to. */
export function Correction({ service }: { readonly service: Service }): JSX.Element {
  const { correctionsEmail } = useHost();
  const href = mailtoFor(service, correctionsEmail);
  return (
    <p className={styles.correction}>
      {href === undefined ? (
        words.nobody
      ) : (
        <a
          className={styles.link}
          href={href}
          aria-label={`${words.link} ${fill(words.linkName, { name: service.name })}`}
        >
          {words.link}
        </a>
      )}
    </p>
  );
}
