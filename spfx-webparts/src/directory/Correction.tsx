import * as React from 'react';
import type { Service } from '@councillor-safety/core/directory/directory';
import { correctionMail } from '../shell/correction-mail';
import { useHost } from '../shell/host';
import { fill } from '../shell/words';
import { directoryStrings } from './directory-strings';
import styles from './ServiceDetails.module.scss';

const words = directoryStrings.correction;

/** Tells whoever keeps the service's row right, or whom the council has named, or says whom to turn to. */
export function Correction({ service }: { readonly service: Service }): JSX.Element {
  const { correctionsEmail } = useHost();
  const mail = correctionMail({
    ownerEmail: service.ownerEmail,
    correctionsEmail,
    subject: words.subject,
    body: fill(words.body, { name: service.name }),
  });
  return (
    <p className={styles.correction}>
      {mail === undefined ? (
        words.nobody
      ) : (
        <a
          className={styles.link}
          href={mail.href}
          aria-label={`${words.link} ${fill(words.linkName, { name: service.name })}`}
        >
          {words.link}
        </a>
      )}
    </p>
  );
}
