import * as React from 'react';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { dropInDaySchema } from '@councillor-safety/core/drop-in/drop-in';
import type { DaysAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { Lines } from '../../shell/Lines';
import { t } from '../../shell/strings';
import { today, useHeldDays } from '../holding/useHeld';
import { timeInWords } from '../strings/words';

const freeTimes = ({ days }: DaysAnswer, now: Date) =>
  days
    .flatMap(({ slots }) => slots)
    .filter(({ free, startsAt }) => free && startsAt > londonWallTime(now))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));

interface TimePickerProps {
  readonly label: string;
  /** A slot's id; empty until one is chosen. */
  readonly slotId: string;
  readonly onSlot: (slotId: string) => void;
  readonly problem?: string;
}

/** One of the reader's own free times, seven days at a time. */
export function TimePicker({ label, slotId, onSlot, problem }: TimePickerProps): JSX.Element {
  const [typed, setTyped] = React.useState(today);
  const [from, setFrom] = React.useState(typed);
  const query = useHeldDays({ from, days: 7, whose: 'own' });
  const look = (day: string): void => {
    setTyped(day);
    if (dropInDaySchema.safeParse(day).success) setFrom(day);
    onSlot('');
  };
  const times = query.data ? freeTimes(query.data, new Date()) : [];
  return (
    <>
      <TextField
        field="from"
        type="date"
        label={t('drop-in:officer.again.from')}
        hint={t('drop-in:officer.again.fromHint')}
        value={typed}
        onText={look}
      />
      <p>
        <Button onClick={() => look(daysAfter(from, 7))}>{t('drop-in:officer.again.later')}</Button>
      </p>
      {query.isLoading && <Lines />}
      {query.isError && !query.data && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && times.length === 0 && <p role="status">{t('drop-in:officer.again.none')}</p>}
      {times.length > 0 && (
        <SelectField<string>
          field="slotId"
          label={label}
          value={times.some((time) => time.slotId === slotId) ? slotId : ''}
          choices={[
            { value: '', label: t('work:choose') },
            ...times.map((time) => ({ value: time.slotId, label: timeInWords(time.startsAt) })),
          ]}
          onChoose={onSlot}
          problem={problem}
        />
      )}
    </>
  );
}
