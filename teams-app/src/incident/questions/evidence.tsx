import * as React from 'react';
import { t } from '../../shell/strings';
import EvidencePicker from '../evidence/EvidencePicker';
import type { Question, QuestionFieldsProps } from './question';

function EvidenceFields({ sendKey }: QuestionFieldsProps): JSX.Element {
  return (
    <>
      <p>{t('incident:questions.files.hint')}</p>
      <EvidencePicker belongsTo={sendKey} />
    </>
  );
}

export const evidenceQuestion: Question = {
  id: 'files',
  heading: () => t('incident:questions.files.heading'),
  fields: [],
  Fields: EvidenceFields,
  summary: (_answers, { files }) => files.join(', '),
  mayBeLeftOut: true,
  // Files of a report that was sent are added on its own screen.
  asked: ({ amending }) => !amending,
};
