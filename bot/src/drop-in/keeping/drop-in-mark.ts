import type { Queryable } from '../../jobs/database';

const name = 'whole';

/** Whether the service's copy has been brought up to SharePoint's bookings once; a lost database begins without. */
export const copyIsWhole = async (from: Queryable): Promise<boolean> =>
  (await from.query('select 1 from hub.drop_in_mark where name = $1', [name])).length > 0;

export async function markWhole(within: Queryable, at: Date): Promise<void> {
  const sql = 'insert into hub.drop_in_mark values ($1, $2) on conflict (name) do nothing';
  await within.query(sql, [name, at.toISOString()]);
}
