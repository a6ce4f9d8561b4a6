import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { PersonId } from '@councillor-safety/core/people/people';
import { inTransaction } from '../../jobs/in-transaction';
import type { Queryable } from '../../jobs/database';
import type { BulletinReaders } from '../bulletin-desk';
import { timerKinds } from './bulletin-effects';
import type { KeepingDeps } from './bulletin-keeping-deps';
import type { BulletinRows } from './bulletin-rows';

interface ReaderParts extends Pick<KeepingDeps, 'database' | 'mailing' | 'timers'> {
  readonly rows: BulletinRows;
}

/** Readings are filed together, so that a bulletin read by thousands costs SharePoint little. */
const filingGapMs = 15 * 60_000;

type Reading = Parameters<BulletinReaders['confirm']>[0];

/** The run that brought it to everybody; one before it was called off, those after it changed cards or reminded people. */
export const firstRunOf = ({ runs }: Bulletin): string | undefined =>
  runs.filter(({ kind }) => kind === 'send').at(-1)?.runId;

const readSql = `insert into hub.bulletin_reading (bulletin_id, content_version, person_id, read_at, received)
  select id, $2, $3, $4, $5 from hub.bulletin where id = $1 on conflict do nothing returning read_at`;
const whenSql = `select read_at from hub.bulletin_reading
  where bulletin_id = $1 and content_version = $2 and person_id = $3`;
const sinceSql = `update hub.bulletin set readings_since = $2 where id = $1 and readings_since is null returning id`;
const ofSql = `select person_id, read_at from hub.bulletin_reading
  where bulletin_id = $1 and content_version = $2 and person_id in (select jsonb_array_elements_text($3::jsonb))`;
const countSql = `select count(*) as read from hub.bulletin_reading
  where bulletin_id = $1 and content_version = $2 and received`;

async function note(
  { timers }: ReaderParts,
  within: Queryable,
  { reading, received }: { readonly reading: Reading; readonly received: boolean },
): Promise<{ readonly readAt: Date; readonly first: boolean }> {
  const { bulletinId, contentVersion, person, at } = reading;
  const values = [bulletinId, contentVersion, person];
  const [fresh] = await within.query<{ read_at: Date }>(readSql, [...values, at.toISOString(), received]);
  if (!fresh) {
    const [earlier] = await within.query<{ read_at: Date }>(whenSql, values);
    return { readAt: earlier?.read_at ?? at, first: false };
  }
  const begun = await within.query(sinceSql, [bulletinId, at.toISOString()]);
  const due = new Date(at.getTime() + filingGapMs);
  if (begun.length === 1) await timers.set({ kind: timerKinds.readings, subject: bulletinId, due }, within);
  return { readAt: fresh.read_at, first: true };
}

export function createReaders(parts: ReaderParts): BulletinReaders {
  const { database, mailing, rows } = parts;
  const firstRun = async (bulletinId: string) => {
    const bulletin = await rows.find(database, bulletinId);
    const runId = bulletin && firstRunOf(bulletin);
    return runId === undefined
      ? undefined
      : { runId, channels: bulletin?.published?.content.audience.channels };
  };
  return {
    async confirm(reading) {
      const run = await firstRun(reading.bulletinId);
      const line = run && (await mailing.line(run.runId, reading.person));
      const received = line !== undefined;
      return inTransaction(database, (within) => note(parts, within, { reading, received }));
    },
    async of(bulletinId, contentVersion, people) {
      if (people.length === 0) return new Map();
      const values = [bulletinId, contentVersion, JSON.stringify(people)];
      const found = await database.query<{ person_id: PersonId; read_at: Date }>(ofSql, values);
      return new Map(found.map(({ person_id, read_at }) => [person_id, read_at]));
    },
    async count(bulletinId, contentVersion) {
      const run = await firstRun(bulletinId);
      const progress = run && (await mailing.progress(run.runId));
      if (!run || !progress) return { reached: 0, read: 0 };
      const posts = await Promise.all(
        (run.channels ?? []).map(({ channelId }) => mailing.line(run.runId, channelId)),
      );
      const posted = posts.filter((line) => line?.state === 'sent').length;
      const [row] = await database.query<{ read: string | number }>(countSql, [bulletinId, contentVersion]);
      const read = Number(row?.read ?? 0);
      // Whoever confirmed it has it, also where the chat service never said that it arrived.
      return { reached: Math.max(progress.counts.sent - posted, read), read };
    },
  };
}

/** Everybody who has confirmed this version; few, wherever it is asked for before a card of this version goes out. */
export const readBy =
  (database: Queryable) =>
  async (bulletinId: string, contentVersion: number): Promise<ReadonlyMap<string, Date>> => {
    const sql =
      'select person_id, read_at from hub.bulletin_reading where bulletin_id = $1 and content_version = $2';
    const rows = await database.query<{ person_id: string; read_at: Date }>(sql, [
      bulletinId,
      contentVersion,
    ]);
    return new Map(rows.map(({ person_id, read_at }) => [person_id, read_at]));
  };
