/** Marks that turn the direction of writing and could leak out of the words they came with. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolate = (text: string): string => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text);

const control = /[\p{Cc}\ufff9-\ufffb]/gu;
const lineEnds = /\r\n|[\r\n\u0085\u2028\u2029]/;

/** Cards work out `{{DATE(…)}}` wherever it stands; with something unseen between the braces it is only text. */
const withoutMacros = (text: string): string => text.replace(/\{(?=\{)/g, '{\u2060');

/** Half of a pair of code units is no character, and cannot be sent. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

const cleared = (text: string): string => whole(withoutMacros(text.replace(turning, '')));

const inOneLine = (text: string): string => cleared(text.replace(control, ' ')).replace(/\s+/gu, ' ').trim();

/** A title or a description: one line, however it was typed. */
export const oneLine = (text: string): string => isolate(inOneLine(text));

const longestName = 80;

/** A name, a role, a number: one line of our own making at most, whatever somebody typed into a directory. */
export function named(text: string): string {
  const line = inOneLine(text);
  const letters = [...line];
  return isolate(letters.length > longestName ? `${letters.slice(0, longestName - 1).join('')}…` : line);
}

/** A piece of a line: the spaces at its ends stay, because something may stand before and after it. */
export const pieceOfLine = (text: string): string => isolate(cleared(text.replace(control, ' ')));

/** Spaces at the start and several in a row would be drawn as one. */
const keptSpaces = (line: string): string =>
  line.replace(/\t/g, '   ').replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length));

/** What somebody wrote, line by line as they wrote it. Not Markdown and not for a place that reads Markdown. */
export const linesOf = (text: string): readonly string[] =>
  text.split(lineEnds).map((line) => isolate(keptSpaces(cleared(line).replace(/(?!\t)\p{Cc}/gu, ''))));

/** Clients differ in what they let a backslash do, so what marks emphasis is written with its double, which marks nothing. */
const doubles: Readonly<Record<string, string>> = { '*': '\u2217', '~': '\u223c', '`': '\u02cb' };

/**
 * One line for a place that reads Markdown, where it is to mean nothing but itself. Something unseen stands where a mark would begin:
 * before the first sign unless that is a letter, between the halves of a link, beside what is half of a sign.
 */
export const plainInMarkdown = (line: string): string =>
  line
    .replace(/[*~`]/g, (sign) => doubles[sign] ?? sign)
    .replace(/_/g, '\u2060_\u2060')
    .replace(/[\\&<]|\](?=[([:])/g, '$&\u2060')
    .replace(/^(?=[^\p{L}\u2060])/u, '\u2060');
