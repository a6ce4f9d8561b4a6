import type { BulletinContent } from '@councillor-safety/core/bulletin/bulletin';
import { bulletinCard, type BulletinCardParts } from '@councillor-safety/core/bulletin/bulletin-card';
import { personIdSchema } from '@councillor-safety/core/people/people';

export const bulletinId = '20000000-0000-4000-8000-000000000001';
export const pictureId = '0f0e0d0c-0b0a-4908-8706-050403020100';
export const photoId = '0f0e0d0c-0b0a-4908-8706-050403020101';
export const picturesAt = 'https://hub.ambleford.example/bulletin-pictures';

const id = (count: number): string => `10000000-0000-4000-8000-00000000000${count}`;
export const content: BulletinContent = {
  title: 'Winter surgeries',
  sections: [
    {
      ...{ id: id(1), kind: 'learning', heading: 'What we learned' },
      text: '## Doors\n\nSit **near** the [way out](https://ambleford.example/doors).\n\n- Phone\n- Keys\n\n1. Look\n2. Leave',
      picture: { pictureId, alt: 'A hall with two doors', width: 1_200, height: 800 },
    },
    { id: id(2), kind: 'training', heading: '', text: 'Come on Friday.' },
  ],
  urgency: 'routine',
  audience: { everyCouncillor: true, groups: [], channels: [] },
};
export const author = {
  personId: personIdSchema.parse('50000000-0000-4000-8000-000000000009'),
  name: 'Cllr Celeste Marrowby',
  office: 'Deputy leader and safety champion',
  photoId,
};

export const cardFor = (parts: Partial<BulletinCardParts> = {}) =>
  bulletinCard({
    ...{ bulletinId, contentVersion: 3, content, author, picturesAt, foot: { kind: 'person' } },
    questionsReadBy: 'Member services',
    ...parts,
  });

export const withText = (text: string, more: Partial<BulletinCardParts> = {}) =>
  cardFor({ content: { ...content, sections: [{ id: id(1), kind: 'free', heading: 'H', text }] }, ...more });

const approval = { kind: 'approval', as: 'champion', askedBy: 'Avery Democratic' } as const;
const decided = (what: 'approved' | 'refused' | 'moved-on') => ({
  ...approval,
  decided: { what, by: 'Imani' },
});
const readAt = new Date('2026-11-20T14:05:00Z');

/** One of every kind. */
export const everyCard: readonly [string, Partial<BulletinCardParts>][] = [
  ['a person’s', {}],
  ['a person’s, read', { foot: { kind: 'person', readAt } }],
  ['a reminder', { reminder: true }],
  ['a correction', { correctedAt: new Date('2026-12-03T00:30:00Z') }],
  ['an urgent one', { content: { ...content, urgency: 'urgent' } }],
  ['one without an author', { author: undefined }],
  ['one without pictures', { picturesAt: undefined }],
  ['an empty draft', { content: { ...content, title: '', sections: [] }, author: undefined }],
  ['a channel’s', { foot: { kind: 'channel' } }],
  ['the preview', { foot: { kind: 'preview' } }],
  ['the champion’s to approve', { foot: approval }],
  [
    'a second officer’s',
    { foot: { ...approval, as: 'second-officer', why: 'She is ill.\n\nIt cannot wait.' } },
  ],
  ['an approved one', { foot: decided('approved') }],
  ['one that was sent back', { foot: decided('refused') }],
  ['one that moved on', { foot: decided('moved-on') }],
];
