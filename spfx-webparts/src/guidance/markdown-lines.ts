/** What a line of Markdown begins. */
export const heading = /^ {0,3}(#{1,6})[ \t]+/;
export const fence = /^ {0,3}(`{3,}|~{3,})/;
export const quote = /^ {0,3}> ?/;
export const item = /^( *)([-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;

/** A number ends a paragraph only when it is 1: a line of prose may well begin with `2024. `. */
const plainItem = /^ {0,3}([-*+]|1[.)])[ \t]+\S/;

export const isBlank = (line: string): boolean => line.trim() === '';
export const isRule = (line: string): boolean => /^(-{3,}|\*{3,}|_{3,})$/.test(line.replace(/\s/g, ''));
export const isNumbered = (mark: string): boolean => /\d/.test(mark);
export const indent = (line: string): number => line.length - line.trimStart().length;

/** Whether the line ends a paragraph above it. */
export const beginsBlock = (line: string): boolean =>
  heading.test(line) || fence.test(line) || quote.test(line) || plainItem.test(line) || isRule(line);

export const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

export const isUnderTableHead = (line: string): boolean =>
  line.includes('|') && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
