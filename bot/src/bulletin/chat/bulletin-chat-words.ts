import { bulletinLimits } from '@councillor-safety/core/bulletin/bulletin';

const firstHalf = /[\uD800-\uDBFF]$/;

/** As much as a question can hold, with no character cut in half. The whole stays where it was typed. */
export const cutWords = (text: string): string =>
  text.length > bulletinLimits.words
    ? `${text.slice(0, bulletinLimits.words - 1).replace(firstHalf, '')}…`
    : text;

/** A piece of a title, for a button. @param most characters as people count them */
export function cutTitle(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most) return title;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
