import { whenProblem } from '@councillor-safety/core/bulletin/bulletin-times';
import {
  bulletinLimits,
  bulletinWallTimeSchema,
  type Bulletin,
  type BulletinContent,
  type BulletinSection,
  type BulletinWhen,
} from '@councillor-safety/core/bulletin/bulletin';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { t } from '../../shell/strings';
import { sectionInWords } from '../strings/words';

/** When it is to go, as it is typed. */
export interface WhenAnswers {
  readonly kind: BulletinWhen['kind'];
  readonly day: string;
  readonly time: string;
}

/** The whole bulletin as it is typed; its texts may be longer than what can be saved. */
export interface DraftAnswers {
  readonly content: BulletinContent;
  readonly when: WhenAnswers;
}

/** What the service keeps of it. */
export interface DraftEdit {
  readonly content: BulletinContent;
  readonly when: BulletinWhen;
}

type Saved = Pick<Bulletin, 'content' | 'when' | 'published'>;

/** A bulletin as it is saved. A correction has no time: it goes as soon as it is approved. */
export const editOf = ({ content, when, published }: Saved): DraftEdit => ({
  content,
  when: published ? { kind: 'on-approval' } : when,
});

export const answersOf = ({ content, when }: DraftEdit): DraftAnswers => ({
  content,
  when:
    when.kind === 'at'
      ? { kind: 'at', day: when.wallTime.slice(0, 10), time: when.wallTime.slice(11) }
      : { kind: 'on-approval', day: '', time: '' },
});

/** Without a day and a time that do not count, so that two drafts can be compared. */
export const comparable = ({ content, when }: DraftAnswers): DraftAnswers => ({
  content,
  when: when.kind === 'at' ? when : { kind: when.kind, day: '', time: '' },
});

/** Field of a section, by the section itself: its place may change. */
export const sectionField = (id: string, part: 'kind' | 'heading' | 'text' | 'picture' | 'alt'): string =>
  `section.${id}.${part}`;

const counted = new Intl.NumberFormat('en-GB');

function tooLong(field: string, name: string, text: string, most: number): FieldProblem[] {
  if (text.length <= most) return [];
  const values = { name, now: counted.format(text.length), most: counted.format(most) };
  return [{ field, sentence: t('bulletin:compose.problem.tooLong', values) }];
}

function problemsOfSection(section: BulletinSection, index: number): FieldProblem[] {
  const { id, heading, text, picture } = section;
  const named = (part: 'heading' | 'text' | 'alt'): string =>
    t(`bulletin:compose.problem.part.${part}`, { section: sectionInWords(section, index) });
  return [
    ...tooLong(sectionField(id, 'heading'), named('heading'), heading, bulletinLimits.heading),
    ...tooLong(sectionField(id, 'text'), named('text'), text, bulletinLimits.text),
    ...tooLong(sectionField(id, 'alt'), named('alt'), picture?.alt ?? '', bulletinLimits.alt),
  ];
}

type CheckedWhen = { readonly when: BulletinWhen } | { readonly problem: string };

function checkWhen({ kind, day, time }: WhenAnswers, now: Date): CheckedWhen {
  if (kind === 'on-approval') return { when: { kind } };
  const wallTime = `${day}T${time.slice(0, 5)}`;
  if (!bulletinWallTimeSchema.safeParse(wallTime).success)
    return { problem: t('bulletin:compose.problem.noTime') };
  const when = { kind, wallTime };
  const problem = whenProblem(when, now);
  return problem ? { problem: t(`bulletin:compose.problem.${problem}`) } : { when };
}

export interface CheckedDraft {
  readonly problems: readonly FieldProblem[];
  /** What can be saved; absent when a text is too long. A time that cannot be is left as it was saved last. */
  readonly edit?: DraftEdit;
}

/** What was typed, as the service takes it, and what needs another look before it does. */
export function checkDraft({ content, when }: DraftAnswers, saved: BulletinWhen, now: Date): CheckedDraft {
  const long = [
    ...tooLong('title', t('bulletin:compose.title'), content.title, bulletinLimits.title),
    ...content.sections.flatMap(problemsOfSection),
  ];
  const checked = checkWhen(when, now);
  const ofWhen = 'problem' in checked ? [{ field: 'when', sentence: checked.problem }] : [];
  const edit = { content, when: 'when' in checked ? checked.when : saved };
  return { problems: [...long, ...ofWhen], ...(long.length === 0 && { edit }) };
}

/** The field on screen for a path of the service's answer: `content.sections.2.text`. */
export function fieldOf(path: string, { sections }: BulletinContent): string {
  const [, place, part] = /^content\.sections\.(\d+)\.(\w+)/.exec(path) ?? [];
  const section = place === undefined ? undefined : sections[Number(place)];
  if (section && part) return `section.${section.id}.${part}`;
  return path.replace(/^content\./, '').replace(/^when\..*$/, 'when');
}
