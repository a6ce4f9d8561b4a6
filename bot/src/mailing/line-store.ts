import type { Database, Queryable } from '../jobs/database';
import type { MailedTo, MailingWhy, Recipient } from './mailing';
import type { Run } from './run';

/** A line that is being sent. */
export interface TakenLine {
  readonly id: string;
  readonly channel: boolean;
  readonly to: Recipient['to'];
  readonly replaces?: MailedTo;
  /** Including this one. */
  readonly attempts: number;
}

/** What an attempt came to. `withheld`: it was none, since nothing may go any more. */
export type Outcome =
  | ({ readonly state: 'sent' } & MailedTo)
  | { readonly state: 'unreachable'; readonly why: MailingWhy }
  | { readonly state: 'uncertain' }
  | { readonly state: 'to-send'; readonly notBefore: Date; readonly withheld: boolean };

export interface Note {
  readonly runId: string;
  readonly line: Pick<TakenLine, 'id' | 'attempts'>;
  readonly outcome: Outcome;
}

const insertSql = `
  insert into hub.mailing_line (run_id, id, name, channel, address, replaces)
  select $1, r.id, r.name, r.channel, r.address, r.replaces
  from rows from (jsonb_to_recordset($2::jsonb) as (id text, name text, channel boolean, address jsonb, replaces jsonb))
    with ordinality as r
  order by r.ordinality
  on conflict (run_id, id) do nothing`;

/** Adds who is not there yet. */
export async function insertLines(
  runId: string,
  recipients: readonly Recipient[],
  within: Queryable,
): Promise<void> {
  const rows = recipients.map(({ id, name, to, replaces }) => ({
    ...{ id, name, channel: 'channel' in to, address: to, replaces },
  }));
  await within.query(insertSql, [runId, JSON.stringify(rows)]);
}

/** What waits for another try comes before what was never tried: there is less of it, and it has waited longer. */
const claimSql = `
  with due as (
    (select id from hub.mailing_line where run_id = $1 and state = 'to-send' and attempts > 0 and not_before <= $2
      order by not_before limit $3)
    union all
    (select id from hub.mailing_line where run_id = $1 and state = 'to-send' and attempts = 0 order by seq limit $3)
    limit $3
  )
  update hub.mailing_line l set state = 'sending', attempts = l.attempts + 1 from due
  where l.run_id = $1 and l.id = due.id and l.state = 'to-send'
  returning l.id, l.channel, l.address, l.replaces, l.attempts`;

interface Row {
  id: string;
  channel: boolean;
  address: Recipient['to'];
  replaces: MailedTo | null;
  attempts: number;
}

export async function claimLines(
  { runId, top, now }: { readonly runId: string; readonly top: number; readonly now: string },
  within: Queryable,
): Promise<TakenLine[]> {
  const rows = await within.query<Row>(claimSql, [runId, now, top]);
  return rows.map(({ id, channel, address, replaces, attempts }) => ({
    ...{ id, channel, to: address, attempts },
    ...(replaces !== null && { replaces }),
  }));
}

/** That something arrived is true whenever it comes to light; anything else counts only while nobody else has taken the line. */
const noteSql = `
  update hub.mailing_line l set state = n.state, why = n.why, not_before = n."notBefore",
    at = case when n.state <> 'to-send' then $2::timestamptz end,
    attempts = l.attempts - case when n.withheld then 1 else 0 end,
    activity_id = n."activityId", conversation_id = n."conversationId", service_url = n."serviceUrl"
  from jsonb_to_recordset($1::jsonb) as n ("runId" text, id text, attempts int, state text, why text, withheld boolean,
    "notBefore" timestamptz, "activityId" text, "conversationId" text, "serviceUrl" text)
  where l.run_id = n."runId" and l.id = n.id
    and (l.state = 'sending' and l.attempts = n.attempts or n.state = 'sent' and l.state <> 'sent')`;

export async function noteOutcomes(
  notes: readonly Note[],
  { database, now }: { readonly database: Database; readonly now: string },
): Promise<undefined[]> {
  const rows = notes.map(({ runId, line: { id, attempts }, outcome }) => ({
    ...{ runId, id, attempts },
    ...outcome,
  }));
  await database.query(noteSql, [JSON.stringify(rows), now]);
  return notes.map(() => undefined);
}

/** A stopped run sends nothing again, so of what was under way nobody knows; in place, a change is made again. */
const leaveOpenSql = `
  with found as (
    select id, ($2 or $3 and replaces is null) as open from hub.mailing_line where run_id = $1 and state = 'sending'
  )
  update hub.mailing_line l set state = case when open then 'uncertain' else 'to-send' end,
    at = case when open then $4::timestamptz end, not_before = $4 from found where l.run_id = $1 and l.id = found.id`;

/** Settles what was under way when the process died that worked on this run. */
export async function leaveOpen({ runId, mode, state }: Run, within: Queryable, now: string): Promise<void> {
  await within.query(leaveOpenSql, [runId, state === 'stopped', mode === 'at-most-once', now]);
}
