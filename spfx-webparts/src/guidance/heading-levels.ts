import type { MarkdownBlock } from './markdown';

/** Level on the page of an article's own first headings: under the web part's (2) and the article's (3). */
const first = 4;
const last = 6;

export type HeadingBlock = Extract<MarkdownBlock, { kind: 'heading' }>;

/** Where an article's headings stand on the page: below its title, and never more than one step down at a time. */
export function headingLevels(blocks: readonly MarkdownBlock[]): ReadonlyMap<MarkdownBlock, number> {
  const headings = blocks.filter((block): block is HeadingBlock => block.kind === 'heading');
  const top = headings.reduce((least, { level }) => Math.min(least, level), last);
  const levels = new Map<MarkdownBlock, number>();
  let before = first - 1;
  for (const heading of headings) {
    before = Math.min(first + heading.level - top, before + 1, last);
    levels.set(heading, before);
  }
  return levels;
}
