import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import type { DaysAnswer, HeldBooking, HeldDay } from '@councillor-safety/core/drop-in/drop-in-answers';
import { useHere } from '../../services/here';
import { hrefOf } from '../../shell/routes';
import { t } from '../../shell/strings';
import { shortDay, wallDay } from '../../shell/wall-words';
import { useHeldStyles } from '../holding/held.styles';
import { hoursInWords } from '../holding/held-words';
import { chosenDay, today } from '../holding/useHeld';
import { clockInWords, listInWords, wayInWords } from '../strings/words';

function Booking({ booking }: { booking: HeldBooking }): JSX.Element {
  const styles = useHeldStyles();
  const { id, startsAt, personName, details, outcome } = booking;
  const more = [
    wayInWords(details.way),
    details.regular && t('drop-in:officer.attention.regular'),
    outcome && t(`drop-in:officer.appointment.${outcome === 'came' ? 'came' : 'didNotCome'}`),
  ];
  return (
    <li className={styles.booking}>
      <a className={styles.link} href={hrefOf({ at: 'drop-in-appointment', id })}>
        {clockInWords(startsAt)}: {personName}
      </a>
      <span className={styles.small}>{more.filter(Boolean).join('. ')}</span>
    </li>
  );
}

function Held({ held }: { held: HeldDay }): JSX.Element {
  const styles = useHeldStyles();
  const { places, taken, slots, bookings } = held;
  // Which of a colleague’s times are free is theirs to know: then there are none here.
  const free = slots.filter((slot) => slot.free).map(({ startsAt }) => clockInWords(startsAt));
  return (
    <>
      <div>{t('drop-in:officer.days.places', { taken, places })}</div>
      {bookings.length > 0 && (
        <ul className={styles.list}>
          {bookings.map((booking) => (
            <Booking key={booking.id} booking={booking} />
          ))}
        </ul>
      )}
      {slots.length > 0 && (
        <div className={styles.small}>
          {free.length > 0
            ? t('drop-in:officer.days.free', { times: listInWords(free) })
            : t('drop-in:officer.days.noneFree')}
        </div>
      )}
    </>
  );
}

interface SessionDayProps {
  readonly held: HeldDay;
  readonly team: boolean;
}

function SessionDay({ held, team }: SessionDayProps): JSX.Element {
  const styles = useHeldStyles();
  const { me } = useHere();
  const { sessionId, ruleDay, day, holderId, holderName, off, moved } = held;
  const hours = hoursInWords(held);
  const time = `${wallDay(day)}, ${hours}`;
  return (
    <div className={styles.part}>
      <strong>{hours}</strong>
      {(team || holderId !== me.id) && `, ${holderName}`}
      {moved && <div>{t('drop-in:officer.days.moved', { day: wallDay(ruleDay) })}</div>}
      {off ? <div>{t(`drop-in:officer.days.off.${off}`)}</div> : <Held held={held} />}
      {holderId === me.id && day >= today() && (
        <a
          className={styles.link}
          href={hrefOf({ at: 'drop-in-session', id: sessionId })}
          aria-label={t('drop-in:officer.days.changeName', { time })}
          onClick={() => chosenDay.set({ sessionId, ruleDay })}
        >
          {t('drop-in:officer.days.change')}
        </a>
      )}
    </div>
  );
}

interface DayListProps {
  readonly answer: DaysAnswer;
  readonly team: boolean;
}

/** Every day from the first to the last, with what is held on it. */
export function DayList({ answer: { from, to, days }, team }: DayListProps): JSX.Element {
  const styles = useHeldStyles();
  const shown: string[] = [];
  for (let day = from; day < to; day = daysAfter(day, 1)) shown.push(day);
  return (
    <>
      {shown.map((day) => {
        const held = days.filter((one) => one.day === day);
        return (
          <div key={day} className={mergeClasses(styles.item, day === today() && styles.today)}>
            <h3>
              {shortDay(day)}{' '}
              {day === today() && <span className={styles.mark}>{t('drop-in:officer.days.isToday')}</span>}
            </h3>
            {held.length === 0 && <span className={styles.small}>{t('drop-in:officer.days.nothing')}</span>}
            {held.map((one) => (
              <SessionDay key={`${one.sessionId} ${one.ruleDay}`} held={one} team={team} />
            ))}
          </div>
        );
      })}
    </>
  );
}
