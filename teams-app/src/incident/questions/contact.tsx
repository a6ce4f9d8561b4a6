import * as React from 'react';
import { contactWays } from '@councillor-safety/core/incident/incident-words';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { sentenceFor, type ReportAnswers } from '../report/answers';
import type { Question, QuestionFieldsProps } from './question';

type Contact = NonNullable<ReportAnswers['contact']>;

function ContactFields({ answers, change, problems }: QuestionFieldsProps): JSX.Element {
  const contact: Contact = answers.contact ?? { ways: [] };
  const set = (changes: Partial<Contact>): void => change({ contact: { ...contact, ...changes } });
  const phone = (
    <TextField
      field="contact.phone"
      type="tel"
      label={t('incident:questions.contact.phone')}
      value={contact.phone ?? ''}
      onText={(text) => set({ phone: text })}
      problem={sentenceFor(problems, 'contact.phone')}
    />
  );
  return (
    <>
      <ChoiceList
        field="contact.ways"
        legend={t('incident:questions.contact.heading')}
        legendHidden
        hint={t('incident:questions.contact.hint')}
        several
        choices={contactWays.map((value) => ({
          value,
          label: t(`incident:questions.contact.choices.${value}`),
          more: value === 'phone' ? phone : undefined,
        }))}
        chosen={contact.ways}
        onChoose={(ways) => set({ ways })}
        problem={sentenceFor(problems, 'contact.ways')}
      />
      <TextField
        field="contact.safeTimes"
        label={t('incident:questions.contact.times')}
        lines={3}
        value={contact.safeTimes ?? ''}
        onText={(safeTimes) => set({ safeTimes })}
        problem={sentenceFor(problems, 'contact.safeTimes')}
      />
    </>
  );
}

export const contactQuestion: Question = {
  id: 'contact',
  heading: () => t('incident:questions.contact.heading'),
  fields: ['contact'],
  Fields: ContactFields,
  summary: ({ contact }) =>
    contact
      ? [
          ...contact.ways.map((value) => t(`incident:questions.contact.choices.${value}`)),
          contact.phone,
          contact.safeTimes,
        ]
          .filter(Boolean)
          .join(', ')
      : '',
  mayBeLeftOut: true,
};
