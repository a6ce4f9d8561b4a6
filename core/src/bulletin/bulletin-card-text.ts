import { heading, type Element } from '../cards/card-parts';
import { oneLine, pieceOfLine } from '../cards/safe-text';
import { readBulletinText, type BulletinBlock, type BulletinInline } from './bulletin-text';

/** Text that nothing reads as Markdown. A link is told by its line below, not by its colour alone. */
function runOf(inline: BulletinInline): Element {
  const run = {
    type: 'TextRun',
    text: pieceOfLine(inline.text),
    ...(inline.bold && { weight: 'Bolder' }),
  };
  if (inline.kind === 'text') return run;
  return {
    ...run,
    color: 'Accent',
    underline: true,
    selectAction: { type: 'Action.OpenUrl', url: inline.href },
  };
}

const line = (inlines: readonly BulletinInline[], spacing?: 'Small'): Element => ({
  type: 'RichTextBlock',
  ...(spacing && { spacing }),
  inlines: inlines.map(runOf),
});

/** The element for headings cannot hold a link, and a link must not vanish. */
const headingOf = (inlines: readonly BulletinInline[]): Element =>
  inlines.some(({ kind }) => kind === 'link')
    ? line(inlines.map((inline) => ({ ...inline, bold: true })))
    : heading(oneLine(inlines.map(({ text }) => text).join('')), 'Default');

/** Each item is a line of its own with its mark in words, so that it is read aloud as it is seen. */
function listOf({ ordered, items }: Extract<BulletinBlock, { kind: 'list' }>): Element[] {
  return items.map((item, at) => {
    const mark = ordered ? `${at + 1}.\u00a0` : '•\u00a0';
    return line([{ kind: 'text', text: mark, bold: false }, ...item], at === 0 ? undefined : 'Small');
  });
}

function elementsOf(block: BulletinBlock): Element[] {
  if (block.kind === 'list') return listOf(block);
  return [block.kind === 'heading' ? headingOf(block.inlines) : line(block.inlines)];
}

/** A section's text as elements of a card. */
export const textElements = (text: string): Element[] => readBulletinText(text).flatMap(elementsOf);
