import { expansions, picturesAsWords } from './escalation-phrases-spelling';

export interface Token {
  readonly word: string;
  /** Whether a sentence, a clause or a line ends before it. */
  readonly starts: boolean;
}

/** The beginning is read, and the end: rambling letters keep the worst for last. */
export const wordLimits = { first: 1_500, last: 500 } as const;
const lettersAWord = 12;

const apart = '\n';
const apostrophes = /['‘’ʼ`´]/g;
const invisible = /[\p{Cf}\p{M}\ufe0f]/gu;
const wordOrEnd = /[\p{L}\p{N}]+|[.!?;:,\n()–—]/gu;

/** Cut before anything else is done with it, so that a hundred thousand letters cost no more than a page. */
function withoutMiddle(text: string): string {
  const head = wordLimits.first * lettersAWord;
  const tail = wordLimits.last * lettersAWord;
  return text.length <= head + tail ? text : `${text.slice(0, head)}${apart}${text.slice(-tail)}`;
}

const inPictures = new RegExp(`[${Object.keys(picturesAsWords).join('')}]`, 'gu');

const plain = (text: string): string =>
  text
    .replace(inPictures, (picture) => `${apart}${picturesAsWords[picture] ?? ''}${apart}`)
    .replace(apostrophes, '')
    .normalize('NFKD')
    .replace(invisible, '')
    .toLowerCase();

/** `heeelp` is help, `noooo` is no; two of a letter may be right. */
const squeezed = (word: string): string =>
  /(.)\1\1/.test(word) ? word.replace(/(\p{L})\1{2,}/gu, '$1$1') : word;

function* wordsIn(text: string): Generator<Token> {
  let starts = true;
  for (const [found] of text.matchAll(wordOrEnd)) {
    if (!/[\p{L}\p{N}]/u.test(found)) {
      starts = true;
      continue;
    }
    const once = squeezed(found);
    for (const word of (expansions[once] ?? once).split(' ')) {
      yield { word, starts };
      starts = false;
    }
  }
}

/** The words of a text as they are compared: small letters, no accents, no apostrophes, text-speak written out. */
export function tokensOf(text: string): readonly Token[] {
  const tokens = [...wordsIn(withoutMiddle(plain(withoutMiddle(text))))];
  const { first, last } = wordLimits;
  if (tokens.length <= first + last) return tokens;
  const [head, tail] = [tokens.slice(0, first), tokens.slice(-last)];
  return [...head, ...tail.map((token, index) => (index === 0 ? { ...token, starts: true } : token))];
}

/** Text that has no letter and no number in it: pictures and signs at most. */
export const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(withoutMiddle(text));
