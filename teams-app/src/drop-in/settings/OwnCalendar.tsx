import * as React from 'react';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { t } from '../../shell/strings';

interface OwnCalendarProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether appointments go into the reader's own calendar: theirs alone, while the rest of the screen is for everybody. */
export const OwnCalendar = ({ on, onChange }: OwnCalendarProps): JSX.Element => (
  <ChoiceList<'yes'>
    several
    field="calendar"
    legend={t('drop-in:choices.calendar')}
    choices={[
      { value: 'yes', label: t('drop-in:choices.calendarYes'), hint: t('drop-in:choices.calendarWhy') },
    ]}
    chosen={on ? ['yes'] : []}
    onChoose={(chosen) => onChange(chosen.length > 0)}
  />
);
