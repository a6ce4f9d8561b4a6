import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../../jobs/database';

/** What a client calls one press of a button, for ever. */
export interface PressKey {
  readonly person: PersonId;
  readonly key: string;
}

const keptDays = 7;
const dayMs = 24 * 60 * 60_000;

/** The bulletin that this press was about; undefined when it is new. */
export async function bulletinOfPress(
  from: Queryable,
  { person, key }: PressKey,
): Promise<string | undefined> {
  const sql = 'select bulletin_id from hub.bulletin_done where person_id = $1 and key = $2';
  const [row] = await from.query<{ bulletin_id: string }>(sql, [person, key]);
  return row?.bulletin_id;
}

/** In the transaction of what the press does. False when it was done meanwhile. */
export async function notePress(
  within: Queryable,
  { person, key }: PressKey,
  done: { readonly id: string; readonly version: number; readonly at: Date },
): Promise<boolean> {
  const sql = `insert into hub.bulletin_done (person_id, key, bulletin_id, version, at) values ($1, $2, $3, $4, $5)
    on conflict do nothing returning key`;
  const noted = await within.query(sql, [person, key, done.id, done.version, done.at.toISOString()]);
  const old = new Date(done.at.getTime() - keptDays * dayMs).toISOString();
  await within.query('delete from hub.bulletin_done where at < $1', [old]);
  return noted.length === 1;
}
