import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { evidenceLibrary } from '@councillor-safety/core/incident/incident-lists';
import type { DriveStore } from '@councillor-safety/core/sharepoint/drive-store';
import { defineApplier, type Applier } from '../../acceptance/applier';
import type { Database } from '../../jobs/database';
import { feature } from './escalation-jobs';
import type { PictureRows } from './escalation-store-pictures';

export interface PictureFiling {
  readonly database: Database;
  readonly rows: PictureRows;
  readonly evidence: DriveStore<typeof evidenceLibrary>;
}

/** A multiple of 320 KiB, as upload sessions want it. */
const chunkBytes = 3 * 320 * 1024;

async function upload({ evidence }: PictureFiling, path: string, bytes: Buffer): Promise<string> {
  const { uploadUrl } = await evidence.createUploadSession({ path });
  const total = bytes.length;
  for (let from = 0; ; from += chunkBytes) {
    const chunk = bytes.subarray(from, from + chunkBytes);
    const to = from + chunk.length - 1;
    const result = await evidence.putChunk({ uploadUrl, bytes: chunk, from, to, total });
    if ('item' in result) return result.item.id;
    if (to + 1 >= total) throw new Error('The library did not take the whole picture');
  }
}

/** Brings a picture to the evidence, under a name that says nothing; again from the start when it was cut off. */
export const pictureApplier = (filing: PictureFiling): Applier =>
  defineApplier({
    feature,
    kind: 'picture',
    payload: z.strictObject({ pictureId: z.uuid() }),
    async apply({ payload: { pictureId } }) {
      const { database, rows, evidence } = filing;
      const picture = await rows.find(database, pictureId);
      const bytes = await rows.bytes(database, pictureId);
      if (!picture || !bytes) return {};
      const { reference, by } = picture;
      const driveItemId = await upload(filing, `${reference}/${pictureId}`, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await evidence.setFields(driveItemId, { reference, sha256, uploadedById: by });
      await rows.stored(database, pictureId, driveItemId);
      return {};
    },
  });
