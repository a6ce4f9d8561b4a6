import { randomUUID } from 'node:crypto';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { AuditEntry } from '@councillor-safety/core/audit/audit';
import { gather } from '../acceptance/gather';
import { engineWithin, type Database } from '../jobs/database';

/** An entry that waits to be filed. `key` is unique in SharePoint too, so filing twice makes one. */
export interface WaitingEntry extends AuditEntry {
  readonly seq: number;
  readonly key: string;
  /** ISO 8601. */
  readonly at: string;
}

type Fresh = AuditEntry & { readonly key: string; readonly at: string };
type Enqueue = (within: ReturnType<typeof engineWithin>) => Promise<void>;
interface StoreDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly enqueue: Enqueue;
}

const insertSql = `
  insert into hub.audit_entry (key, at, actor_id, action, outcome, subject)
  select key, at, "actorId", action, outcome, subject
  from jsonb_to_recordset($1::jsonb) as e(key uuid, at timestamptz, "actorId" text, action text, outcome text, subject text)`;

export type AuditStore = ReturnType<typeof createAuditStore>;

export function createAuditStore({ database, clock, enqueue }: StoreDependencies) {
  const insert = gather<Fresh, undefined>(async (entries) => {
    await database.transaction(async (within) => {
      await within.query(insertSql, [JSON.stringify(entries)]);
      await enqueue(engineWithin(within));
    });
    return entries.map(() => undefined);
  });
  return {
    record: ({ actorId, action, outcome, subject }: AuditEntry): Promise<void> =>
      insert({ actorId, action, outcome, subject, key: randomUUID(), at: clock.now().toISOString() }),
    oldest: (atMost: number) => oldest(database, atMost),
    forget: async (filed: readonly WaitingEntry[]): Promise<void> => {
      const sql =
        'delete from hub.audit_entry where seq in (select jsonb_array_elements_text($1::jsonb)::bigint)';
      await database.query(sql, [JSON.stringify(filed.map(({ seq }) => seq))]);
    },
  };
}

type Row = { seq: string | number; key: string; at: Date; actor_id: string } & Pick<
  AuditEntry,
  'action' | 'outcome' | 'subject'
>;

async function oldest(database: Database, atMost: number): Promise<WaitingEntry[]> {
  const sql = `select seq, key, at, actor_id, action, outcome, subject from hub.audit_entry order by seq limit ${atMost}`;
  const rows = await database.query<Row>(sql);
  return rows.map(({ seq, key, at, actor_id, action, outcome, subject }) => ({
    seq: Number(seq),
    at: at.toISOString(),
    actorId: actor_id,
    ...{ key, action, outcome, subject },
  }));
}
