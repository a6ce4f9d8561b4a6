import type { Queryable } from './database';

/**
 * A job that was to run at once, whose subject is being looked after now. One for a later time is not spare: its work may not be due yet.
 * One that another worker is just taking is left to it.
 */
const dropSql = `delete from pgboss.job where name = $1 and id in (
  select id from pgboss.job where name = $1 and state = 'created' and start_after <= created_on
    and singleton_key in (select jsonb_array_elements_text($2::jsonb))
  for update skip locked)`;

/**
 * Takes away the other jobs of subjects that are about to be looked after. Asked before the work is read: what such a job was added for was
 * stored in the same transaction, so it is seen then. Without this a job for each line of a lively talk would wait its turn to find nothing to do.
 */
export async function dropSpare(
  database: Queryable,
  { queue, subjects }: { readonly queue: string; readonly subjects: readonly string[] },
): Promise<void> {
  await database.query(dropSql, [queue, JSON.stringify(subjects)]);
}
