import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PersonId } from '@councillor-safety/core/people/people';
import { gather } from '../acceptance/gather';
import type { PayloadCipher } from '../acceptance/payload-cipher';
import type { SealedColumn } from '../acceptance/sealed-column';
import { engineWithin, type Database, type Queryable } from '../jobs/database';
import type { JobEngine } from '../jobs/job-engine';
import type { Arrival, Reached } from '../reach/reach-person';
import type { Delivery, InTransaction, Lane, OutgoingMessage } from './outbox';

/** One message that is not settled. */
export interface OpenMessage {
  readonly seq: number;
  readonly key: string;
  readonly to: PersonId;
  readonly lane: Lane;
  readonly kind: string;
  readonly replaces?: string;
  /** Absent while it waits. */
  readonly delivery?: Delivery;
  /** It could not be put into words, which is no reason for others to wait. */
  readonly unsayable: boolean;
  readonly attempts: number;
  readonly notBefore: Date;
  readonly putAt: Date;
  readonly lateTold: boolean;
  /** Decrypts. */
  data(): unknown;
}

/** What an attempt came to. */
export type Outcome =
  Reached | { readonly state: 'waiting'; readonly unsayable: boolean; readonly notBefore: Date };

interface Note {
  readonly key: string;
  readonly outcome: Outcome;
  /** Nobody needs to be told, so it is settled with this. */
  readonly settled: boolean;
}

interface StoreParts {
  readonly database: Database;
  readonly engine: Pick<JobEngine, 'enqueue'>;
  readonly cipher: PayloadCipher;
  readonly clock: Clock;
}

export const queueOf = (lane: Lane): string => `say-${lane}`;
export const lanes: readonly Lane[] = ['urgent', 'ordinary'];
const contextOf = (key: string): string => `outbox:${key}`;
export const outboxSealed: SealedColumn = {
  ...{ table: 'outbox', key: ['key'], column: 'data' },
  context: (key = '') => contextOf(key),
};

export type OutboxStore = ReturnType<typeof createOutboxStore>;

export function createOutboxStore(parts: StoreParts) {
  const { database, engine, clock } = parts;
  const now = (): string => clock.now().toISOString();
  const note = gather(async (notes: readonly Note[]) => {
    await database.query(noteSql, [JSON.stringify(notes.map(wireNote)), now()]);
    return notes.map(() => undefined);
  });
  return {
    put: (messages: readonly OutgoingMessage[], within: Queryable) => put(messages, within, parts),
    /** Whom a message of this lane waits for. */
    waitingPeople: (lane: Lane) => waitingPeople(database, lane),
    open: (lane: Lane, people: readonly string[]) => openMessages(parts, { lane, people }),
    note,
    settle: gather(async (keys: readonly string[]) => {
      await database.query(settleSql, [JSON.stringify(keys), now()]);
      return keys.map(() => undefined);
    }),
    /** Marks the message settled in the transaction of what its feature does about it. */
    settling: (key: string): InTransaction =>
      once(database, { sql: settleSql, values: [JSON.stringify([key]), now()] }),
    /** Marks the message as one whose lateness is known, likewise. */
    tellingLate: (key: string): InTransaction => once(database, { sql: lateSql, values: [key] }),
    toldLate: async (key: string) => void (await database.query(lateSql, [key])),
    /** Where a message arrived, by its key; undefined when it has not, or cannot be changed. */
    arrival: (key: string) => arrivalOf(database, key),
    /** Looks at the messages of this lane to this person again at that time. */
    wake: ({ lane, to }: Pick<OpenMessage, 'lane' | 'to'>, at: Date): Promise<void> =>
      engine.enqueue(queueOf(lane), {
        subjects: [to],
        within: engineWithin(database),
        startAfter: new Map([[to, at]]),
      }),
  };
}

const putSql = `
  insert into hub.outbox (key, person_id, lane, kind, data, replaces, not_before, put_at)
  select m.key, m."to", m.lane, m.kind, decode(m.sealed, 'base64'), m.replaces, $2, $2
  from rows from (jsonb_to_recordset($1::jsonb) as (key text, "to" text, lane text, kind text, sealed text, replaces text))
    with ordinality as m
  order by m.ordinality
  on conflict (key) do nothing
  returning person_id, lane`;

async function put(
  messages: readonly OutgoingMessage[],
  within: Queryable,
  { engine, cipher, clock }: StoreParts,
): Promise<void> {
  const rows = messages.map(({ key, to, lane, kind, data, replaces }) => ({
    ...{ key, to, lane, kind, replaces },
    sealed: cipher.seal(data, contextOf(key)).toString('base64'),
  }));
  const values = [JSON.stringify(rows), clock.now().toISOString()];
  const fresh = await within.query<{ person_id: string; lane: Lane }>(putSql, values);
  for (const lane of lanes) {
    const people = fresh.filter((row) => row.lane === lane).map((row) => row.person_id);
    const subjects = [...new Set(people)];
    if (subjects.length > 0) await engine.enqueue(queueOf(lane), { subjects, within: engineWithin(within) });
  }
}

async function waitingPeople(database: Database, lane: Lane): Promise<string[]> {
  const sql = 'select distinct person_id from hub.outbox where settled_at is null and lane = $1';
  return (await database.query<{ person_id: string }>(sql, [lane])).map((row) => row.person_id);
}

interface Row {
  seq: string | number;
  key: string;
  person_id: PersonId;
  kind: string;
  data: Uint8Array;
  replaces: string | null;
  state: 'waiting' | 'sent' | 'unreachable';
  why: string | null;
  attempts: number;
  not_before: Date;
  put_at: Date;
  late_told: boolean;
}

const openSql = `
  select seq, key, person_id, kind, data, replaces, state, why, attempts, not_before, put_at, late_told from hub.outbox
  where settled_at is null and lane = $1 and person_id in (select jsonb_array_elements_text($2::jsonb)) order by seq`;

async function openMessages(
  { database, cipher }: StoreParts,
  { lane, people }: { readonly lane: Lane; readonly people: readonly string[] },
): Promise<OpenMessage[]> {
  const rows = await database.query<Row>(openSql, [lane, JSON.stringify(people)]);
  return rows.map((row) => ({
    ...{ seq: Number(row.seq), key: row.key, to: row.person_id, lane, kind: row.kind },
    ...(row.replaces !== null && { replaces: row.replaces }),
    ...(row.state !== 'waiting' && { delivery: { state: row.state, why: row.why ?? undefined } as Delivery }),
    unsayable: row.state === 'waiting' && row.why !== null,
    ...{ attempts: row.attempts, notBefore: row.not_before, putAt: row.put_at, lateTold: row.late_told },
    data: () => cipher.open(row.data, contextOf(row.key)),
  }));
}

const noteSql = `
  update hub.outbox o set state = n.state, why = n.why, attempts = o.attempts + 1,
    not_before = coalesce(n."notBefore", o.not_before), activity_id = n."activityId", conversation_id = n."conversationId",
    data = case when n.settled then null else o.data end, settled_at = case when n.settled then $2::timestamptz end
  from jsonb_to_recordset($1::jsonb) as n (key text, state text, why text, "notBefore" timestamptz, "activityId" text,
    "conversationId" text, settled boolean)
  where o.key = n.key and o.state = 'waiting'`;

function wireNote({ key, outcome, settled }: Note): object {
  if (outcome.state !== 'waiting') return { key, settled, ...outcome };
  const { state, unsayable, notBefore } = outcome;
  return { key, settled, state, notBefore, ...(unsayable && { why: 'unsayable' }) };
}

const settleSql = `
  update hub.outbox set data = null, settled_at = $2
  where key in (select jsonb_array_elements_text($1::jsonb)) and settled_at is null and state <> 'waiting' returning key`;
const lateSql = `update hub.outbox set late_told = true where key = $1 and not late_told and settled_at is null returning key`;

const once =
  (database: Database, { sql, values }: { sql: string; values: readonly unknown[] }): InTransaction =>
  (work) =>
    database.transaction(async (within) => {
      const taken = await within.query(sql, values);
      return taken.length === 1 ? work(within) : undefined;
    });

async function arrivalOf(database: Database, key: string): Promise<Arrival | undefined> {
  const sql = `select activity_id, conversation_id from hub.outbox where key = $1 and activity_id <> ''`;
  const [row] = await database.query<{ activity_id: string; conversation_id: string }>(sql, [key]);
  return row && { activityId: row.activity_id, conversationId: row.conversation_id };
}
