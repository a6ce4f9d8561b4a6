import { t } from '../../shell/strings';
import { AccountFields } from './AccountFields';
import type { Question } from './question';

export const accountQuestion: Question = {
  id: 'account',
  heading: () => t('report:accountQuestion.heading'),
  fields: ['account'],
  Fields: AccountFields,
  summary: ({ account }) => account,
};
