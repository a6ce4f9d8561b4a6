import type { BulletinContent } from './bulletin';

/**
 * What the hub's list keeps of a bulletin as JSON text, for `bulletin-archive` to read. Every councillor can read it, so it says
 * nothing of whom it went to.
 */
export const publishedContent = ({ title, sections, urgency }: BulletinContent): string =>
  JSON.stringify({
    title,
    sections: sections.map(({ kind, heading, text, picture }) => ({ kind, heading, text, picture })),
    urgency,
  });
