import { defineList, type RecordOf } from '../sharepoint/list-definition';

/** Published bulletins. Every councillor and officer reads it through the hub; only the service writes it. */
export const bulletinList = defineList({
  site: 'hub',
  name: 'Bulletins',
  description: 'Bulletins as they were published. The safety hub shows them. Do not edit it here.',
  kind: 'list',
  keep: {
    kind: 'after',
    clock: 'publishedAt',
    months: 36,
    why: 'Advice that is older misleads. Three years show what councillors were told in the current term.',
  },
  columns: {
    heading: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true },
    bulletinKey: { type: 'text', name: 'BulletinKey', maxLength: 36, unique: true, required: true },
    publishedAt: { type: 'dateTime', name: 'PublishedAt', indexed: true, required: true },
    correctedAt: { type: 'dateTime', name: 'CorrectedAt' },
    authorName: { type: 'text', name: 'AuthorName', maxLength: 120, required: true },
    authorOffice: { type: 'text', name: 'AuthorOffice', maxLength: 120 },
    /** File name in `BulletinPictures`. */
    authorPhoto: { type: 'text', name: 'AuthorPhoto', maxLength: 60 },
    /**
     * JSON: title, sections and urgency of what was published. A note and no checked value, since the hub reads it loosely, without
     * the weight of a checking library on a councillor's phone (bulletin-archive).
     */
    content: { type: 'note', name: 'Content', required: true },
    version: { type: 'number', name: 'RecordVersion', required: true },
  },
});
export type BulletinPublishedRecord = RecordOf<typeof bulletinList>;

/** Pictures of published bulletins and of champions, named `<picture id>.jpg`. */
export const bulletinPictureLibrary = defineList({
  site: 'hub',
  name: 'BulletinPictures',
  description: 'Pictures of bulletins. The safety hub shows them.',
  kind: 'documents',
  keep: {
    kind: 'while-in-use',
    why: 'One picture can stand in many bulletins. Nothing deletes it by itself: an officer can, in SharePoint, once no bulletin shows it.',
  },
  columns: {
    pictureKey: { type: 'text', name: 'PictureKey', maxLength: 36, indexed: true },
  },
});
