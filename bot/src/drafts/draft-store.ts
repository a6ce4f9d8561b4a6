import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { SealedColumn } from '../acceptance/sealed-column';
import type { Database } from '../jobs/database';

export interface Draft {
  readonly form: string;
  readonly revision: number;
  /** ISO 8601. */
  readonly updatedAt: string;
  readonly content: unknown;
}

export interface DraftId {
  readonly actorId: string;
  readonly form: string;
}

export type SaveResult =
  { readonly saved: true; readonly draft: Draft } | { readonly saved: false; readonly stored?: Draft };

export interface DraftStore {
  find(id: DraftId): Promise<Draft | undefined>;
  /** `baseRevision` is the one the writer started from, 0 for a new draft; any other stored revision wins. */
  save(
    id: DraftId,
    change: { readonly baseRevision: number; readonly content: unknown },
  ): Promise<SaveResult>;
  remove(id: DraftId): Promise<void>;
}

interface DraftDependencies {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
}

interface Row {
  revision: number;
  updated_at: Date;
  payload: Uint8Array;
}

const contextOf = ({ actorId, form }: DraftId): string => `draft:${actorId}:${form}`;
export const draftSealed: SealedColumn = {
  ...{ table: 'draft', key: ['actor_id', 'form'], column: 'payload' },
  context: (actorId = '', form = '') => contextOf({ actorId, form }),
};

const saveSql = `
  insert into hub.draft (actor_id, form, revision, updated_at, payload)
  select $1, $2, 1, $3, $4 where $5::int = 0
  on conflict (actor_id, form) do nothing
  returning revision, updated_at, payload`;
const replaceSql = `
  update hub.draft set revision = revision + 1, updated_at = $3, payload = $4
  where actor_id = $1 and form = $2 and revision = $5::int and $5::int > 0
  returning revision, updated_at, payload`;

export function createDraftStore({ database, cipher, clock }: DraftDependencies): DraftStore {
  const toDraft = (id: DraftId, row: Row): Draft => ({
    form: id.form,
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
    content: cipher.open(row.payload, contextOf(id)),
  });
  const find = async (id: DraftId): Promise<Draft | undefined> => {
    const sql = 'select revision, updated_at, payload from hub.draft where actor_id = $1 and form = $2';
    const [row] = await database.query<Row>(sql, [id.actorId, id.form]);
    return row && toDraft(id, row);
  };
  return {
    find,
    save: async (id, { baseRevision, content }) => {
      const sealed = cipher.seal(content, contextOf(id));
      const sql = baseRevision === 0 ? saveSql : replaceSql;
      const values = [id.actorId, id.form, clock.now().toISOString(), sealed, baseRevision];
      const [row] = await database.query<Row>(sql, values);
      return row ? { saved: true, draft: toDraft(id, row) } : { saved: false, stored: await find(id) };
    },
    remove: async ({ actorId, form }) => {
      await database.query('delete from hub.draft where actor_id = $1 and form = $2', [actorId, form]);
    },
  };
}
