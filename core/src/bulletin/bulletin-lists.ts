import { defineList, type RecordOf } from '../sharepoint/list-definition';
import { bulletinSchema, bulletinStates } from './bulletin';
import { bulletinDeliveryBlockSchema } from './bulletin-delivery';

/** Every bulletin as it stands, from its first words on: the council's record of who wrote, approved and sent what. */
export const bulletinDraftList = defineList({
  site: 'casework',
  name: 'BulletinDrafts',
  description: 'Bulletins being written, approved and sent. Only the service reads and writes it.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'editedAt',
    months: 36,
    standsWith: [{ column: 'bulletinKey', list: 'Bulletins', by: 'bulletinKey' }],
    why: 'Who wrote and approved a bulletin is known for as long as the bulletin can be read.',
  },
  columns: {
    bulletinKey: { type: 'text', name: 'BulletinKey', maxLength: 36, unique: true, required: true },
    state: { type: 'choice', name: 'BulletinState', choices: bulletinStates, indexed: true, required: true },
    editedAt: { type: 'dateTime', name: 'EditedAt', indexed: true, required: true },
    editedById: { type: 'text', name: 'EditedById', maxLength: 36, indexed: true, required: true },
    bulletin: { type: 'json', name: 'Bulletin', schema: bulletinSchema, required: true },
    version: { type: 'number', name: 'RecordVersion', required: true },
  },
});
export type BulletinDraftRecord = RecordOf<typeof bulletinDraftList>;

/** Who got which bulletin and who has read it, some hundred people to an item. */
export const deliveryList = defineList({
  site: 'casework',
  name: 'Deliveries',
  description: 'Who received which bulletin and confirmed it. Only the service reads and writes it.',
  kind: 'list',
  keep: {
    kind: 'with',
    lists: ['BulletinDrafts'],
    by: 'bulletinKey',
    why: 'Who was told, and who confirmed it, is part of the bulletin’s record.',
  },
  columns: {
    /** `<run id>:<number of the block>`. */
    blockKey: { type: 'text', name: 'BlockKey', maxLength: 60, unique: true, required: true },
    bulletinKey: { type: 'text', name: 'BulletinKey', maxLength: 36, indexed: true, required: true },
    filedAt: { type: 'dateTime', name: 'FiledAt', indexed: true, required: true },
    people: { type: 'json', name: 'People', schema: bulletinDeliveryBlockSchema, required: true },
    version: { type: 'number', name: 'RecordVersion', required: true },
  },
});
export type DeliveryRecord = RecordOf<typeof deliveryList>;

/** What councillors asked about bulletins, and what they were answered. */
export const bulletinQuestionList = defineList({
  site: 'casework',
  name: 'BulletinQuestions',
  description: 'Questions about bulletins and their answers. Only the service reads and writes it.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'askedAt',
    months: 24,
    why: 'An answer is looked up again for a while. What should last belongs into guidance.',
  },
  columns: {
    questionKey: { type: 'text', name: 'QuestionKey', maxLength: 36, unique: true, required: true },
    bulletinKey: { type: 'text', name: 'BulletinKey', maxLength: 36, indexed: true },
    askedById: { type: 'text', name: 'AskedById', maxLength: 36, indexed: true, required: true },
    askedAt: { type: 'dateTime', name: 'AskedAt', indexed: true, required: true },
    words: { type: 'note', name: 'Words', required: true },
    answeredById: { type: 'text', name: 'AnsweredById', maxLength: 36 },
    answeredAt: { type: 'dateTime', name: 'AnsweredAt' },
    answer: { type: 'note', name: 'Answer' },
    version: { type: 'number', name: 'RecordVersion', required: true },
  },
});
export type BulletinQuestionRecord = RecordOf<typeof bulletinQuestionList>;
