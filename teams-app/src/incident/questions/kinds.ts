import { t } from '../../shell/strings';
import { kindsInWords } from '../strings/words';
import { KindsFields } from './KindsFields';
import type { Question } from './question';

export const kindsQuestion: Question = {
  id: 'kinds',
  heading: () => t('report:kindsQuestion.heading'),
  fields: ['kinds'],
  Fields: KindsFields,
  summary: ({ kinds }) => kindsInWords(kinds),
};
