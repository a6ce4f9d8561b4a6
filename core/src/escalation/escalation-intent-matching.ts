import { Spellings, type Budget } from './escalation-intent-spelling';
import type { Token } from './escalation-intent-tokens';
import { turningWords } from './escalation-phrases';

/** Words that follow each other: `outside my|our house|home`; at each place one of several. */
export interface Phrase<Meaning> {
  readonly meaning: Meaning;
  readonly places: readonly (readonly string[])[];
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
    .map((place) => place.split('|'));
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
    const ours = new Set(phrases.flatMap(({ places }) => places.flat()));
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
    return tokens.flatMap((_, from) =>
      (meant[from] ?? []).flatMap((first) =>
        (this.byFirst.get(first) ?? []).flatMap((phrase) => {
          const to = endOf(phrase, { tokens, meant, from, between: this.between });
          if (to === undefined) return [];
          return [{ meaning: phrase.meaning, from, to, size: phrase.places.length, alone: phrase.alone }];
        }),
      ),
    );
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

interface Place {
  readonly tokens: readonly Token[];
  readonly meant: readonly (readonly string[])[];
  readonly from: number;
  readonly between: number;
}

/** Index of the phrase's last word, when it begins at `from`. Nothing may stand between where a clause ends. */
function endOf<Meaning>({ places }: Phrase<Meaning>, { from, ...text }: Place): number | undefined {
  let last = from;
  for (const place of places.slice(1)) {
    const next = nextOf(place, { ...text, from: last + 1 });
    if (next === undefined) return undefined;
    last = next;
  }
  return last;
}

function nextOf(place: readonly string[], { tokens, meant, from, between }: Place): number | undefined {
  for (let index = from; index <= from + between; index += 1) {
    const token = tokens[index];
    if (!token || (token.starts && (index > from || between === 0))) return undefined;
    if (meant[index]?.some((word) => place.includes(word))) return index;
    if (token.starts || turningWords.has(token.word)) return undefined;
  }
  return undefined;
}
