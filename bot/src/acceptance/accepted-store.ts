import { engineWithin, type Database, type Queryable } from '../jobs/database';
import type { AcceptedCommand, Outcome } from './applier';
import { gather } from './gather';
import type { PayloadCipher } from './payload-cipher';
import type { SealedColumn } from './sealed-column';

export type AcceptedState = 'accepted' | 'applied' | 'refused';

/** What may be told about a command without opening its payload. */
export interface Receipt {
  readonly key: string;
  readonly actorId: string;
  readonly feature: string;
  readonly kind: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly acceptedAt: string;
  readonly seq: number;
  readonly state: AcceptedState;
  readonly outcome?: Outcome;
}

export interface NewCommand {
  readonly key: string;
  readonly actorId: string;
  readonly feature: string;
  readonly kind: string;
  readonly subject: string;
  readonly concerns: readonly string[];
  readonly acceptedAt: string;
  readonly fingerprint: string;
  readonly sealed: Buffer;
}

export interface CommandId {
  readonly actorId: string;
  readonly key: string;
}

export interface Settlement extends CommandId {
  readonly state: 'applied' | 'refused';
  readonly outcome: Outcome;
  readonly settledAt: string;
}

export type PendingFilter =
  | { readonly subject: string }
  | { readonly subjects: readonly string[] }
  | { readonly actorId: string }
  | { readonly feature: string; readonly kind?: string };

interface Row {
  key: string;
  actor_id: string;
  feature: string;
  kind: string;
  subject: string;
  accepted_at: Date;
  seq: string | number;
  state: AcceptedState;
  outcome: Outcome | null;
  fingerprint: string;
}

export type StoredReceipt = Receipt & { readonly fingerprint: string };
export const idOf = ({ actorId, key }: CommandId): string => `${actorId} ${key}`;
/** Binds a sealed payload to its row. */
export const contextOf = ({ actorId, key }: CommandId): string => `accepted:${actorId}:${key}`;
export const acceptedSealed: SealedColumn = {
  ...{ table: 'accepted', key: ['actor_id', 'key'], column: 'payload' },
  context: (actorId = '', key = '') => contextOf({ actorId, key }),
};

const receiptColumns = 'key, actor_id, feature, kind, subject, accepted_at, seq, state, outcome, fingerprint';

const toReceipt = (row: Row): StoredReceipt => ({
  key: row.key,
  actorId: row.actor_id,
  feature: row.feature,
  kind: row.kind,
  subject: row.subject,
  acceptedAt: row.accepted_at.toISOString(),
  seq: Number(row.seq),
  state: row.state,
  outcome: row.outcome ?? undefined,
  fingerprint: row.fingerprint,
});

/** Adds the wake-up jobs of new commands inside the transaction that stores them. */
export type Enqueue = (subjects: readonly string[], within: ReturnType<typeof engineWithin>) => Promise<void>;
export type AcceptedStore = ReturnType<typeof createAcceptedStore>;

export function createAcceptedStore({ database, enqueue }: { database: Database; enqueue: Enqueue }) {
  const insert = gather((commands: readonly NewCommand[]) => insertGroup({ database, enqueue, commands }));
  const settle = gather((settlements: readonly Settlement[]) => settleGroup(database, settlements));
  return {
    /** Resolves when the command and its job are on disk, with the earlier receipt if the key was used before. */
    insert,
    /** The same inside a transaction of the caller, so that something else happens with it or not at all. */
    insertWithin: (commands: readonly NewCommand[], within: Queryable) =>
      insertAll(commands, { within, enqueue }),
    settle,
    find: (id: CommandId) => findReceipt(database, id),
    pending: (filter: PendingFilter, cipher: PayloadCipher) => pendingCommands(database, { filter, cipher }),
    /** Subjects that something waits for to be filed. */
    waitingSubjects: () => waitingSubjects(database),
    latestOfAll: () => latestOfAll(database),
    latestConcerning: (personId: string) => latestConcerning(database, personId),
  };
}

interface InsertGroup {
  readonly database: Database;
  readonly enqueue: Enqueue;
  readonly commands: readonly NewCommand[];
}
type Inserted = { readonly already: boolean; readonly receipt: StoredReceipt };

const insertSql = `
  insert into hub.accepted (key, actor_id, feature, kind, subject, concerns, accepted_at, fingerprint, payload)
  select c.key, c."actorId", c.feature, c.kind, c.subject, c.concerns, c."acceptedAt", c.fingerprint, decode(c.sealed, 'base64')
  from rows from (jsonb_to_recordset($1::jsonb) as (key text, "actorId" text, feature text, kind text, subject text,
    concerns text[], "acceptedAt" timestamptz, fingerprint text, sealed text)) with ordinality as c
  order by c.ordinality
  on conflict (actor_id, key) do nothing
  returning ${receiptColumns}`;

function insertGroup({ database, enqueue, commands }: InsertGroup): Promise<Inserted[]> {
  return database.transaction((within) => insertAll(commands, { within, enqueue }));
}

async function insertAll(
  commands: readonly NewCommand[],
  { within, enqueue }: { readonly within: Queryable; readonly enqueue: Enqueue },
): Promise<Inserted[]> {
  const rows = commands.map((command) => ({ ...command, sealed: command.sealed.toString('base64') }));
  const fresh = (await within.query<Row>(insertSql, [JSON.stringify(rows)])).map(toReceipt);
  if (fresh.length > 0)
    await enqueue(
      fresh.map(({ subject }) => subject),
      engineWithin(within),
    );
  const byId = new Map(fresh.map((receipt) => [idOf(receipt), { already: false, receipt }]));
  const inserted: Inserted[] = [];
  for (const command of commands) {
    const found = byId.get(idOf(command)) ?? { already: true, receipt: await earlier(within, command) };
    inserted.push(found);
    // A second press of the button can share the group with the first.
    byId.set(idOf(command), { ...found, already: true });
  }
  return inserted;
}

async function earlier(within: Queryable, command: CommandId): Promise<StoredReceipt> {
  const receipt = await findReceipt(within, command);
  if (!receipt) throw new Error(`Command '${command.key}' was neither stored nor found`);
  return receipt;
}

async function findReceipt(from: Queryable, { actorId, key }: CommandId): Promise<StoredReceipt | undefined> {
  const sql = `select ${receiptColumns} from hub.accepted where actor_id = $1 and key = $2`;
  const [row] = await from.query<Row>(sql, [actorId, key]);
  return row && toReceipt(row);
}

/** A filed command keeps no second copy of what the person wrote; a refused one keeps it, since it is nowhere else. */
const settleSql = `
  update hub.accepted a set state = s.state, outcome = s.outcome, settled_at = s."settledAt", version = a.version + 1,
    changed = nextval('hub.accepted_change'), payload = case when s.state = 'applied' then null else a.payload end
  from jsonb_to_recordset($1::jsonb) as s("actorId" text, key text, state text, outcome jsonb, "settledAt" timestamptz)
  where a.actor_id = s."actorId" and a.key = s.key and a.state = 'accepted'`;

async function settleGroup(database: Database, settlements: readonly Settlement[]): Promise<undefined[]> {
  await database.query(settleSql, [JSON.stringify(settlements)]);
  return settlements.map(() => undefined);
}

interface PendingQuery {
  readonly filter: PendingFilter;
  readonly cipher: PayloadCipher;
}

async function pendingCommands(
  database: Database,
  { filter, cipher }: PendingQuery,
): Promise<AcceptedCommand[]> {
  const { where, values } = conditionOf(filter);
  const sql = `select ${receiptColumns}, payload from hub.accepted where state = 'accepted' and ${where} order by seq`;
  const rows = await database.query<Row & { payload: Uint8Array }>(sql, values);
  return rows.map((row) => {
    const { key, actorId, feature, kind, subject, acceptedAt, seq } = toReceipt(row);
    const payload = cipher.open(row.payload, contextOf({ actorId, key }));
    return { key, actorId, feature, kind, subject, acceptedAt, seq, payload };
  });
}

function conditionOf(filter: PendingFilter): { where: string; values: unknown[] } {
  if ('subject' in filter) return { where: 'subject = $1', values: [filter.subject] };
  if ('subjects' in filter)
    return {
      where: 'subject in (select jsonb_array_elements_text($1::jsonb))',
      values: [JSON.stringify(filter.subjects)],
    };
  if ('actorId' in filter) return { where: 'actor_id = $1', values: [filter.actorId] };
  if (filter.kind === undefined) return { where: 'feature = $1', values: [filter.feature] };
  return { where: 'feature = $1 and kind = $2', values: [filter.feature, filter.kind] };
}

async function waitingSubjects(database: Database): Promise<string[]> {
  const sql = `select distinct subject from hub.accepted where state = 'accepted'`;
  return (await database.query<{ subject: string }>(sql)).map(({ subject }) => subject);
}

async function latestOfAll(database: Database): Promise<number> {
  const [row] = await database.query<{ latest: string | number }>(
    'select coalesce(max(changed), 0) as latest from hub.accepted',
  );
  return Number(row?.latest ?? 0);
}

/** A sum over their own rows: a shared counter would tell one councillor how much others report. */
async function latestConcerning(database: Database, personId: string): Promise<number> {
  const [row] = await database.query<{ latest: string | number }>(
    'select coalesce(sum(version), 0) as latest from hub.accepted where concerns @> array[$1::text]',
    [personId],
  );
  return Number(row?.latest ?? 0);
}
