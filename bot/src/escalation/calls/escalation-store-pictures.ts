import { z } from 'zod';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { SealedColumn } from '../../acceptance/sealed-column';
import type { Queryable } from '../../jobs/database';

/** A picture of a call: its bytes until it is with the evidence, then where it is there. */
export interface KeptPicture {
  readonly pictureId: string;
  readonly reference: string;
  readonly contentType: string;
  readonly by: PersonId;
  readonly driveItemId?: string;
}

export type PictureRows = ReturnType<typeof createPictureRows>;

interface Row {
  picture_id: string;
  reference: string;
  content_type: string;
  sender_id: PersonId;
  drive_item_id: string | null;
}

const columns = 'picture_id, reference, content_type, sender_id, drive_item_id';
const contextOf = (pictureId: string): string => `escalation-picture:${pictureId}`;
export const escalationPictureSealed: SealedColumn = {
  ...{ table: 'escalation_picture', key: ['picture_id'], column: 'sealed' },
  context: (pictureId = '') => contextOf(pictureId),
};

export function createPictureRows(cipher: PayloadCipher) {
  return {
    /** False when it is there already. */
    add: async (within: Queryable, picture: KeptPicture & { readonly bytes: Buffer }): Promise<boolean> => {
      const { pictureId, reference, contentType, by, bytes } = picture;
      const sealed = cipher.seal(bytes.toString('base64'), contextOf(pictureId)).toString('base64');
      const sql = `insert into hub.escalation_picture (picture_id, reference, content_type, sender_id, sealed)
        values ($1, $2, $3, $4, decode($5, 'base64')) on conflict do nothing returning picture_id`;
      return (await within.query(sql, [pictureId, reference, contentType, by, sealed])).length === 1;
    },
    find: async (from: Queryable, pictureId: string): Promise<KeptPicture | undefined> => {
      const sql = `select ${columns} from hub.escalation_picture where picture_id = $1`;
      const [row] = await from.query<Row>(sql, [pictureId]);
      return (
        row && {
          ...{ pictureId: row.picture_id, reference: row.reference, contentType: row.content_type },
          ...{ by: row.sender_id, driveItemId: row.drive_item_id ?? undefined },
        }
      );
    },
    /** Undefined once it is with the evidence. */
    bytes: async (from: Queryable, pictureId: string): Promise<Buffer | undefined> => {
      const sql = 'select sealed from hub.escalation_picture where picture_id = $1 and sealed is not null';
      const [row] = await from.query<{ sealed: Uint8Array }>(sql, [pictureId]);
      if (!row) return undefined;
      const text = z.string().parse(cipher.open(row.sealed, contextOf(pictureId)));
      return Buffer.from(text, 'base64');
    },
    stored: async (from: Queryable, pictureId: string, driveItemId: string): Promise<void> => {
      const sql = 'update hub.escalation_picture set sealed = null, drive_item_id = $2 where picture_id = $1';
      await from.query(sql, [pictureId, driveItemId]);
    },
  };
}
