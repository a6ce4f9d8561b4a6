import * as React from 'react';
import type { MineAnswer, MyBooking } from '@councillor-safety/core/drop-in/drop-in-answers';
import { focusHeading } from '../../shell/focus';
import { Notice } from '../../shell/Notice';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { justCancelled } from '../reading/chosen';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { OpenPart } from '../reading/open-part';
import { OwnPage } from '../reading/OwnPage';
import { stretchInWords } from '../strings/words';
import { Offers } from '../waiting/Offers';
import { BookingCard } from './BookingCard';
import { Cancelled } from './Cancelled';

const urgency = ({ state, cover }: MyBooking): number => (state === 'displaced' ? 0 : cover ? 1 : 2);

function Past({ past }: { past: readonly MyBooking[] }): JSX.Element | null {
  const styles = useDropInStyles();
  if (past.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{t('drop-in:mine.past')}</summary>
      <ul className={styles.list}>
        {past.map((booking) => (
          <li key={booking.id}>
            <a className={styles.link} href={hrefOf({ at: 'drop-in-own', screen: 'mine', id: booking.id })}>
              {stretchInWords(booking)}
            </a>{' '}
            {booking.state === 'cancelled' && t('drop-in:mine.state.cancelled')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Loaded({ mine }: { mine: MineAnswer }): JSX.Element {
  const styles = useDropInStyles();
  const [open, setOpen] = React.useState<OpenPart>();
  const [kept, setKept] = React.useState<'cover' | 'details'>();
  const upcoming = [...mine.upcoming].sort((one, other) => urgency(one) - urgency(other));
  const onKept = (news: 'cover' | 'details'): void => {
    setKept(news);
    focusHeading();
  };
  return (
    <>
      <div role="status">{kept && <Notice tone="good">{t(`drop-in:mine.news.${kept}`)}</Notice>}</div>
      <Cancelled />
      <Offers mine={mine} open={open} onOpen={setOpen} />
      {upcoming.length === 0 && <p>{t('drop-in:mine.none')}</p>}
      <ul className={styles.list}>
        {upcoming.map((booking) => (
          <BookingCard key={booking.id} booking={booking} open={open} onOpen={setOpen} onKept={onKept} />
        ))}
      </ul>
      <p>
        <a className={styles.link} href={hrefOf({ at: 'drop-in-own', screen: 'waiting' })}>
          {t('drop-in:go.waiting')}
        </a>
      </p>
      <Past past={mine.past} />
    </>
  );
}

/** Everything that somebody has booked; what asks for an answer stands first. */
export default function Mine(): JSX.Element {
  React.useEffect(() => () => justCancelled.set(undefined), []);
  return (
    <OwnPage heading={t('drop-in:mine.heading')} first={<p>{t('drop-in:london')}</p>}>
      {(mine) => <Loaded mine={mine} />}
    </OwnPage>
  );
}
