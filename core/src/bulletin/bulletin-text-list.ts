import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import { inlinesOf, inOneLine, textOf, type BulletinInline } from './bulletin-text-inlines';
import { typedFor } from './bulletin-text-tree';

/** One line of a list, with what stood before it. */
interface Row {
  readonly mark: string;
  readonly inlines: BulletinInline[];
}

const bullet = '•';
const words = (text: string): BulletinInline => ({ kind: 'text', text, bold: false });

/** A list that begins at 1 is counted; any other keeps the numbers that were typed. */
function markOf({ ordered, start, children }: List, at: number, text: string): string {
  if (!ordered) return bullet;
  const item = children[at];
  const typed = item && /^\d+/.exec(typedFor(item, text))?.[0];
  return start === 1 || typed === undefined ? `${(start ?? 1) + at}.` : `${typed}.`;
}

type Part = BlockContent | DefinitionContent;

/** Puts a part of an item at the end of the last row; a list in it begins rows of its own. */
function pour(part: Part, rows: Row[], text: string): void {
  if (part.type === 'list') {
    part.children.forEach((item, at) => rows.push(...rowsOf(item, markOf(part, at, text), text)));
    rows.push({ mark: bullet, inlines: [] });
  } else if (part.type === 'blockquote') {
    for (const inner of part.children) pour(inner, rows, text);
  } else {
    const inside = inlinesOf([part], { bold: false, text });
    const shown = textOf(inside).trim() === '' ? [words(typedFor(part, text))] : inside;
    rows.at(-1)?.inlines.push(words(' '), ...shown);
  }
}

function rowsOf(item: ListItem, mark: string, text: string): Row[] {
  const rows: Row[] = [{ mark, inlines: [] }];
  for (const part of item.children) pour(part, rows, text);
  return rows
    .map((row) => ({ ...row, inlines: inOneLine(row.inlines) }))
    .filter(({ inlines }, at) => at === 0 || inlines.length > 0);
}

/** Rows of a list in a list become items of it, so that nothing hangs under anything; numbers keep their place as words. */
const itemsOfBullets = (rows: readonly Row[]): BulletinInline[][] =>
  rows
    .filter(({ inlines }) => inlines.length > 0)
    .map(({ mark, inlines }) => (mark === bullet ? inlines : inOneLine([words(`${mark} `), ...inlines])));

/** In a numbered list they stay in their item: one more item would shift every number after it. */
const itemOfNumbers = (rows: readonly Row[]): BulletinInline[] =>
  inOneLine(rows.flatMap(({ mark, inlines }, at) => (at === 0 ? inlines : [words(` ${mark} `), ...inlines])));

export type ReadList =
  | { readonly ordered: boolean; readonly items: readonly (readonly BulletinInline[])[] }
  /** A list that begins at another number than 1: shown as lines with their own numbers, since a list would count from 1. */
  | { readonly lines: readonly (readonly BulletinInline[])[] };

/** Undefined when there are no words in it. */
export function readList(list: List, text: string): ReadList | undefined {
  const rows = list.children.map((item, at) => rowsOf(item, markOf(list, at, text), text));
  if (rows.flat().every(({ inlines }) => inlines.length === 0)) return undefined;
  if (!list.ordered) return { ordered: false, items: rows.flatMap(itemsOfBullets) };
  const items = rows.map(itemOfNumbers);
  if (list.start === 1) return { ordered: true, items };
  return { lines: items.map((item, at) => inOneLine([words(`${markOf(list, at, text)} `), ...item])) };
}
