import * as React from 'react';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { useRotaStyles } from '../reading/rota.styles';

export interface Times {
  readonly startDay: string;
  readonly startTime: string;
  readonly endDay: string;
  readonly endTime: string;
}

interface TimeFieldsProps {
  readonly times: Times;
  readonly onTimes: (changes: Partial<Times>) => void;
  readonly problem: (field: string) => string | undefined;
}

/** From when to when: London's days and the time on the clock. */
export function TimeFields({ times, onTimes, problem }: TimeFieldsProps): JSX.Element {
  const styles = useRotaStyles();
  const ends = [
    ['startsAt', 'startDay', 'startTime'],
    ['endsAt', 'endDay', 'endTime'],
  ] as const;
  return (
    <>
      {ends.map(([field, day, time]) => (
        <div key={field} className={styles.row}>
          <TextField
            field={field}
            type="date"
            label={t(`on-call:entry.${day}`)}
            value={times[day]}
            onText={(value) => onTimes({ [day]: value })}
            problem={problem(field)}
          />
          <TextField
            field={`${field}.time`}
            type="time"
            label={t(`on-call:entry.${time}`)}
            value={times[time]}
            onText={(value) => onTimes({ [time]: value })}
          />
        </div>
      ))}
    </>
  );
}
