import { publishedContent } from '@councillor-safety/core/bulletin/bulletin-published-content';
import type { Bulletin, BulletinAuthor, BulletinContent } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinDraftRecord } from '@councillor-safety/core/bulletin/bulletin-lists';
import type { BulletinPublishedRecord } from '@councillor-safety/core/bulletin/bulletin-published-list';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Command } from '../../acceptance/acceptance';
import { feature } from '../bulletin-desk';

/** Kinds of what is filed. Everything about one bulletin is filed in the order in which it happened. */
export const filings = {
  draft: 'draft',
  publish: 'publish',
  unpublish: 'unpublish',
  deliveries: 'deliveries',
  readings: 'readings',
} as const;

interface Filing {
  readonly bulletin: Bulletin;
  /** Absent for what the clock or a run brings about. */
  readonly by?: PersonId;
}

const commandOf = (
  { bulletin, by }: Filing,
  { key, kind, payload }: Pick<Command, 'key' | 'kind' | 'payload'>,
): Command => ({
  ...{ key, kind, payload, feature, actorId: by ?? bulletin.editedBy, subject: bulletin.id },
  // A champion is no officer: their screen shows what waits for them.
  concerns: bulletin.content.authorId === undefined ? [] : [bulletin.content.authorId],
});

export const draftRecord = (bulletin: Bulletin): BulletinDraftRecord => ({
  ...{ bulletinKey: bulletin.id, state: bulletin.state, version: bulletin.version, bulletin },
  ...{ editedAt: bulletin.editedAt, editedById: bulletin.editedBy },
});

export const draftCommand = (filing: Filing): Command =>
  commandOf(filing, {
    key: `${filing.bulletin.id}:${filing.bulletin.version}`,
    kind: filings.draft,
    payload: draftRecord(filing.bulletin),
  });

const photoOf = ({ photoId }: BulletinAuthor): { authorPhoto?: string } =>
  photoId === undefined ? {} : { authorPhoto: `${photoId}.jpg` };

function publishedRecord(bulletin: Bulletin, author: BulletinAuthor): BulletinPublishedRecord | undefined {
  const { published, id, version } = bulletin;
  if (!published) return undefined;
  const { title } = published.content;
  const content = publishedContent(published.content);
  return {
    ...{ heading: title, bulletinKey: id, version, content },
    ...{ publishedAt: published.firstAt, authorName: author.name, ...photoOf(author) },
    ...(author.office !== '' && { authorOffice: author.office }),
    ...(published.correctedAt !== undefined && { correctedAt: published.correctedAt }),
  };
}

const picturesOf = ({ sections }: BulletinContent, { photoId }: BulletinAuthor): string[] => [
  ...new Set([
    ...sections.flatMap(({ picture }) => (picture ? [picture.pictureId] : [])),
    ...(photoId === undefined ? [] : [photoId]),
  ]),
];

/** None when nothing is published. */
export function publishCommands(filing: Filing, author: BulletinAuthor): Command[] {
  const { bulletin } = filing;
  const record = publishedRecord(bulletin, author);
  if (!record || !bulletin.published) return [];
  const payload = { record, pictures: picturesOf(bulletin.published.content, author) };
  const key = `${bulletin.id}:${bulletin.version}:publish`;
  return [commandOf(filing, { key, kind: filings.publish, payload })];
}

export const unpublishCommand = (filing: Filing): Command =>
  commandOf(filing, {
    key: `${filing.bulletin.id}:${filing.bulletin.version}:unpublish`,
    kind: filings.unpublish,
    payload: { bulletinKey: filing.bulletin.id },
  });

/** Small, however many people there were: who got it is read when it is filed. */
export const deliveriesCommand = (
  filing: Filing,
  run: { readonly runId: string; readonly at: Date },
): Command =>
  commandOf(filing, {
    key: `${run.runId}:${run.at.getTime()}`,
    kind: filings.deliveries,
    payload: { bulletinKey: filing.bulletin.id, runId: run.runId },
  });

/** Everybody who confirmed since then. */
export const readingsCommand = (filing: Filing, since: Date): Command =>
  commandOf(filing, {
    key: `${filing.bulletin.id}:readings:${since.getTime()}`,
    kind: filings.readings,
    payload: { bulletinKey: filing.bulletin.id, since: since.toISOString() },
  });
