import type { Link, List, Nodes, Table } from 'mdast';
import { safeAddress } from './safe-address';

const inlineText = (nodes: readonly Nodes[]): string => nodes.map(oneText).join('');

function linkText({ url, children }: Link): string {
  const text = inlineText(children);
  const address = (safeAddress(url)?.href ?? url).replace(/^(mailto|tel):/, '');
  return text === address || text === url ? text : `${text} (${address})`;
}

function listText({ ordered, start, children }: List): string {
  const items = children.map((item, at) => {
    const mark = ordered ? `${(start ?? 1) + at}. ` : '- ';
    return mark + plainText(item.children).replace(/\n+/g, `\n${' '.repeat(mark.length)}`);
  });
  return items.join('\n');
}

const tableText = ({ children }: Table): string =>
  children.map((row) => row.children.map((cell) => inlineText(cell.children)).join('\t')).join('\n');

function oneText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'link') return linkText(node);
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'blockquote') return plainText(node.children);
  if (node.type === 'list') return listText(node);
  if (node.type === 'table') return tableText(node);
  if ('value' in node) return node.value;
  return 'children' in node ? inlineText(node.children) : '';
}

/** As it is put into a letter or an e-mail: no marks, a blank line between paragraphs. */
export const plainText = (nodes: readonly Nodes[]): string =>
  nodes
    .map(oneText)
    .filter((text) => text !== '')
    .join('\n\n');
