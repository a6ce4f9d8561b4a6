import * as React from 'react';
import { openState } from '@councillor-safety/core/clock/opening-hours-state';
import type { OpeningHours, OpenState } from '@councillor-safety/core/clock/opening-hours';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { useHost, useNow } from './host';
import styles from './OpenNow.module.scss';
import { shellStrings } from './shell-strings';
import { fill } from './words';

const words = shellStrings.open;
const dayName = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const named = (day: string): string => dayName.format(new Date(`${day}T12:00:00Z`));

/** `Open now, until 17:00`, `Closed now, opens tomorrow at 09:00`. */
export function openWords(state: OpenState, today: string): string {
  if (state.open) {
    if (!state.until) return words.always;
    const { day, time } = state.until;
    return day === today ? fill(words.until, { time }) : fill(words.untilDay, { time, day: named(day) });
  }
  if (!state.opensAt) return words.closed;
  const { day, time } = state.opensAt;
  if (day === today) return fill(words.closedToday, { time });
  return day === daysAfter(today, 1)
    ? fill(words.closedTomorrow, { time })
    : fill(words.closedDay, { time, day: named(day) });
}

/** Whether somebody answers now: in words and by a mark, never by colour alone. */
export function OpenNow({ hours }: { readonly hours: OpeningHours }): JSX.Element {
  const { isBankHoliday } = useHost();
  const now = useNow();
  const state = openState({ hours, now, isBankHoliday });
  return (
    <span className={state.open ? styles.open : styles.closed}>
      <span aria-hidden="true">{state.open ? '● ' : '○ '}</span>
      {openWords(state, londonDay(now))}
    </span>
  );
}
