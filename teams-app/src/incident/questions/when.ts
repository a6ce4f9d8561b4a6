import { t } from '../../shell/strings';
import { whenInWords } from '../report/when-in-words';
import { WhenFields } from './WhenFields';
import type { Question } from './question';

export const whenQuestion: Question = {
  id: 'when',
  heading: () => t('report:whenQuestion.heading'),
  fields: ['when'],
  Fields: WhenFields,
  summary: ({ when }) => whenInWords(when),
};
