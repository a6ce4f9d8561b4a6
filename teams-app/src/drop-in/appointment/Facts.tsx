import * as React from 'react';
import type { HeldBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { attentionInWords } from '../holding/booking-words';
import { useHeldStyles } from '../holding/held.styles';
import { stretchInWords, wayInWords } from '../strings/words';

interface FactProps {
  readonly what: string;
  readonly children: React.ReactNode;
}

const Fact = ({ what, children }: FactProps): JSX.Element => (
  <div>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
);

function Reference({ reference }: { reference: string }): JSX.Element {
  const styles = useHeldStyles();
  const { me } = useHere();
  // A safety champion sees no report, unless a councillor shares it.
  if (!me.roles.includes('officer')) return <>{reference}</>;
  return (
    <a className={styles.link} href={hrefOf({ at: 'report', reference })}>
      {reference}
    </a>
  );
}

/** Who comes, when and how, and what they said of it. */
export function Facts({ booking }: { booking: HeldBooking }): JSX.Element {
  const styles = useHeldStyles();
  const { personName, state, seriesId, details } = booking;
  const { way, phone, topic, reference } = details;
  return (
    <>
      <dl className={styles.facts}>
        <Fact what={t('drop-in:officer.appointment.who')}>{personName}</Fact>
        <Fact what={t('drop-in:officer.appointment.when')}>{stretchInWords(booking)}</Fact>
        <Fact what={t('drop-in:officer.appointment.how')}>{wayInWords(way)}</Fact>
        {phone !== undefined && (
          <Fact what={t('drop-in:officer.appointment.phone')}>
            <a className={styles.link} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {phone}
            </a>
          </Fact>
        )}
        <Fact what={t('drop-in:officer.appointment.topic')}>
          <span className={styles.words}>{topic ?? t('drop-in:officer.appointment.noTopic')}</span>
        </Fact>
        {reference !== undefined && (
          <Fact what={t('drop-in:officer.appointment.reference')}>
            <Reference reference={reference} />
          </Fact>
        )}
        <Fact what={t('drop-in:officer.appointment.state')}>
          {t(`drop-in:officer.appointment.${state}`)}
          {seriesId !== undefined && `. ${t('drop-in:officer.appointment.series')}`}
        </Fact>
      </dl>
      <p>{t('drop-in:london')}</p>
      {attentionInWords(booking, new Date()).map((sentence) => (
        <p key={sentence} className={styles.semibold}>
          {sentence}
        </p>
      ))}
    </>
  );
}
