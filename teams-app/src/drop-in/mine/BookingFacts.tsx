import * as React from 'react';
import type { MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useDropInStyles } from '../reading/drop-in.styles';
import { holderInWords, wayInWords } from '../strings/words';

/** What is known of an appointment: with whom, how, and what the person said of it themselves. */
export function BookingFacts({ booking }: { booking: MyBooking }): JSX.Element {
  const styles = useDropInStyles();
  const { holder, details, room, teamsLink, notes, group, bookedByHolder, series, state, past } = booking;
  const { way, phone, topic, reference, regular } = details;
  const toCome = state === 'booked' && !past;
  const fact = (term: string, value: React.ReactNode): JSX.Element => (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <>
      <dl className={styles.facts}>
        {fact(t('drop-in:mine.who'), holderInWords(holder))}
        {fact(t('drop-in:mine.how'), wayInWords(way))}
        {way === 'room' && room && fact(t('drop-in:mine.room'), room)}
        {way === 'phone' && phone && fact(t('drop-in:mine.phone'), phone)}
        {toCome && notes && fact(t('drop-in:mine.notes'), notes)}
        {topic && fact(t('drop-in:mine.topic'), topic)}
        {reference &&
          fact(
            t('drop-in:mine.reference'),
            <a className={styles.link} href={hrefOf({ at: 'report', reference })}>
              {reference}
            </a>,
          )}
      </dl>
      {toCome && way === 'teams' && teamsLink && (
        <p>
          <a className={styles.link} href={teamsLink} target="_blank" rel="noreferrer">
            {t('drop-in:mine.link')}
          </a>
        </p>
      )}
      {group && <p>{t('drop-in:mine.group')}</p>}
      {regular && <p>{t('drop-in:mine.regular')}</p>}
      {bookedByHolder && <p>{t('drop-in:mine.byHolder', { name: holder.name })}</p>}
      {series && <p>{t('drop-in:mine.series')}</p>}
    </>
  );
}
