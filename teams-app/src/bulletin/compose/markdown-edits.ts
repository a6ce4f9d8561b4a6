/** What is marked in a text, from one place to another. */
export interface Marked {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Words in the place of what stands from one place to another, and what is marked after that. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly mark: readonly [number, number];
}

const bold = '**';
const blockSigns = /^\s*(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+/;

const boldLine = (line: string): string => {
  const words = line.trim();
  return words === '' ? line : line.replace(words, () => `${bold}${words}${bold}`);
};

/** Makes what is marked bold, or no longer. Each line by itself, since bold never reaches over the end of one. */
export function toggleBold({ text, from, to }: Marked, placeholder: string): TextEdit {
  const marked = text.slice(from, to);
  const around = text.slice(from - 2, from) === bold && text.slice(to, to + 2) === bold;
  if (around && from >= 2) return { from: from - 2, to: to + 2, words: marked, mark: [from - 2, to - 2] };
  if (marked.trim() === '') {
    const words = `${bold}${placeholder}${bold}`;
    return { from: to, to, words, mark: [to + 2, to + 2 + placeholder.length] };
  }
  const words = marked.split('\n').map(boldLine).join('\n');
  const start = from + (words.indexOf(bold) + 2);
  const end = from + words.lastIndexOf(bold);
  return { from, to, words, mark: [start, end] };
}

/** Puts a sign before every marked line, or takes it away where all have it. `## ` for a heading, `- ` for a list. */
export function toggleLines({ text, from, to }: Marked, sign: '## ' | '- '): TextEdit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const withWords = lines.filter((line) => line.trim() !== '');
  const all = withWords.length > 0 && withWords.every((line) => line.startsWith(sign));
  const changed = lines.map((line) => {
    if (all) return line.replace(sign, '');
    const empty = line.trim() === '' && lines.length > 1;
    return empty ? line : sign + line.replace(blockSigns, '');
  });
  const words = changed.join('\n');
  const caret = start + words.length;
  return { from: start, to: end, words, mark: from === to ? [caret, caret] : [start, caret] };
}

const isBlock = (words: string): boolean => words.includes('\n') || /^(?:#{1,6} |- |\d+\. )/.test(words);

/** Markdown in the place of what is marked. Headings, lists and paragraphs get lines of their own. */
export function insertMarkdown({ text, from, to }: Marked, markdown: string): TextEdit {
  const between = (neighbour: string): string =>
    isBlock(markdown) && /[^\n]$/.test(neighbour) ? '\n\n' : '';
  const before = between(text.slice(0, from));
  const after = between(text.slice(to, to + 1));
  const caret = from + before.length + markdown.length;
  return { from, to, words: before + markdown + after, mark: [caret, caret] };
}

/** @param link its words as they stand in Markdown, and a good target */
export const linkTo = ({ words, href }: { words: string; href: string }): string =>
  `[${words}](${href.replace(/\(/g, '%28').replace(/\)/g, '%29')})`;

/** A link in the place of what is marked. */
export const insertLink = (marked: Marked, { words, href }: { words: string; href: string }): TextEdit =>
  insertMarkdown(marked, linkTo({ words: words.replace(/\s+/g, ' ').replace(/[[\]\\*]/g, '\\$&'), href }));

export const markedIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Marked => ({
  text: value,
  from: selectionStart,
  to: selectionEnd,
});

/** Types into the field as the person would, so that the browser can undo it. Where it cannot, the text is put there. */
export function applyEdit(area: HTMLTextAreaElement, { from, to, words, mark }: TextEdit): void {
  area.focus();
  area.setSelectionRange(from, to);
  const typed = words !== '' && 'execCommand' in document && document.execCommand('insertText', false, words);
  if (!typed) {
    area.setRangeText(words, from, to, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(...mark);
}
