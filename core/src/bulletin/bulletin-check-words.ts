import type { BulletinSection } from './bulletin';
import type { BulletinCheckItem } from './bulletin-check-items';
import { personalDataIn } from './bulletin-personal-data';
import { hasStarterMark } from './bulletin-starter';
import { badLinks, bulletinWords } from './bulletin-text';

/** What was found; how grave it is goes by its code. */
export type Finding = Omit<BulletinCheckItem, 'level'>;

const blank = (text: string): boolean => text.trim() === '';

export function checkTitle(title: string): readonly Finding[] {
  if (blank(title)) return [{ code: 'no-title' }];
  return [...(hasStarterMark(title) ? [{ code: 'starter-text' as const }] : []), ...personalDataIn(title)];
}

/** Findings of one section, each with its id. Words count as they are shown: bold print within a number hides nothing. */
export function checkSection({ id, heading, text, picture }: BulletinSection): readonly Finding[] {
  const findings: Finding[] = [];
  if (blank(heading)) findings.push({ code: 'no-heading' });
  const words = bulletinWords(text);
  if (blank(words) && !picture) findings.push({ code: 'empty-section' });
  if (picture && blank(picture.alt)) findings.push({ code: 'no-alt-text' });
  const everyWord = [heading, words, picture?.alt ?? ''].join('\n');
  if (hasStarterMark(everyWord)) findings.push({ code: 'starter-text' });
  findings.push(...badLinks(text).map((what) => ({ code: 'bad-link' as const, what })));
  findings.push(...personalDataIn(everyWord));
  return findings.map((finding) => ({ ...finding, sectionId: id }));
}
