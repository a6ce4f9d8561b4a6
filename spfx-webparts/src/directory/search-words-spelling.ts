import MiniSearch from 'minisearch';
import type { SearchWords } from '@councillor-safety/core/directory/directory-search-words';

/** A word as people type it, without what is often left out of it: `can't`, `can’t` and `cant` are one word. */
export const keyOf = (word: string): string => word.toLowerCase().replace(/['’]/g, '');

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(wordPattern) ?? [];

/** Shorter words are too near to one another to guess at. */
const shortestGuess = 4;

function slipsAllowed(key: string): number {
  if (key.length < shortestGuess) return 0;
  return key.length < 8 ? 1 : 2;
}

/** A wrong first letter is a rare slip and a common other word: `late` is not `hate`. */
function isSlip(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0]) return false;
  return typed.length > shortestGuess || typed.length !== meant.length;
}

/**
 * Puts slips right, word by word: `stalkr` becomes `stalker` when that is a word that leads somewhere. What is already such a word,
 * or a word that services use about themselves, is left as it is.
 */
export function spellingOf(
  searchWords: readonly SearchWords[],
  isOrdinary: (key: string) => boolean,
): (typed: string) => string {
  const known = new Map<string, string>();
  for (const { words } of searchWords)
    for (const word of words.flatMap(wordsIn)) known.set(keyOf(word), word);

  const index = new MiniSearch<{ id: string; word: string }>({
    fields: ['word'],
    tokenize: (word) => [word],
  });
  index.addAll([...known.keys()].map((key) => ({ id: key, word: key })));

  const guess = (key: string): string | undefined => {
    const near = index.search(key, { prefix: true, fuzzy: slipsAllowed(key) });
    const meant = near.map(({ id }) => String(id)).find((word) => isSlip(key, word));
    return meant === undefined ? undefined : known.get(meant);
  };

  return (typed) =>
    wordsIn(typed)
      .map((word) => {
        const key = keyOf(word);
        const right = known.get(key);
        if (right !== undefined) return right;
        if (key.length < shortestGuess || isOrdinary(key)) return word;
        return guess(key) ?? word;
      })
      .join(' ');
}
