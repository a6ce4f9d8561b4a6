import type { BulletinAuthor, BulletinSettings } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinSettingsAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { FieldProblem } from '../../shell/ErrorSummary';
import { t } from '../../shell/strings';

type Champion = BulletinSettingsAnswer['champions'][number];

/** One champion as typed. */
export interface AuthorAnswers {
  readonly name: string;
  readonly office: string;
  readonly photoId?: string;
}

/** The settings as typed; champions by their id. */
export interface SettingsAnswers {
  readonly from: string;
  readonly to: string;
  readonly readBy: string;
  readonly authors: Readonly<Record<string, AuthorAnswers>>;
}

export const authorField = (id: string, part: 'name' | 'office' | 'photo'): string => `author.${id}.${part}`;

const storedAuthor = ({ authors }: BulletinSettings, id: string): BulletinAuthor | undefined =>
  authors.find(({ personId }) => personId === id);

/** Who is not shown in a way of their own is shown by the directory's name. */
function authorAnswers(settings: BulletinSettings, { id, name }: Champion): AuthorAnswers {
  const stored = storedAuthor(settings, id);
  return stored
    ? { name: stored.name, office: stored.office, ...(stored.photoId && { photoId: stored.photoId }) }
    : { name, office: '' };
}

export function answersOf({ settings, champions }: BulletinSettingsAnswer): SettingsAnswers {
  const { quiet, questionsReadBy: readBy } = settings;
  const authors = champions.map((champion) => [champion.id, authorAnswers(settings, champion)] as const);
  return { ...{ from: quiet.from, to: quiet.to, readBy }, authors: Object.fromEntries(authors) };
}

const longest = { readBy: 80, name: 120, office: 120 } as const;

function textProblems(field: string, text: string, most: number, missing?: string): FieldProblem[] {
  const now = text.trim().length;
  if (now === 0) return missing === undefined ? [] : [{ field, sentence: missing }];
  return now > most ? [{ field, sentence: t('bulletin:settings.tooLong', { now, most }) }] : [];
}

const timeProblems = (field: string, time: string): FieldProblem[] =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? [] : [{ field, sentence: t('bulletin:settings.badTime') }];

/** What needs another look before it can be saved. */
export function settingsProblems(typed: SettingsAnswers, champions: readonly Champion[]): FieldProblem[] {
  return [
    ...timeProblems('quiet.from', typed.from),
    ...timeProblems('quiet.to', typed.to),
    ...textProblems('questionsReadBy', typed.readBy, longest.readBy, t('bulletin:settings.noReadBy')),
    ...champions.flatMap(({ id, name }) => {
      const { name: shown = '', office = '' } = typed.authors[id] ?? {};
      const missing = t('bulletin:settings.noName', { name });
      return [
        ...textProblems(authorField(id, 'name'), shown, longest.name, missing),
        ...textProblems(authorField(id, 'office'), office, longest.office),
      ];
    }),
  ];
}

/** What is kept of it. Champions shown in no way of their own have no entry; whoever is no champion now keeps theirs. */
export function settingsOf(
  typed: SettingsAnswers,
  { settings, champions }: Pick<BulletinSettingsAnswer, 'settings' | 'champions'>,
): BulletinSettings {
  const others = settings.authors.filter(({ personId }) => champions.every(({ id }) => id !== personId));
  const authors = champions.flatMap(({ id, name: known }) => {
    const { name = known, office = '', photoId } = typed.authors[id] ?? {};
    const shown = { personId: id, name: name.trim(), office: office.trim(), ...(photoId && { photoId }) };
    const ownWay = shown.name !== known || shown.office !== '' || photoId !== undefined;
    return ownWay || storedAuthor(settings, id) ? [shown] : [];
  });
  return {
    quiet: { from: typed.from, to: typed.to },
    authors: [...others, ...authors],
    questionsReadBy: typed.readBy.trim(),
  };
}

/** The field on screen for a path of the service's answer: `settings.authors.1.name`. */
export function fieldOf(path: string, { authors }: BulletinSettings): string {
  const [, place, part] = /^settings\.authors\.(\d+)(?:\.(name|office))?/.exec(path) ?? [];
  const author = place === undefined ? undefined : authors[Number(place)];
  if (author) return authorField(author.personId, part === 'office' ? 'office' : 'name');
  return path.replace(/^settings\./, '');
}
