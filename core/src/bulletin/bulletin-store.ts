import type { Client } from '@microsoft/microsoft-graph-client';
import type { Wait } from '../sharepoint/batch';
import { createDriveStore } from '../sharepoint/drive-store';
import { GraphFailure } from '../sharepoint/graph-error';
import type { ListDefinition } from '../sharepoint/list-definition';
import { createListStore } from '../sharepoint/list-store';
import {
  bulletinDraftList,
  bulletinQuestionList,
  deliveryList,
  type BulletinDraftRecord,
  type BulletinQuestionRecord,
  type DeliveryRecord,
} from './bulletin-lists';
import {
  bulletinList,
  bulletinPictureLibrary,
  type BulletinPublishedRecord,
} from './bulletin-published-list';
import { bringForward, fileRecord } from '../sharepoint/bring-forward';

/**
 * Bulletins in SharePoint. Every method throws GraphFailure; each may be called again and ends the same. What is filed brings the
 * item to that state, unless a later version is there already.
 */
export interface BulletinStore {
  fileDraft(record: BulletinDraftRecord): Promise<void>;
  /** Shows it on the hub. Its pictures should be there before. */
  publish(record: BulletinPublishedRecord): Promise<void>;
  /** Takes it off the hub; fine when it is not there. Pictures stay, since others may show them too. */
  unpublish(bulletinKey: string): Promise<void>;
  fileDeliveries(records: readonly DeliveryRecord[]): Promise<void>;
  fileQuestion(record: BulletinQuestionRecord): Promise<void>;
  /** As `<picture id>.jpg`. A picture never changes: one that is there is left alone. */
  storePicture(picture: { readonly pictureId: string; readonly bytes: Uint8Array }): Promise<void>;
}

interface StoreOptions {
  readonly client: Client;
  readonly hubSiteId: () => Promise<string>;
  readonly caseworkSiteId: () => Promise<string>;
  readonly wait: Wait;
}

type Place = Pick<StoreOptions, 'client'> & { readonly siteId: () => Promise<string> };

const shelfOf = <const L extends ListDefinition>(place: Place, list: L) => ({
  list,
  store: createListStore({ ...place, list }),
});

function pictureStore(place: Place): BulletinStore['storePicture'] {
  const items = createListStore({ ...place, list: bulletinPictureLibrary });
  const files = createDriveStore({ ...place, list: bulletinPictureLibrary });
  return async ({ pictureId, bytes }) => {
    // The key is written last, so whatever has it is whole.
    if (await items.findBy('pictureKey', pictureId)) return;
    const { uploadUrl } = await files.createUploadSession({ path: `${pictureId}.jpg` });
    const total = bytes.length;
    const sent = await files.putChunk({ uploadUrl, bytes, from: 0, to: total - 1, total });
    if (!('item' in sent)) throw new PictureCutShort(pictureId, sent.next);
    await files.setFields(sent.item.id, { pictureKey: pictureId });
  };
}

export function createBulletinStore(options: StoreOptions): BulletinStore {
  const { client, hubSiteId, caseworkSiteId, wait } = options;
  const hub = { client, siteId: hubSiteId };
  const casework = { client, siteId: caseworkSiteId };
  const drafts = shelfOf(casework, bulletinDraftList);
  const published = shelfOf(hub, bulletinList);
  const deliveries = shelfOf(casework, deliveryList);
  const questions = shelfOf(casework, bulletinQuestionList);

  return {
    fileDraft: (record) => fileRecord(drafts, { record, key: 'bulletinKey', value: record.bulletinKey }),
    publish: (record) => fileRecord(published, { record, key: 'bulletinKey', value: record.bulletinKey }),
    async unpublish(bulletinKey) {
      const found = await published.store.findBy('bulletinKey', bulletinKey);
      if (found) await published.store.remove(found.id).catch(unlessGone);
    },
    async fileDeliveries(records) {
      const filed = await deliveries.store.createMany(records, { key: 'blockKey', wait });
      for (const [at, record] of records.entries()) {
        const result = filed[at];
        if (result?.ok === false) throw result.failure;
        if (result) await bringForward(deliveries, { found: result.item, record });
      }
    },
    fileQuestion: (record) =>
      fileRecord(questions, { record, key: 'questionKey', value: record.questionKey }),
    storePicture: pictureStore(hub),
  };
}

function unlessGone(error: unknown): void {
  if (!(error instanceof GraphFailure) || error.kind !== 'not-found') throw error;
}

/** SharePoint took a part of a picture only; the whole is sent again with the next try. */
export class PictureCutShort extends Error {
  override readonly name = 'PictureCutShort';
  constructor(pictureId: string, taken: number) {
    super(`SharePoint took ${taken} bytes of picture ${pictureId} only`);
  }
}
