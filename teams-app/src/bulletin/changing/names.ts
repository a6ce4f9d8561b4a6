import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { t } from '../../shell/strings';

/** Who did something; also when nobody knows their name any more. */
export const nameIn = ({ names }: Pick<BulletinAnswer, 'names'>, id: string): string =>
  names[id] ?? t('bulletin:check.somebody');
