/** How many slips of the pen are forgiven in a word of so many letters. */
export const slipsAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/** Work is counted, not timed: text that would take too long is compared word for word from there on. */
export interface Budget {
  left: number;
}

/**
 * Whether one word becomes the other with at most so many letters left out, added, changed or swapped with their neighbour
 * (optimal string alignment: no pair of letters is changed twice).
 */
export function isWithin(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextRow({ one, other, row, before, last });
    if (Math.min(...next) > slips) return false;
    before = last;
    last = next;
  }
  return (last[other.length] ?? Infinity) <= slips;
}

interface Table {
  readonly one: string;
  readonly other: string;
  readonly row: number;
  readonly before: readonly number[];
  readonly last: readonly number[];
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;

function nextRow({ one, other, row, before, last }: Table): number[] {
  const next = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const same = one[row - 1] === other[column - 1];
    const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    next[column] = Math.min(
      at(last, column) + 1,
      at(next, column - 1) + 1,
      at(last, column - 1) + (same ? 0 : 1),
      swapped ? at(before, column - 2) + 1 : Infinity,
    );
  }
  return next;
}

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
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

const longestForgiven = 24;

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
    if (typed.length < 3 || typed.length > longestForgiven + 2) return [];
    const letters = lettersIn(typed);
    const found: string[] = [];
    for (let length = typed.length - 2; length <= typed.length + 2; length += 1) {
      const slips = slipsAllowed(length);
      if (Math.abs(length - typed.length) > slips) continue;
      for (const known of this.byLength.get(length) ?? []) {
        budget.left -= 1;
        if (countBits(letters ^ known.letters) > 2 * slips) continue;
        budget.left -= length;
        if (budget.left < 0) return found;
        if (isWithin(typed, known.word, slips)) found.push(known.word);
      }
    }
    return found;
  }
}
