import type { ServiceCategory } from './directory-lists';
import type { SearchWords } from './directory-search-words';

/** The categories, the best one first; then the words, as an officer would type them into one row. */
export const group = (leadsTo: readonly ServiceCategory[], words: string): SearchWords => ({
  words: words.split(', '),
  leadsTo,
});
