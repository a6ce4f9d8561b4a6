import type { Nation } from '../clock/bank-holidays';
import type { Service } from './directory';

/** Whether a service helps people in a nation of the UK. */
export const helpsIn = ({ nations }: Service, nation: Nation): boolean =>
  nations.length === 0 || nations.includes(nation);

/** Somebody who opens the directory without a word should meet these first. */
const place = ({ categories, reach }: Service): number => {
  if (categories.includes('Crisis, day or night')) return 0;
  return reach === 'Council' ? 1 : 2;
};

/** Help in a crisis, then what the council offers itself, then the rest; inside each in the order they came. */
export const mostNeededFirst = (services: readonly Service[]): readonly Service[] =>
  [...services].sort((one, other) => place(one) - place(other));
