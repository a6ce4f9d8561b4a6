import { mistakesOf, type Mistake } from '../hub/hub-mistakes';
import type { LooseRow } from '../sharepoint/loose-row';
import { readContent, type PublishedSection } from './bulletin-archive-content';
import type { bulletinList } from './bulletin-published-list';
import { sectionKindWords } from './bulletin-words';

export type { PublishedSection } from './bulletin-archive-content';

/** A bulletin as the hub shows it. */
export interface PublishedBulletin {
  /** Id of the SharePoint item. */
  readonly id: string;
  readonly bulletinKey: string;
  readonly title: string;
  readonly publishedAt: Date;
  readonly correctedAt?: Date;
  /** `photo`: name of a file in the library of pictures. */
  readonly author: { readonly name: string; readonly office?: string; readonly photo?: string };
  readonly sections: readonly PublishedSection[];
}

type BulletinRow = LooseRow<typeof bulletinList>;

const pictureFile = /^[0-9a-f-]{36}\.jpg$/;
const unreadable = 'Its content cannot be read, so it is not shown.';
const strangePhoto = 'The photo of its author is no picture of the service, so it is left out.';
const strangePicture = 'It has a picture that is no picture of the service, so that is left out.';

function authorOf({ authorName: name = '', authorOffice: office, authorPhoto }: BulletinRow['values']) {
  const photo = authorPhoto !== undefined && pictureFile.test(authorPhoto) ? authorPhoto : undefined;
  return { name, ...(office !== undefined && { office }), ...(photo !== undefined && { photo }) };
}

function readBulletin({ id, values, faults }: BulletinRow) {
  const { heading, bulletinKey, publishedAt, correctedAt, authorPhoto } = values;
  const content = values.content === undefined ? undefined : readContent(values.content);
  const author = authorOf(values);
  const problems = [
    values.content !== undefined && !content && unreadable,
    content?.hasStrangePicture === true && strangePicture,
    authorPhoto !== undefined && author.photo === undefined && strangePhoto,
  ];
  const mistakes = mistakesOf({ id, name: heading, faults, problems });
  const isWhole = faults.every(({ fault }) => fault !== 'missing');
  if (!isWhole || !content || bulletinKey === undefined || publishedAt === undefined || author.name === '') {
    return { bulletins: [], mistakes };
  }
  const bulletin: PublishedBulletin = {
    ...{ id, bulletinKey, author, sections: content.sections },
    title: content.title || (heading ?? ''),
    publishedAt: new Date(publishedAt),
    ...(correctedAt !== undefined && { correctedAt: new Date(correctedAt) }),
  };
  return { bulletins: [bulletin], mistakes };
}

/**
 * Bulletins, newest first, and what officers should mend: a missing column, content that cannot be read, a picture that is none of
 * the service's. Nothing in a row makes it throw; a bulletin that cannot be read is left out.
 */
export function readBulletins(rows: readonly BulletinRow[]): {
  readonly bulletins: readonly PublishedBulletin[];
  readonly mistakes: readonly Mistake[];
} {
  const read = rows.map(readBulletin);
  return {
    bulletins: read
      .flatMap(({ bulletins }) => bulletins)
      .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime()),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}

/** Without the marks of the small Markdown; each of these looks at every sign a fixed number of times. */
const withoutMarks = (text: string): string =>
  text
    .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/[*`~\\]/g, '')
    .replace(/\b_{1,3}|_{1,3}\b/g, '');

/** All words that somebody who looks for a bulletin could have seen on it, pieces apart by new lines. */
export const searchableText = ({ title, author, sections }: PublishedBulletin): string =>
  [
    title,
    author.name,
    ...sections.flatMap(({ kind, heading, text, picture }) => [
      heading || sectionKindWords[kind],
      withoutMarks(text),
      picture?.alt ?? '',
    ]),
  ].join('\n');
