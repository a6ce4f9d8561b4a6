import { z } from 'zod';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { SealedColumn } from '../acceptance/sealed-column';
import type { Database } from '../jobs/database';
import type { PreparedPicture } from './prepare-picture';

/** Pictures that were prepared, by an id that nobody can guess. `owner`: the feature whose it is. */
export const pictureTable = `
  create table hub.picture (
    picture_id uuid primary key,
    owner text not null,
    sealed bytea not null,
    width int not null,
    height int not null,
    made_at timestamptz not null
  );
`;

export interface StoredPicture extends PreparedPicture {
  readonly owner: string;
}

export interface PictureStore {
  /** On disk when it resolves; a picture is never changed, so the same id again changes nothing. @param pictureId a UUID */
  put(pictureId: string, picture: StoredPicture): Promise<void>;
  /** Undefined for any other id, whatever it looks like. */
  get(pictureId: string): Promise<StoredPicture | undefined>;
}

interface PictureDependencies {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
}

interface Row {
  readonly owner: string;
  readonly sealed: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const idSchema = z.uuid();
const contextOf = (pictureId: string): string => `picture:${pictureId.toLowerCase()}`;
export const pictureSealed: SealedColumn = {
  ...{ table: 'picture', key: ['picture_id'], column: 'sealed' },
  context: (pictureId = '') => contextOf(pictureId),
};

const putSql = `insert into hub.picture (picture_id, owner, sealed, width, height, made_at)
  values ($1, $2, decode($3, 'base64'), $4, $5, $6) on conflict (picture_id) do nothing`;

const getSql = 'select owner, sealed, width, height from hub.picture where picture_id = $1';

export function createPictureStore({ database, cipher, clock }: PictureDependencies): PictureStore {
  return {
    put: async (pictureId, { owner, bytes, width, height }) => {
      const sealed = cipher.seal(bytes.toString('base64'), contextOf(pictureId)).toString('base64');
      await database.query(putSql, [pictureId, owner, sealed, width, height, clock.now().toISOString()]);
    },
    get: async (pictureId) => {
      if (!idSchema.safeParse(pictureId).success) return undefined;
      const [row] = await database.query<Row>(getSql, [pictureId]);
      if (!row) return undefined;
      const { owner, sealed, width, height } = row;
      const bytes = Buffer.from(String(cipher.open(sealed, contextOf(pictureId))), 'base64');
      return { owner, bytes, width, height };
    },
  };
}
