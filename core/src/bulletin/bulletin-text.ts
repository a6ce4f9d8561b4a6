import type { Code, Link, List, Nodes } from 'mdast';
import { cleanText } from './bulletin-text-clean';
import { inLines, inlinesOf, inOneLine, textOf, type BulletinInline } from './bulletin-text-inlines';
import { goodLink } from './bulletin-text-link';
import { readList } from './bulletin-text-list';
import { treeOf, typedFor } from './bulletin-text-tree';

export type { BulletinInline } from './bulletin-text-inlines';

/** No block is without words. An item of a numbered list may be empty; then it only counts. */
export type BulletinBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly inlines: readonly BulletinInline[] }
  | {
      readonly kind: 'list';
      /** From 1 on. */
      readonly ordered: boolean;
      readonly items: readonly (readonly BulletinInline[])[];
    };

const paragraphsOf = (inlines: readonly BulletinInline[]): BulletinBlock[] =>
  inLines(inlines).map((line) => ({ kind: 'paragraph', inlines: line }));
const plainParagraphs = (text: string): BulletinBlock[] =>
  paragraphsOf([{ kind: 'text', text, bold: false }]);

/** What stands after the three signs is typed too. */
const codeText = ({ lang, meta, value }: Code): string =>
  `${[lang, meta].filter(Boolean).join(' ')}\n${value}`;

function readListBlock(node: List, text: string): BulletinBlock[] {
  const list = readList(node, text);
  if (!list) return [];
  if ('lines' in list) return list.lines.map((inlines) => ({ kind: 'paragraph', inlines }));
  return [{ kind: 'list', ...list }];
}

function read(node: Nodes, text: string): BulletinBlock[] {
  const within = { bold: false, text };
  if (node.type === 'heading') {
    const inlines = inOneLine(inlinesOf(node.children, within));
    return inlines.length > 0 ? [{ kind: 'heading', inlines }] : [];
  }
  if (node.type === 'paragraph') return paragraphsOf(inlinesOf(node.children, within));
  if (node.type === 'list') return readListBlock(node, text);
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocksOf(child, text));
  return node.type === 'code' ? plainParagraphs(cleanText(codeText(node))) : [];
}

/** Marks without a word between them are shown as they were typed. */
function blocksOf(node: Nodes, text: string): BulletinBlock[] {
  const blocks = read(node, text);
  return blocks.length > 0 ? blocks : plainParagraphs(typedFor(node, text));
}

/**
 * A section as it is shown: headings of one level, paragraphs, bold, lists one deep, https links. Everything else is its plain text:
 * nothing vanishes and nothing is active. A new line begins a new paragraph. A text that would take too long to read as Markdown is
 * shown as it was typed.
 */
export function readBulletinText(typed: string): readonly BulletinBlock[] {
  const text = cleanText(typed);
  const root = treeOf(text);
  return root ? root.children.flatMap((node) => blocksOf(node, text)) : plainParagraphs(text);
}

function linksIn(node: Nodes): Link[] {
  const inside = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'link' ? [node, ...inside] : inside;
}

/** Targets of what was written as a link and is shown as plain text, because it is not https with a host; each once. */
export function badLinks(typed: string): readonly string[] {
  const text = cleanText(typed);
  const root = treeOf(text);
  const links = root ? linksIn(root) : [];
  return [...new Set(links.map(({ url }) => url).filter((url) => goodLink(url) === undefined))];
}

/** All words of a section, a line for each block. */
export const bulletinWords = (typed: string): string =>
  readBulletinText(typed)
    .map((block) => (block.kind === 'list' ? block.items.map(textOf).join('\n') : textOf(block.inlines)))
    .join('\n');
