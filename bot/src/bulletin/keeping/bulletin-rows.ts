import { bulletinSchema, type Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { SealedColumn } from '../../acceptance/sealed-column';
import type { Queryable } from '../../jobs/database';

/** Bulletins in the service's own database. Every method takes where to ask: the database, or a transaction. */
export type BulletinRows = ReturnType<typeof createBulletinRows>;

type Row = { id: string; sealed: Uint8Array };

/** What the list of bulletins shows. */
const listed = 500;

const insertSql = `
  insert into hub.bulletin (id, version, state, edited_at, due_at, published_at, sealed)
  values ($1, $2, $3, $4, $5, $6, decode($7, 'base64'))`;

const updateSql = `
  update hub.bulletin set version = $2, state = $3, edited_at = $4, due_at = $5, published_at = $6, sealed = decode($7, 'base64')
  where id = $1 and version = $8 returning id`;

const contextOf = (id: string): string => `bulletin:${id}`;
export const bulletinSealed: SealedColumn = {
  ...{ table: 'bulletin', key: ['id'], column: 'sealed' },
  context: (id = '') => contextOf(id),
};

export function createBulletinRows(cipher: PayloadCipher) {
  const opened = ({ id, sealed }: Row): Bulletin => bulletinSchema.parse(cipher.open(sealed, contextOf(id)));
  const valuesOf = (bulletin: Bulletin): unknown[] => [
    bulletin.id,
    bulletin.version,
    bulletin.state,
    bulletin.editedAt,
    bulletin.dueAt ?? null,
    bulletin.recalled ? null : (bulletin.published?.firstAt ?? null),
    cipher.seal(bulletin, contextOf(bulletin.id)).toString('base64'),
  ];
  const select = async (
    from: Queryable,
    where: string,
    values: readonly unknown[] = [],
  ): Promise<Bulletin[]> =>
    (await from.query<Row>(`select id, sealed from hub.bulletin ${where}`, values)).map(opened);

  return {
    find: async (from: Queryable, id: string): Promise<Bulletin | undefined> =>
      (await select(from, 'where id = $1', [id]))[0],
    /** Nobody else changes it until this transaction has ended. */
    findToChange: async (within: Queryable, id: string): Promise<Bulletin | undefined> =>
      (await select(within, 'where id = $1 for update', [id]))[0],
    /** Without those thrown away, the last touched first. */
    list: (from: Queryable) =>
      select(from, `where state <> 'discarded' order by edited_at desc, id limit ${listed}`),
    /** Published after then and not taken back, the latest first. */
    publishedSince: (from: Queryable, since: Date) =>
      select(from, 'where published_at > $1 order by published_at desc limit 50', [since.toISOString()]),
    insert: async (within: Queryable, bulletin: Bulletin): Promise<void> => {
      await within.query(insertSql, valuesOf(bulletin));
    },
    /** False when it is no longer as it was in version `over`. */
    update: async (within: Queryable, bulletin: Bulletin, over: number): Promise<boolean> =>
      (await within.query(updateSql, [...valuesOf(bulletin), over])).length === 1,
    /** True when nothing was waiting to be filed before. */
    filingWaits: async (within: Queryable, id: string): Promise<boolean> => {
      const sql = `update hub.bulletin set filing_waits = true where id = $1 and not filing_waits returning id`;
      return (await within.query(sql, [id])).length === 1;
    },
    /** True when something was waiting to be filed. */
    filed: async (within: Queryable, id: string): Promise<boolean> => {
      const sql = `update hub.bulletin set filing_waits = false where id = $1 and filing_waits returning id`;
      return (await within.query(sql, [id])).length === 1;
    },
  };
}
