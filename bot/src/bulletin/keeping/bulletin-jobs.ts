import { z } from 'zod';
import { bulletinDraftList } from '@councillor-safety/core/bulletin/bulletin-lists';
import { bulletinList } from '@councillor-safety/core/bulletin/bulletin-published-list';
import { recordSchema } from '@councillor-safety/core/sharepoint/record-schema';
import { defineApplier, type Applier } from '../../acceptance/applier';
import { feature, type BulletinReaders } from '../bulletin-desk';
import { fileDeliveriesOf } from './bulletin-deliveries';
import { filings } from './bulletin-filing';
import type { KeepingDeps } from './bulletin-keeping-deps';
import type { BulletinRows } from './bulletin-rows';

interface JobParts extends Pick<KeepingDeps, 'store' | 'pictures' | 'mailing' | 'database' | 'log'> {
  readonly rows: BulletinRows;
  readonly readers: BulletinReaders;
}

const draftApplier = ({ store }: JobParts): Applier =>
  defineApplier({
    ...{ feature, kind: filings.draft, payload: recordSchema(bulletinDraftList) },
    async apply({ payload }) {
      await store.fileDraft(payload);
      return { version: payload.version };
    },
  });

/** Its pictures first, so that the hub never shows a bulletin without them. */
const publishApplier = ({ store, pictures: shelf, log }: JobParts): Applier =>
  defineApplier({
    ...{ feature, kind: filings.publish },
    payload: z.strictObject({ record: recordSchema(bulletinList), pictures: z.array(z.uuid()) }),
    async apply({ payload: { record, pictures } }) {
      for (const pictureId of pictures) {
        const picture = await shelf.get(pictureId);
        if (picture) await store.storePicture({ pictureId, bytes: picture.bytes });
        else log.warn({ pictureId }, 'a picture of a bulletin is not here any more');
      }
      await store.publish(record);
      return { version: record.version };
    },
  });

const unpublishApplier = ({ store }: JobParts): Applier =>
  defineApplier({
    ...{ feature, kind: filings.unpublish, payload: z.strictObject({ bulletinKey: z.uuid() }) },
    async apply({ payload: { bulletinKey } }) {
      await store.unpublish(bulletinKey);
      return {};
    },
  });

const readSince = `select distinct content_version from hub.bulletin_reading where bulletin_id = $1 and read_at >= $2`;

/** Runs whose people have confirmed since then what that run brought them. */
async function runsRead({ database, rows }: JobParts, bulletinKey: string, since: string) {
  const bulletin = await rows.find(database, bulletinKey);
  const found = await database.query<{ content_version: number }>(readSince, [bulletinKey, since]);
  const versions = new Set(found.map(({ content_version }) => content_version));
  const runs = bulletin?.runs.filter(
    ({ kind, contentVersion }) => (kind === 'send' || kind === 'correct') && versions.has(contentVersion),
  );
  return bulletin && { bulletin, runs: runs ?? [] };
}

export function bulletinAppliers(parts: JobParts): Applier[] {
  const { store, rows, database } = parts;
  const deliveries = { ...parts, fileDeliveries: store.fileDeliveries };
  return [
    draftApplier(parts),
    publishApplier(parts),
    unpublishApplier(parts),
    defineApplier({
      ...{ feature, kind: filings.deliveries },
      payload: z.strictObject({ bulletinKey: z.uuid(), runId: z.uuid() }),
      async apply({ payload: { bulletinKey, runId }, seq, acceptedAt }) {
        const bulletin = await rows.find(database, bulletinKey);
        const filing = { runId, version: seq, filedAt: new Date(acceptedAt) };
        if (bulletin) await fileDeliveriesOf(deliveries, { ...filing, bulletin });
        return {};
      },
    }),
    defineApplier({
      ...{ feature, kind: filings.readings },
      payload: z.strictObject({ bulletinKey: z.uuid(), since: z.iso.datetime() }),
      async apply({ payload: { bulletinKey, since }, seq, acceptedAt }) {
        const read = await runsRead(parts, bulletinKey, since);
        const filing = { version: seq, filedAt: new Date(acceptedAt), since: new Date(since) };
        for (const { runId } of read?.runs ?? [])
          if (read) await fileDeliveriesOf(deliveries, { ...filing, bulletin: read.bulletin, runId });
        return {};
      },
    }),
  ];
}
