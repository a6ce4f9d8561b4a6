import type { Heading, RootContent } from 'mdast';

/** Level on the page of an article's own first headings: under the web part's (2) and the article's (3). */
const first = 4;
const last = 6;

/** Where an article's headings stand on the page: below its title, and never more than one step down at a time. */
export function headingLevels(nodes: readonly RootContent[]): ReadonlyMap<RootContent, number> {
  const headings = nodes.filter((node): node is Heading => node.type === 'heading');
  const top = headings.reduce((least, { depth }) => Math.min(least, depth), last);
  const levels = new Map<RootContent, number>();
  let before = first - 1;
  for (const heading of headings) {
    before = Math.min(first + heading.depth - top, before + 1, last);
    levels.set(heading, before);
  }
  return levels;
}
