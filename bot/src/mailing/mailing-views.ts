import type { Queryable } from '../jobs/database';
import type { Mailing, MailingLine, MailingProgress, MailingState, MailingWhy } from './mailing';

type Reading = Pick<Queryable, 'query'>;

interface RunRow {
  kind: string;
  subject: string;
  state: 'preparing' | 'running' | 'paused' | 'stopped' | 'done';
  begun_at: Date | null;
  ended_at: Date | null;
  waits_until: Date | null;
}

interface CountRow {
  state: MailingState;
  lines: number;
  channels: number;
  lately: number;
}

const runSql = `select kind, subject, state, begun_at, ended_at, waits_until from hub.mailing_run where run_id = $1`;
const countSql = `
  select state, count(*)::int as lines, (count(*) filter (where channel))::int as channels,
    (count(*) filter (where at >= $2))::int as lately
  from hub.mailing_line where run_id = $1 group by state`;

type Counting = (
  runId: string,
  at: { readonly now: Date; readonly moves: boolean },
) => Promise<readonly CountRow[]>;

const countAgainMs = 1_000;

/** To count thousands takes the database a while, and many may be watching: while a run moves, once a second has to do. */
export function countingLines(database: Reading): Counting {
  const known = new Map<string, { readonly at: number; readonly rows: Promise<readonly CountRow[]> }>();
  return (runId, { now, moves }) => {
    const at = now.getTime();
    for (const [id, count] of known) if (at - count.at >= countAgainMs) known.delete(id);
    const before = known.get(runId);
    if (before && moves) return before.rows;
    const rows = database.query<CountRow>(countSql, [runId, new Date(at - latelyMs).toISOString()]);
    if (moves) known.set(runId, { at, rows });
    else known.delete(runId);
    return rows;
  };
}

/** The rate is taken from so much of the past. */
const latelyMs = 10_000;
/** Before that, the beginning says little. */
const earlyMs = 2_000;
const noCounts = { 'to-send': 0, sending: 0, sent: 0, unreachable: 0, uncertain: 0 };

interface Now {
  readonly database: Reading;
  readonly counting: Counting;
  readonly now: Date;
  /** When nothing else is known. */
  readonly perSecond: number;
}

export async function progressOf(runId: string, given: Now): Promise<MailingProgress | undefined> {
  const { database, counting, now } = given;
  const [run] = await database.query<RunRow>(runSql, [runId]);
  if (!run) return undefined;
  const rows = await counting(runId, { now, moves: run.state === 'running' });
  const { kind, subject, begun_at: begunAt, ended_at: endedAt } = run;
  const waitsUntil = run.state === 'running' && run.waits_until && run.waits_until > now && run.waits_until;
  const counts = { ...noCounts, ...Object.fromEntries(rows.map(({ state, lines }) => [state, lines])) };
  const left = counts['to-send'] + counts.sending;
  const expectedEnd = endOf({ run, left, lately: sum(rows, 'lately'), waitsUntil: waitsUntil || now }, given);
  return {
    ...{ runId, kind, subject, counts },
    state: waitsUntil ? 'waiting' : run.state,
    channels: sum(rows, 'channels'),
    ...(begunAt && { begunAt }),
    ...(endedAt && { endedAt }),
    ...(expectedEnd && { expectedEnd }),
    ...(waitsUntil && { waitsUntil }),
  };
}

const sum = (rows: readonly CountRow[], what: 'channels' | 'lately'): number =>
  rows.reduce((total, row) => total + row[what], 0);

interface Left {
  readonly run: RunRow;
  readonly left: number;
  readonly lately: number;
  readonly waitsUntil: Date;
}

/** Undefined while it stands still, or nothing was heard of anybody for a while. */
function endOf({ run, left, lately, waitsUntil }: Left, { now, perSecond }: Now): Date | undefined {
  if (run.state !== 'running') return undefined;
  const age = run.begun_at ? now.getTime() - run.begun_at.getTime() : 0;
  const isEarly = waitsUntil > now || age < earlyMs;
  const perMs = isEarly ? perSecond / 1_000 : lately / Math.min(age, latelyMs);
  return perMs === 0 ? undefined : new Date(waitsUntil.getTime() + Math.round(left / perMs));
}

interface LineRow {
  id: string;
  name: string;
  channel: boolean;
  state: MailingState;
  why: MailingWhy | null;
  at: Date | null;
  activity_id: string | null;
  conversation_id: string;
  service_url: string;
}

const columns = 'id, name, channel, state, why, at, activity_id, conversation_id, service_url';
const linesSql = `
  select ${columns} from hub.mailing_line where run_id = $1
    and ($2::jsonb is null or state in (select jsonb_array_elements_text($2::jsonb)))
    and ($3::text is null or (name, id) > ($3, $4)) order by name, id limit $5`;

const most = 1_000;

export async function linesOf(
  runId: string,
  { states, after, top }: Parameters<Mailing['lines']>[1],
  database: Reading,
): Promise<MailingLine[]> {
  const wanted = states ? JSON.stringify(states) : null;
  const from = [after?.name ?? null, after?.id ?? null];
  const rows = await database.query<LineRow>(linesSql, [runId, wanted, ...from, Math.min(top, most)]);
  return rows.map(toLine);
}

export async function lineOf(
  { runId, id }: { readonly runId: string; readonly id: string },
  database: Reading,
): Promise<MailingLine | undefined> {
  const sql = `select ${columns} from hub.mailing_line where run_id = $1 and id = $2`;
  const [row] = await database.query<LineRow>(sql, [runId, id]);
  return row && toLine(row);
}

const toLine = ({ why, at, activity_id: activityId, ...row }: LineRow): MailingLine => ({
  ...{ id: row.id, name: row.name, channel: row.channel, state: row.state },
  ...(why && { why }),
  ...(at && { at }),
  ...(row.state === 'sent' &&
    activityId && {
      arrived: { activityId, conversationId: row.conversation_id, serviceUrl: row.service_url },
    }),
});

const runAtSql = `
  select r.run_id as "runId", r.kind, r.subject from hub.mailing_line l join hub.mailing_run r using (run_id)
  where l.conversation_id = $1 order by l.at desc limit 1`;

export async function runAt(
  conversationId: string,
  database: Reading,
): Promise<{ runId: string; kind: string; subject: string } | undefined> {
  const [row] = await database.query<{ runId: string; kind: string; subject: string }>(runAtSql, [
    conversationId,
  ]);
  return row;
}
