import type { BulletinSection } from '@councillor-safety/core/bulletin/bulletin';
import { sectionKindWords } from '@councillor-safety/core/bulletin/bulletin-words';
import { t } from '../../shell/strings';
import './load-strings';

/** A bulletin's title, also before it has one. */
export const titleInWords = ({ title }: { readonly title: string }): string =>
  title.trim() === '' ? t('bulletin:noTitle') : title;

/** A section by its place and its kind: `Section 2, Training`. */
export const sectionInWords = ({ kind }: Pick<BulletinSection, 'kind'>, index: number): string =>
  t('bulletin:section', { number: index + 1, kind: sectionKindWords[kind] });
