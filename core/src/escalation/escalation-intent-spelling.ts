/** How many slips of the pen are forgiven in a word of so many letters. */
export const slipsAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/** Work is counted, not timed: text that would take too long is compared word for word from there on. */
export interface Budget {
  left: number;
}

/** Longer words are compared as they are. */
const longestForgiven = 24;

/** Three rows of the table of distances, used again and again: making them costs more than filling them. */
const rows = [0, 1, 2].map(() => new Uint8Array(longestForgiven + 4));

/**
 * Whether one word becomes the other with at most so many letters left out, added, changed or swapped with their neighbour
 * (optimal string alignment: no pair of letters is changed twice). Of words that are too long, false.
 */
export function isWithin(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  if (one.length > longestForgiven + 2 || other.length > longestForgiven + 2) return one === other;
  let [before, last, next] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= other.length; column += 1) last[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    if (fillRow({ one, other, row, before, last, next }) > slips) return false;
    [before, last, next] = [last, next, before];
  }
  return (last[other.length] ?? slips + 1) <= slips;
}

interface Table {
  readonly one: string;
  readonly other: string;
  readonly row: number;
  readonly before: Uint8Array;
  readonly last: Uint8Array;
  readonly next: Uint8Array;
}

/** Answers with the smallest distance in the row: it never becomes less further down. */
function fillRow({ one, other, row, before, last, next }: Table): number {
  next[0] = row;
  let least = row;
  for (let column = 1; column <= other.length; column += 1) {
    const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
    let slips = Math.min(cell(last, column), cell(next, column - 1)) + 1;
    slips = Math.min(slips, cell(last, column - 1) + (same ? 0 : 1));
    const swapped =
      row > 1 &&
      column > 1 &&
      one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
      one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
    if (swapped) slips = Math.min(slips, cell(before, column - 2) + 1);
    next[column] = slips;
    if (slips < least) least = slips;
  }
  return least;
}

const cell = (row: Uint8Array, column: number): number => row[column] ?? 0;

interface Spelled {
  readonly word: string;
  readonly letters: number;
}

const a = 'a'.charCodeAt(0);

/** A bit for each letter that occurs; a slip changes at most two of them. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index) - a;
    bits |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return bits;
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Known words by their length, to find those that a misspelt word may be. */
export class Spellings {
  private readonly byLength = new Map<number, Spelled[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (slipsAllowed(word.length) === 0 || word.length > longestForgiven) continue;
      const same = this.byLength.get(word.length) ?? [];
      same.push({ word, letters: lettersIn(word) });
      this.byLength.set(word.length, same);
    }
  }

  /** The known words that this may be a slip for; none once the budget is spent. */
  near(typed: string, budget: Budget): string[] {
    if (budget.left <= 0 || typed.length < 3 || typed.length > longestForgiven + 2) return [];
    const letters = lettersIn(typed);
    const found: string[] = [];
    for (let length = typed.length - 2; length <= typed.length + 2; length += 1) {
      const slips = slipsAllowed(length);
      if (Math.abs(length - typed.length) > slips) continue;
      for (const known of this.byLength.get(length) ?? []) {
        budget.left -= 1;
        if (countBits(letters ^ known.letters) > 2 * slips) continue;
        budget.left -= length * typed.length;
        if (budget.left < 0) return found;
        if (isWithin(typed, known.word, slips)) found.push(known.word);
      }
    }
    return found;
  }
}
