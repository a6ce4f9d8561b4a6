import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cleanText } from './bulletin-text-clean';
import { isCheapToRead } from './bulletin-text-cost';

/**
 * HTML is text. So is what would hide words or change a letter's shape by accident: `[name]: soon` (a definition), a line of
 * hyphens under a line of words (a heading), a line set in by four spaces (code).
 */
const plainHere = ['htmlFlow', 'htmlText', 'definition', 'setextUnderline', 'codeIndented'];

/** A sign may also be written as a number (`&#x202E;`), so what was read is looked through too. */
function clean(node: Nodes): void {
  if ('value' in node) node.value = cleanText(node.value);
  if ('url' in node) node.url = cleanText(node.url);
  if ('title' in node) node.title = cleanText(node.title ?? '');
  if ('alt' in node) node.alt = cleanText(node.alt ?? '');
  if ('children' in node) for (const child of node.children) clean(child);
}

/** Undefined for a text that would take too long to read. @param text already clean */
export function treeOf(text: string): Root | undefined {
  if (!isCheapToRead(text)) return undefined;
  const root = fromMarkdown(text, { extensions: [{ disable: { null: plainHere } }] });
  clean(root);
  return root;
}

/** What was typed for this part. */
export const typedFor = ({ position }: Nodes, text: string): string =>
  text.slice(position?.start.offset, position?.end.offset);
