import type { MarkdownBlock, TableRow } from './markdown';
import { readInline } from './markdown-inline';
import {
  beginsBlock,
  cellsOf,
  fence,
  heading,
  isBlank,
  isRule,
  isUnderTableHead,
  quote,
} from './markdown-lines';
import { listAt } from './markdown-list';

/** Lists and quotes inside each other, at most; deeper ones are shown as the text they are. */
const deepest = 6;
/** A wider table could not be read on a phone, and would cost its width times its length. */
const widestTable = 20;

interface Part {
  readonly block: MarkdownBlock;
  /** Line after it. */
  readonly end: number;
}
type Reader = (lines: readonly string[], from: number, depth: number) => Part | undefined;

function endOf(lines: readonly string[], from: number, passes: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && passes(lines[end] ?? '')) end += 1;
  return end;
}

const readHeading: Reader = (lines, from) => {
  const line = lines[from] ?? '';
  const [opening, marks = ''] = heading.exec(line) ?? [];
  if (opening === undefined) return undefined;
  const text = line.slice(opening.length).trim().replace(/ #+$/, '');
  return { block: { kind: 'heading', level: marks.length, children: readInline(text) }, end: from + 1 };
};

const readFence: Reader = (lines, from) => {
  const [, marks] = fence.exec(lines[from] ?? '') ?? [];
  if (marks === undefined) return undefined;
  const end = endOf(lines, from + 1, (line) => !line.trim().startsWith(marks));
  return { block: { kind: 'code', text: lines.slice(from + 1, end).join('\n') }, end: end + 1 };
};

const readRule: Reader = (lines, from) =>
  isRule(lines[from] ?? '') ? { block: { kind: 'rule' }, end: from + 1 } : undefined;

const readQuote: Reader = (lines, from, depth) => {
  const end = endOf(lines, from, (line) => quote.test(line));
  if (end === from || depth >= deepest) return undefined;
  const inside = lines.slice(from, end).map((line) => line.replace(quote, ''));
  return { block: { kind: 'quote', blocks: readBlocks(inside, depth + 1) }, end };
};

const readList: Reader = (lines, from, depth) => {
  const found = depth < deepest ? listAt(lines, from) : undefined;
  if (!found) return undefined;
  const items = found.items.map((own) => readBlocks(own, depth + 1));
  return { block: { kind: 'list', start: found.start, items }, end: found.end };
};

const readTable: Reader = (lines, from) => {
  const [line = '', under = ''] = [lines[from], lines[from + 1]];
  if (!line.includes('|') || !isUnderTableHead(under)) return undefined;
  const head = cellsOf(line);
  if (head.length > widestTable) return undefined;
  const row = (cells: readonly string[]): TableRow => head.map((_, at) => readInline(cells[at] ?? ''));
  const end = endOf(lines, from + 2, (each) => each.includes('|'));
  const rows = lines.slice(from + 2, end).map((each) => row(cellsOf(each)));
  return { block: { kind: 'table', head: row(head), rows }, end };
};

/** A line break stays one: what is pasted as plain text (an address, the end of a letter) keeps its shape. */
const readParagraph = (lines: readonly string[], from: number): Part => {
  const end = endOf(lines, from + 1, (line) => !isBlank(line) && !beginsBlock(line));
  const text = lines
    .slice(from, end)
    .map((line) => line.trim().replace(/\\$/, ''))
    .join('\n');
  return { block: { kind: 'paragraph', children: readInline(text) }, end };
};

const readers: readonly Reader[] = [readHeading, readFence, readRule, readQuote, readList, readTable];

function readBlocks(lines: readonly string[], depth: number): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at] ?? '')) {
      at += 1;
      continue;
    }
    let part: Part | undefined;
    for (const reader of readers) part ??= reader(lines, at, depth);
    part ??= readParagraph(lines, at);
    blocks.push(part.block);
    at = part.end;
  }
  return blocks;
}

/** Signs that turn the direction of writing for all that follows, and control signs that no text needs. */
const unwanted = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Reads the part of Markdown that articles use. Never throws, knows no HTML, and its work grows with the text's length only:
 * whatever an officer pastes must not hold up the page that the emergency numbers stand on.
 */
export const readMarkdown = (text: string): readonly MarkdownBlock[] =>
  readBlocks(
    text
      .replace(/\t/g, '    ')
      .split(/\r\n?|\n/)
      .map((line) => line.replace(unwanted, '')),
    0,
  );
