import type { Inline, MarkdownBlock } from './markdown';

const inlineText = (children: readonly Inline[]): string => children.map(oneInline).join('');

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
      return inlineText(inline.children);
    case 'link': {
      const text = inlineText(inline.children);
      const address = inline.to.href.replace(/^(mailto|tel):/, '');
      return text === address ? text : `${text} (${address})`;
    }
  }
}

function oneBlock(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children);
    case 'code':
      return block.text;
    case 'rule':
      return '';
    case 'quote':
      return plainText(block.blocks);
    case 'list':
      return block.items.map((item, at) => listItem(item, block.start, at)).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join('\t')).join('\n');
  }
}

function listItem(item: readonly MarkdownBlock[], start: number | undefined, at: number): string {
  const mark = start === undefined ? '- ' : `${start + at}. `;
  return mark + plainText(item).replace(/\n+/g, `\n${' '.repeat(mark.length)}`);
}

/** As it is put into a letter or an e-mail: no marks, a blank line between paragraphs. */
export const plainText = (blocks: readonly MarkdownBlock[]): string =>
  blocks
    .map(oneBlock)
    .filter((text) => text !== '')
    .join('\n\n');
