import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { attentionInWords } from '../holding/booking-words';
import { useHeldStyles } from '../holding/held.styles';
import { stretchInWords } from '../strings/words';

/** Own appointments that want something, with what it is. */
export function Attention({ bookings }: { bookings: readonly HeldBooking[] }): JSX.Element | null {
  const styles = useHeldStyles();
  if (bookings.length === 0) return null;
  return (
    <section aria-labelledby="attention">
      <h2 id="attention" className={styles.heading}>
        {t('drop-in:officer.attention.heading')}
      </h2>
      <ul className={styles.list}>
        {bookings.map((booking) => (
          <li key={booking.id} className={mergeClasses(styles.item, styles.attention)}>
            <a className={styles.link} href={hrefOf({ at: 'drop-in-appointment', id: booking.id })}>
              {booking.personName}, {stretchInWords(booking)}
            </a>
            {attentionInWords(booking, new Date()).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
