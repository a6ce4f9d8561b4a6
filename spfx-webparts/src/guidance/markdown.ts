import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { cleanText } from './clean-text';
import { isCheapToRead } from './markdown-cost';

/**
 * HTML is text. So is what would hide words or change a letter's shape by accident: `[name]: soon` (a definition), a line of
 * hyphens under a line of words (a heading), a line set in by four spaces (code).
 */
const plainHere = ['htmlFlow', 'htmlText', 'definition', 'setextUnderline', 'codeIndented'];

const options = {
  extensions: [gfmTable(), { disable: { null: plainHere } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

/** A sign may also be written as a number (`&#x202E;`), so what was read is looked through too. */
function clean(node: Nodes): void {
  if ('value' in node) node.value = cleanText(node.value);
  if ('url' in node) node.url = cleanText(node.url);
  if ('alt' in node) node.alt = cleanText(node.alt ?? '');
  if ('children' in node) for (const child of node.children) clean(child);
}

/** The text as a tree, or undefined when it is to be shown as it was typed: reading it would take too long. */
export function readMarkdown(text: string): Root | undefined {
  if (!isCheapToRead(text)) return undefined;
  const root = fromMarkdown(cleanText(text), options);
  clean(root);
  return root;
}
