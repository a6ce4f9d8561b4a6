import type { LooseRow } from '../sharepoint/loose-row';
import type { searchWordList, ServiceCategory } from './directory-lists';

/** Words or phrases as people type them, in lower case, and the categories they mean. */
export interface SearchWords {
  readonly words: readonly string[];
  readonly leadsTo: readonly ServiceCategory[];
}

/** The council's own rows: `troll, trolls` in one row are two words for the same categories. */
export function readSearchWords(rows: readonly LooseRow<typeof searchWordList>[]): readonly SearchWords[] {
  return rows.flatMap(({ values: { words: typed = '', leadsTo = [] } }) => {
    const words = typed
      .toLowerCase()
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter((word) => plain(word).trim() !== '');
    return words.length > 0 && leadsTo.length > 0 ? [{ words, leadsTo }] : [];
  });
}

/** ` i cant sleep `: words in lower case between single spaces, so that a whole word is found by its spaces. */
const plain = (text: string): string =>
  ` ${text
    .replace(/['‘’ʼ`´]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

type Phrase = readonly [phrase: string, leadsTo: readonly ServiceCategory[]];

/** Asked at every key; the words change once a visit. */
const known = new WeakMap<readonly SearchWords[], readonly Phrase[]>();

function phrasesOf(searchWords: readonly SearchWords[]): readonly Phrase[] {
  const ready =
    known.get(searchWords) ??
    searchWords
      .flatMap(({ words, leadsTo }) => words.map((word): Phrase => [plain(word), leadsTo]))
      .filter(([phrase]) => phrase.trim() !== '')
      .sort(([one], [other]) => other.length - one.length);
  known.set(searchWords, ready);
  return ready;
}

/** The categories that what somebody typed leads to, best first, from whole words and phrases anywhere in it. */
export function categoriesFor(
  typed: string,
  searchWords: readonly SearchWords[],
): readonly ServiceCategory[] {
  const text = plain(typed);
  const found = phrasesOf(searchWords).filter(([phrase]) => text.includes(phrase));
  return [...new Set(found.flatMap(([, leadsTo]) => leadsTo))];
}
