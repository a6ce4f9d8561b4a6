import * as React from 'react';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { t } from '../../shell/strings';
import { shortDay, wallDay } from '../../shell/wall-words';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { FreeDay, FreeTime, PersonOnDay } from '../reading/free-times';
import { clockInWords, holderInWords, waysInWords } from '../strings/words';

interface Chosen {
  readonly chosen: FreeTime | undefined;
  readonly onChoose: (time: FreeTime) => void;
  /** Stands right below the time that is chosen. */
  readonly panel: React.ReactNode;
}

const wayOf = ({ ways }: FreeTime): string => waysInWords(ways);

function Person({
  person,
  day,
  chosen,
  onChoose,
  panel,
}: Chosen & { person: PersonOnDay; day: string }): JSX.Element {
  const styles = useDropInStyles();
  const [first] = person.times;
  const alike = person.times.every((time) => first && wayOf(time) === wayOf(first));
  const here = person.times.some(({ slotId }) => slotId === chosen?.slotId);
  const nameOf = (holder: Holder | undefined): string =>
    holder ? holderInWords(holder) : (first?.holderName ?? '');
  return (
    <>
      <h3 className={styles.person}>{nameOf(first?.holder)}</h3>
      {alike && first && <p className={styles.ways}>{wayOf(first)}</p>}
      <ul className={styles.times}>
        {person.times.map((time) => {
          const at = clockInWords(time.startsAt);
          return (
            <li key={time.slotId}>
              <Button
                aria-expanded={time.slotId === chosen?.slotId}
                aria-label={t('drop-in:book.timeName', { at, day, name: time.holderName })}
                onClick={() => onChoose(time)}
              >
                {at}
              </Button>
            </li>
          );
        })}
      </ul>
      {here && panel}
    </>
  );
}

/** With its year only where that is another one. */
const dayHeading = (day: string): string =>
  day.slice(0, 4) === londonDay(new Date()).slice(0, 4) ? shortDay(day) : wallDay(day);

/** Free times day by day, and on each day person by person. */
export function FreeTimes({ days, ...choosing }: Chosen & { days: readonly FreeDay[] }): JSX.Element {
  const styles = useDropInStyles();
  return (
    <>
      {days.map(({ day, people }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.heading}>
            {dayHeading(day)}
          </h2>
          {people.map((person) => (
            <Person key={person.holderId} person={person} day={wallDay(day)} {...choosing} />
          ))}
        </section>
      ))}
    </>
  );
}
