import * as React from 'react';
import { Button } from '../../shell/Button';
import { perpetratorTypes } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { sentenceFor, type AnswerProblem, type PerpetratorAnswer } from '../report/answers';

interface PerpetratorFieldsProps {
  readonly index: number;
  readonly person: PerpetratorAnswer | undefined;
  readonly problems: readonly AnswerProblem[];
  readonly put: (next: PerpetratorAnswer) => void;
  readonly remove?: () => void;
}

const details = ['name', 'handle', 'description'] as const;

/** One person or group: what is known about them, and only then the details. */
export function PerpetratorFields(props: PerpetratorFieldsProps): JSX.Element {
  const { index, person, problems, put, remove } = props;
  const number = index + 1;
  const field = `perpetrators.${index}`;
  return (
    <section aria-label={t('incident:questions.who.person', { number })}>
      {remove && <h2>{t('incident:questions.who.person', { number })}</h2>}
      <ChoiceList
        field={`${field}.type`}
        legend={t('incident:questions.who.type')}
        several={false}
        choices={perpetratorTypes.map((value) => ({
          value,
          label: t(`incident:questions.who.choices.${value}`),
        }))}
        chosen={person ? [person.type] : []}
        onChoose={([type]) => type && put({ ...person, type })}
        problem={sentenceFor(problems, `${field}.type`)}
      />
      {person &&
        details
          .filter((detail) => detail !== 'name' || person.type === 'known-person' || person.type === 'group')
          .map((detail) => (
            <TextField
              key={detail}
              field={`${field}.${detail}`}
              label={t(`incident:questions.who.${detail}`)}
              lines={detail === 'description' ? 3 : undefined}
              value={person[detail] ?? ''}
              onText={(text) => put({ ...person, [detail]: text })}
              problem={sentenceFor(problems, `${field}.${detail}`)}
            />
          ))}
      {remove && <Button onClick={remove}>{t('incident:questions.who.remove', { number })}</Button>}
    </section>
  );
}
