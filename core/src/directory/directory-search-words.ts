import type { LooseRow } from '../sharepoint/loose-row';
import type { searchWordList, ServiceCategory } from './directory-lists';

/** Words or phrases as people type them, in lower case, and the categories they mean. */
export interface SearchWords {
  readonly words: readonly string[];
  readonly leadsTo: readonly ServiceCategory[];
}

/** The council's own rows: `troll, trolls` in one row are two words for the same categories. */
export function readSearchWords(rows: readonly LooseRow<typeof searchWordList>[]): readonly SearchWords[] {
  throw new Error(`not yet: ${rows.length}`);
}

/** The categories that what somebody typed leads to, best first, from whole words and phrases anywhere in it. */
export function categoriesFor(
  typed: string,
  searchWords: readonly SearchWords[],
): readonly ServiceCategory[] {
  throw new Error(`not yet: ${typed} ${searchWords.length}`);
}
