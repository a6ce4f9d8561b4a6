import { cardOf, heading, paragraph, type CardJson, type Element } from '../cards/card-parts';
import { named, oneLine } from '../cards/safe-text';
import type { BulletinAuthor, BulletinContent, BulletinPicture, BulletinSection } from './bulletin';
import { footOf, type BulletinCardFoot, type BulletinCardKey } from './bulletin-card-foot';
import { textElements } from './bulletin-card-text';
import { cardWords as words } from './bulletin-card-words';
import { sectionKindWords } from './bulletin-words';

export type { BulletinCardFoot } from './bulletin-card-foot';

export interface BulletinCardParts extends BulletinCardKey {
  readonly content: BulletinContent;
  /** Absent while nobody has been chosen. */
  readonly author?: BulletinAuthor;
  /** Base address of the pictures; without it the card has none. */
  readonly picturesAt?: string;
  readonly correctedAt?: Date;
  readonly foot: BulletinCardFoot;
  /** For whoever has not confirmed it. */
  readonly reminder?: true;
  /** Such as "Member services". */
  readonly questionsReadBy?: string;
}

/** Teams takes 28 kB with all that goes around a card. */
export const mostCardBytes = 27_000;

/** As UTF-16, which is what Teams counts. */
export const cardBytes = (card: unknown): number => JSON.stringify(card).length * 2;

type PicturesAt = BulletinCardParts['picturesAt'];
const addressOf = (pictureId: string, picturesAt: string): string =>
  `${picturesAt.replace(/\/+$/, '')}/${pictureId}`;

function pictureElements(picture: BulletinPicture | undefined, picturesAt: PicturesAt): Element[] {
  if (!picture || picturesAt === undefined) return [];
  const url = addressOf(picture.pictureId, picturesAt);
  return [{ type: 'Image', url, altText: oneLine(picture.alt), size: 'Stretch' }];
}

function photoColumn({ name, photoId }: BulletinAuthor, picturesAt: PicturesAt): Element[] {
  if (photoId === undefined || picturesAt === undefined) return [];
  const altText = words.photoOf(named(name));
  const photo = {
    type: 'Image',
    url: addressOf(photoId, picturesAt),
    altText,
    size: 'Small',
    style: 'Person',
  };
  return [{ type: 'Column', width: 'auto', items: [photo] }];
}

function authorElements(author: BulletinAuthor | undefined, picturesAt: PicturesAt): Element[] {
  if (!author) return [];
  const office = oneLine(author.office);
  const items = [
    paragraph(named(author.name), { bold: true }),
    ...(office === '' ? [] : [paragraph(office, { quiet: true, close: true })]),
  ];
  const text = { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items };
  return [{ type: 'ColumnSet', columns: [...photoColumn(author, picturesAt), text] }];
}

const sectionElement = (section: BulletinSection, picturesAt: PicturesAt): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Large',
  items: [
    heading(oneLine(section.heading) || sectionKindWords[section.kind], 'Medium'),
    ...pictureElements(section.picture, picturesAt),
    ...textElements(section.text),
  ],
});

const urgentMark: Element = {
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: words.urgent, weight: 'Bolder', color: 'Attention' }],
};

function topOf({ content, author, picturesAt, correctedAt, reminder, foot }: BulletinCardParts): Element[] {
  const confirmed = foot.kind === 'person' && foot.readAt !== undefined;
  const title = oneLine(content.title);
  return [
    ...(reminder && !confirmed ? [paragraph(words.notConfirmed, { bold: true })] : []),
    ...(content.urgency === 'urgent' ? [urgentMark] : []),
    ...(title === '' ? [] : [heading(title, 'ExtraLarge')]),
    ...(correctedAt ? [paragraph(words.corrected(correctedAt), { bold: true })] : []),
    ...authorElements(author, picturesAt),
  ];
}

/** The bulletin as Teams shows it: the same card for people, for channels, for whoever approves it, and for the preview. */
export function bulletinCard(parts: BulletinCardParts): CardJson {
  const { bulletinId, contentVersion, content, picturesAt, questionsReadBy } = parts;
  const foot = footOf(parts.foot, { bulletinId, contentVersion }, questionsReadBy);
  return cardOf({
    body: [
      ...topOf(parts),
      ...content.sections.map((section) => sectionElement(section, picturesAt)),
      ...foot.body,
    ],
    actions: foot.actions,
    speak: parts.foot.kind === 'approval' && !parts.foot.decided ? words.spokenApproval : words.spoken,
  });
}

/** Takes the place of a bulletin that was taken back. */
export const recalledCard = (): CardJson =>
  cardOf({ body: [paragraph(words.withdrawn)], speak: words.spokenWithdrawn });
