import type { KeepingDeps } from '@councillor-safety/bot/bulletin/keeping/bulletin-keeping-deps';
import type { BulletinDraftRecord, DeliveryRecord } from '@councillor-safety/core/bulletin/bulletin-lists';
import type { BulletinPublishedRecord } from '@councillor-safety/core/bulletin/bulletin-published-list';
import { outage } from '../../support/platform';

type Store = KeepingDeps['store'];

/** SharePoint's lists as the feature fills them; can be away. */
export class FakeHub implements Store {
  down = false;
  drafts: BulletinDraftRecord[] = [];
  published: BulletinPublishedRecord[] = [];
  unpublished: string[] = [];
  pictures: string[] = [];
  deliveries: DeliveryRecord[] = [];

  clear(): void {
    this.down = false;
    this.drafts = [];
    this.published = [];
    this.unpublished = [];
    this.pictures = [];
    this.deliveries = [];
  }
  private readonly take =
    <T>(keep: (value: T) => unknown) =>
    (value: T): Promise<void> => {
      if (this.down) return Promise.reject(outage());
      keep(value);
      return Promise.resolve();
    };
  readonly fileDraft: Store['fileDraft'] = this.take((record) => this.drafts.push(record));
  readonly publish: Store['publish'] = this.take((record) => this.published.push(record));
  readonly unpublish: Store['unpublish'] = this.take((key) => this.unpublished.push(key));
  readonly storePicture: Store['storePicture'] = this.take(({ pictureId }) => this.pictures.push(pictureId));
  readonly fileDeliveries: Store['fileDeliveries'] = this.take((records) => this.deliveries.push(...records));
}
