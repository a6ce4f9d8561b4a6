import type { SearchWords } from './directory-search-words';
import { wordsForAbuse } from './directory-words-abuse';
import { wordsForLife } from './directory-words-life';

/** Plain words for trouble and where they lead. A new site begins with them; the council changes them in its list. */
export const defaultSearchWords: readonly SearchWords[] = [...wordsForAbuse, ...wordsForLife];
