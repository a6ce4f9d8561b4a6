import type { PersonId } from '../people/people';
import type { BulletinContent, BulletinWhen } from './bulletin';
import { mostCardBytes } from './bulletin-card';
import { bulletinWarnings, type BulletinCheckItem } from './bulletin-check-items';
import { checkSection, checkTitle, type Finding } from './bulletin-check-words';
import { whenProblem } from './bulletin-times';

/** What the check has to be told, because the content does not hold it. */
export interface BulletinFacts {
  readonly now: Date;
  /** Undefined when the directory does not answer. */
  readonly champions?: readonly PersonId[];
  /** How many people the audience holds; undefined when nobody can tell just now. */
  readonly people?: number;
  /** By name. */
  readonly missingGroups: readonly string[];
  readonly missingChannels: readonly string[];
  /** Whether cards can show pictures: somebody has said where the service is. */
  readonly picturesShown: boolean;
  /** How many people it was to reach when approval was asked for. */
  readonly askedPeople?: number;
  /** Of the largest card it becomes. */
  readonly cardBytes: number;
}

type Code = BulletinCheckItem['code'];

const warnings: ReadonlySet<Code> = new Set(bulletinWarnings);
const mostWhat = 300;

const where = (code: Code, found: boolean): readonly Finding[] => (found ? [{ code }] : []);
const each = (code: Code, names: readonly string[]): readonly Finding[] =>
  names.map((what) => ({ code, what }));

function checkAuthor({ authorId }: BulletinContent, { champions }: BulletinFacts): readonly Finding[] {
  if (!authorId) return [{ code: 'no-author' }];
  return where('author-no-champion', champions !== undefined && !champions.includes(authorId));
}

function checkAudience({ audience }: BulletinContent, facts: BulletinFacts): readonly Finding[] {
  const toPeople = audience.everyCouncillor || audience.groups.length > 0;
  const toChannels = audience.channels.length > 0;
  const { people, askedPeople } = facts;
  return [
    ...where('no-audience', !toPeople && !toChannels),
    ...where('empty-audience', toPeople && !toChannels && people === 0),
    ...each('channel-gone', facts.missingChannels),
    ...each('group-gone', facts.missingGroups),
    ...where('audience-unknown', toPeople && people === undefined),
    ...(askedPeople !== undefined && people !== undefined && people !== askedPeople
      ? each('audience-changed', [String(askedPeople)])
      : []),
  ];
}

function checkWhole(content: BulletinContent, facts: BulletinFacts): readonly Finding[] {
  const pictures = content.sections.some(({ picture }) => picture !== undefined);
  return [
    ...where('no-section', content.sections.length === 0),
    ...where('too-large', facts.cardBytes > mostCardBytes),
    ...where('pictures-not-shown', pictures && !facts.picturesShown),
  ];
}

function checkWhen(when: BulletinWhen, now: Date): readonly Finding[] {
  const code = whenProblem(when, now);
  return code ? [{ code }] : [];
}

/** All that is wrong with a bulletin, in the order in which it is read. One item for each finding. */
export function checkBulletin(
  bulletin: { readonly content: BulletinContent; readonly when: BulletinWhen },
  facts: BulletinFacts,
): BulletinCheckItem[] {
  const { content } = bulletin;
  const findings = [
    ...checkTitle(content.title),
    ...checkAuthor(content, facts),
    ...content.sections.flatMap(checkSection),
    ...checkWhole(content, facts),
    ...checkAudience(content, facts),
    ...checkWhen(bulletin.when, facts.now),
  ];
  return findings.map(({ what, ...finding }) => ({
    ...finding,
    level: warnings.has(finding.code) ? 'warning' : 'error',
    ...(what !== undefined && { what: what.slice(0, mostWhat) }),
  }));
}
