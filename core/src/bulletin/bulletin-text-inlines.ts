import type { Image, Link, Nodes } from 'mdast';
import { goodLink } from './bulletin-text-link';
import { typedFor } from './bulletin-text-tree';

/** A piece of a line. Never empty. */
export type BulletinInline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly bold: boolean };

interface Within {
  readonly bold: boolean;
  /** The whole text, for what has to be shown as it was typed. */
  readonly text: string;
}

const plain = (text: string, { bold }: Pick<Within, 'bold'>): BulletinInline => ({
  kind: 'text',
  text,
  bold,
});

export const textOf = (inlines: readonly BulletinInline[]): string =>
  inlines.map(({ text }) => text).join('');

/** An address between `<` and `>`: it is read, and leads nowhere. */
export const isAutolink = (node: Link, text: string): boolean => typedFor(node, text).startsWith('<');

const inBrackets = (words: string | null | undefined): string => (words ? ` (${words})` : '');

/** Nothing is hidden: an address that is not made into a link can still be read. */
function linkInlines(link: Link, within: Within): BulletinInline[] {
  if (isAutolink(link, within.text)) return inlinesOf(link.children, within);
  const inside = inlinesOf(link.children, within);
  const words = textOf(inside).trim() === '' ? link.url : textOf(inside);
  const bold = within.bold || inside.some((inline) => inline.bold);
  const href = goodLink(link.url);
  const title = inBrackets(link.title);
  if (href !== undefined) return [{ kind: 'link', text: words, href, bold }, plain(title, within)];
  const address = words === link.url ? '' : inBrackets(link.url);
  return [plain(words, { bold }), plain(address + title, within)];
}

const imageText = ({ alt, url, title }: Image): string =>
  (alt ? alt + inBrackets(url) : url) + inBrackets(title);

function inlineOf(node: Nodes, within: Within): BulletinInline[] {
  if (node.type === 'link') return linkInlines(node, within);
  if (node.type === 'strong') return inlinesOf(node.children, { ...within, bold: true });
  if (node.type === 'break') return [plain('\n', within)];
  if (node.type === 'image') return [plain(imageText(node), within)];
  if ('value' in node) return [plain(node.value, within)];
  if ('children' in node) return inlinesOf(node.children, within);
  return [plain(typedFor(node, within.text), within)];
}

export const inlinesOf = (nodes: readonly Nodes[], within: Within): BulletinInline[] =>
  nodes.flatMap((node) => inlineOf(node, within));

/** Neighbours of one kind are one piece, nothing is empty, and no space stands at either end. */
export function tidied(inlines: readonly BulletinInline[]): BulletinInline[] {
  const pieces: BulletinInline[] = [];
  for (const inline of inlines) {
    const before = pieces.at(-1);
    if (before?.kind === 'text' && inline.kind === 'text' && before.bold === inline.bold) {
      pieces[pieces.length - 1] = { ...before, text: before.text + inline.text };
    } else if (inline.text !== '') pieces.push(inline);
  }
  return withoutEnds(pieces);
}

function withoutEnds(pieces: readonly BulletinInline[]): BulletinInline[] {
  const last = pieces.length - 1;
  return pieces
    .map((piece, at) => {
      const text = at === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: at === last ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== '');
}

/** The same as lines: each line break that was typed begins a new one. Lines without words are left out. */
export function inLines(inlines: readonly BulletinInline[]): BulletinInline[][] {
  const lines: BulletinInline[][] = [[]];
  for (const inline of inlines) {
    inline.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...inline, text });
    });
  }
  return lines.map(tidied).filter((line) => line.length > 0);
}

export const inOneLine = (inlines: readonly BulletinInline[]): BulletinInline[] =>
  tidied(inlines.map((inline) => ({ ...inline, text: inline.text.replace(/\n/g, ' ') })));
