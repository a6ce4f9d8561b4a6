import { Spellings, type Budget } from './escalation-intent-spelling';
import type { Token } from './escalation-intent-tokens';
import { turningWords } from './escalation-phrases';
import { sameAs } from './escalation-phrases-spelling';

/** Words that follow each other: `outside my|our house|home`; at each place one of several. */
export interface Phrase<Meaning> {
  readonly meaning: Meaning;
  readonly places: readonly ReadonlySet<string>[];
  /** It is the whole of what was said, but for words of courtesy. */
  readonly alone: boolean;
}

export interface Match<Meaning> {
  readonly meaning: Meaning;
  /** Index of its first and last word. */
  readonly from: number;
  readonly to: number;
  /** Words that fitted. */
  readonly size: number;
  readonly alone: boolean;
}

/** `=stop` has to be all that was said. @param line words with spaces between, and `|` between words for one place */
export function phraseOf<Meaning>(line: string, meaning: Meaning): Phrase<Meaning> {
  const alone = line.startsWith('=');
  const places = line
    .slice(alone ? 1 : 0)
    .trim()
    .split(/\s+/)
    .map((place) => new Set(place.split('|').flatMap((word) => [word, ...(sameAs[word] ?? [])])));
  return { meaning, places, alone };
}

/** Other words that may stand between two words of a phrase. */
const mostBetween = 2;

interface PhrasesOptions {
  /** Words that are right as they are, and no slip for one of ours. */
  readonly ordinary?: Iterable<string>;
  /** No slips, nothing in between, and all of it in one clause. */
  readonly exact?: boolean;
}

export class Phrases<Meaning> {
  private readonly byFirst = new Map<string, Phrase<Meaning>[]>();
  private readonly spellings: Spellings;
  private readonly known: ReadonlySet<string>;
  private readonly between: number;

  constructor(phrases: readonly Phrase<Meaning>[], { ordinary = [], exact = false }: PhrasesOptions) {
    const ours = new Set(phrases.flatMap(({ places }) => places.flatMap((place) => [...place])));
    this.spellings = new Spellings(exact ? [] : ours);
    this.known = new Set([...ours, ...ordinary]);
    this.between = exact ? 0 : mostBetween;
    for (const phrase of phrases)
      for (const first of phrase.places[0] ?? [])
        this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), phrase]);
  }

  /** Every place where a phrase fits. */
  find(tokens: readonly Token[], budget: Budget): Match<Meaning>[] {
    const read = this.reader(budget);
    const meant = tokens.map(({ word }) => read(word));
    const reading = { tokens, meant, between: this.between };
    const found: Match<Meaning>[] = [];
    for (let from = 0; from < tokens.length; from += 1)
      for (const first of meant[from] ?? [])
        for (const phrase of this.byFirst.get(first) ?? []) {
          const to = endOf(phrase, from, reading);
          const { meaning, places, alone } = phrase;
          if (to !== undefined) found.push({ meaning, from, to, size: places.length, alone });
        }
    return found;
  }

  /** What a word may mean: itself, when it is known; otherwise what it may be a slip for. */
  private reader(budget: Budget): (word: string) => readonly string[] {
    const before = new Map<string, readonly string[]>();
    return (word) => {
      const meant = before.get(word) ?? (this.known.has(word) ? [word] : this.spellings.near(word, budget));
      before.set(word, meant);
      return meant;
    };
  }
}

/** Whether a place lies within one of these; of places, too, that are longer than it only. */
export function coverOf(
  places: readonly Match<unknown>[],
): (inner: Match<unknown>, options?: { readonly longerOnly?: boolean }) => boolean {
  const byFirst = new Map<number, Match<unknown>[]>();
  let longest = 0;
  for (const each of places) {
    byFirst.set(each.from, [...(byFirst.get(each.from) ?? []), each]);
    longest = Math.max(longest, each.to - each.from);
  }
  return (inner, { longerOnly = false } = {}) => {
    for (let from = inner.from; from >= inner.to - longest && from >= 0; from -= 1)
      for (const outer of byFirst.get(from) ?? [])
        if (outer.to >= inner.to && (!longerOnly || outer.size > inner.size)) return true;
    return false;
  };
}

interface Reading {
  readonly tokens: readonly Token[];
  /** For each of them, the words of ours that it may be. */
  readonly meant: readonly (readonly string[])[];
  readonly between: number;
}

/** Index of the phrase's last word, when its first is at `from`. */
function endOf<Meaning>({ places }: Phrase<Meaning>, from: number, reading: Reading): number | undefined {
  let last: number | undefined = from;
  for (let index = 1; index < places.length && last !== undefined; index += 1)
    last = nextOf(places[index], last + 1, reading);
  return last;
}

/** Nothing is passed over where a clause ends, and no word that turns the sentence round. */
function nextOf(
  place: ReadonlySet<string> | undefined,
  from: number,
  { tokens, meant, between }: Reading,
): number | undefined {
  for (let index = from; index <= from + between; index += 1) {
    const token = tokens[index];
    if (!token || (token.starts && (index > from || between === 0))) return undefined;
    for (const word of meant[index] ?? []) if (place?.has(word)) return index;
    if (token.starts || turningWords.has(token.word)) return undefined;
  }
  return undefined;
}
