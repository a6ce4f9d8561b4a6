import { dayInWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import type { WhenAnswer } from './answers';

/** When, in words; a day that is not a day yet is shown as it was typed. */
export function whenInWords({ type, on = '', time = '', part }: WhenAnswer): string {
  const day = Number.isNaN(Date.parse(`${on}T12:00:00Z`)) ? on : dayInWords(on);
  switch (type) {
    case 'just-now':
      return t('report:whenQuestion.types.just-now');
    case 'exact':
      return `${day}, ${time}`;
    case 'roughly':
      return part ? `${day}, ${t(`report:whenQuestion.parts.${part}`).toLowerCase()}` : day;
    case 'ongoing':
      return `${t('report:whenQuestion.since')} ${day}`;
    case undefined:
      return '';
  }
}
