import * as React from 'react';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { useHere } from '../../services/here';
import { t } from '../../shell/strings';
import { sentenceFor } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';
import { usePeople } from './usePeople';

function AboutWhomFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  const { me } = useHere();
  const councillors = usePeople('councillor').filter(({ id }) => id !== me.id);
  const isCouncillor = me.roles.includes('councillor');
  const { aboutWhom, onBehalfOf } = answers;
  const who = (
    <SelectField
      field="onBehalfOf"
      label={t('incident:questions.about.who')}
      hint={t('incident:questions.about.shown')}
      value={onBehalfOf ?? ''}
      choices={[
        { value: '', label: t('incident:questions.about.choose') },
        ...councillors.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChoose={(chosen) => change({ aboutWhom: 'other', onBehalfOf: chosen === '' ? undefined : chosen })}
      problem={sentenceFor(problems, 'onBehalfOf')}
    />
  );
  if (!isCouncillor) return who;
  return (
    <ChoiceList
      field="aboutWhom"
      legend={t('incident:questions.about.heading')}
      legendHidden
      several={false}
      choices={[
        { value: 'me', label: t('incident:questions.about.me') },
        { value: 'other', label: t('incident:questions.about.other'), more: who },
      ]}
      chosen={aboutWhom ? [aboutWhom] : []}
      onChoose={([chosen]) => change({ aboutWhom: chosen })}
    />
  );
}

export const aboutWhomQuestion: Question = {
  id: 'about-whom',
  heading: () => t('incident:questions.about.heading'),
  fields: ['aboutWhom', 'onBehalfOf'],
  Fields: AboutWhomFields,
  summary: ({ aboutWhom, onBehalfOf }, { nameOf }) => {
    if (aboutWhom === 'other') return onBehalfOf ? nameOf(onBehalfOf) : '';
    return t('incident:questions.about.me');
  },
  // Whose report it is does not change once it is sent.
  asked: ({ amending }) => !amending,
};
