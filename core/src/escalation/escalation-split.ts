/** What one message of the chat holds, in code points; the most messages that one text becomes. */
export const relayLimits = { part: 3_500, parts: 20 } as const;

/** Where it is good to part a text, best first: after a paragraph, after a line, after a word. */
const seams = [/\n[^\S\n]*\n\s*/gu, /\n/gu, /\s+/gu];
/** A part must not be tiny for the sake of a good seam. */
const shortest = 0.5;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Index in UTF-16 after so many code points; the length of the text when it has no more. */
function indexAfter(text: string, codePoints: number): number {
  let index = 0;
  for (let count = 0; count < codePoints && index < text.length; count += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

function lastSeam(text: string): number | undefined {
  for (const seam of seams) {
    const ends = [...text.matchAll(seam)].map(({ 0: found, index }) => index + found.length);
    const last = ends.at(-1);
    if (last !== undefined && last > text.length * shortest) return last;
  }
  return undefined;
}

/** The start of the character, as people see it, that a cut at `index` would go through. */
function graphemeStart(text: string, index: number): number {
  return segmenter.segment(text).containing(index)?.index ?? index;
}

function cutAt(text: string, limit: number): number {
  const most = indexAfter(text, limit);
  if (most >= text.length) return text.length;
  const seam = lastSeam(text.slice(0, most)) ?? most;
  // A single character of thousands of marks has to be cut somewhere.
  return graphemeStart(text, seam) || most;
}

/** Pieces of at most `limit` code points that make up the text again when they are put together. */
export function piecesOf(text: string, limit: number): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== '';) {
    const cut = cutAt(rest, limit);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return pieces;
}

/** The beginning of a text, of at most `limit` code points. */
export const beginningOf = (text: string, limit: number): string => text.slice(0, cutAt(text, limit));

export interface Parted {
  readonly parts: readonly string[];
  /** There was more than may be sent. */
  readonly cut: boolean;
}

/** A text as it goes through the chat. */
export function partsOf(text: string): Parted {
  const parts = piecesOf(text, relayLimits.part)
    .map((part) => part.trim())
    .filter(Boolean);
  return { parts: parts.slice(0, relayLimits.parts), cut: parts.length > relayLimits.parts };
}

export const codePointsIn = (text: string): number => Array.from(text).length;
