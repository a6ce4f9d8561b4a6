import * as React from 'react';
import { Button } from '../../shell/Button';
import { incidentLimits } from '@councillor-safety/core/incident/incident-limits';
import { focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import type { PerpetratorAnswer } from '../report/answers';
import { PerpetratorFields } from './PerpetratorFields';
import type { Question, QuestionFieldsProps } from './question';

function PerpetratorsFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  const people = answers.perpetrators ?? [];
  const shown: (PerpetratorAnswer | undefined)[] = people.length > 0 ? people : [undefined];
  const put = (index: number, one: PerpetratorAnswer): void => {
    const next = [...people];
    next[index] = one;
    change({ perpetrators: next });
  };
  const add = (): void => change({ perpetrators: [...people, { type: 'unknown' }] });
  const remove = (index: number): void => {
    change({ perpetrators: people.filter((_, other) => other !== index) });
    focusField('perpetrators.0.type');
  };
  return (
    <>
      <p>{t('incident:questions.who.hint')}</p>
      {shown.map((one, index) => (
        // They have no identity but their place in the list.
        <PerpetratorFields
          key={index}
          index={index}
          person={one}
          problems={problems}
          put={(next) => put(index, next)}
          remove={people.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      {people.length > 0 && people.length < incidentLimits.perpetrators && (
        <Button onClick={add}>{t('incident:questions.who.add')}</Button>
      )}
    </>
  );
}

export const perpetratorsQuestion: Question = {
  id: 'who',
  heading: () => t('incident:questions.who.heading'),
  fields: ['perpetrators'],
  Fields: PerpetratorsFields,
  summary: ({ perpetrators = [] }) =>
    perpetrators
      .map(({ type, name, handle, description }) =>
        [name, handle, description, t(`incident:questions.who.choices.${type}`)].filter(Boolean).join(', '),
      )
      .join('\n'),
  mayBeLeftOut: true,
};
