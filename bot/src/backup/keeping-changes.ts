import type { Queryable } from '../jobs/database';
import { placeOf } from './read-page';
import type { TableShape } from './shape';

const keeping = (table: TableShape): string => `
  create function backup."keep_${table.name}"() returns trigger language plpgsql as $keep$
  begin
    if tg_op <> 'INSERT' then
      insert into backup.kept values ('${table.name}', ${placeOf(table, 'old')}, row_to_json(old)::text) on conflict do nothing;
    end if;
    if tg_op <> 'DELETE' then
      insert into backup.kept values ('${table.name}', ${placeOf(table, 'new')}, null) on conflict do nothing;
    end if;
    return null;
  end $keep$;
  create trigger backup_keep after insert or update or delete on hub."${table.name}"
    for each row execute function backup."keep_${table.name}"();`;

/**
 * From here on the first change of each row leaves behind what the row was. The embedded database has one connection, and a transaction
 * as long as a back-up would keep everybody waiting: this way the back-up shows one moment and is read a page at a time.
 */
export async function beginKeeping(within: Queryable, tables: readonly TableShape[]): Promise<void> {
  await stopKeeping(within);
  await within.script(
    `create schema backup;
     create table backup.kept (name text not null, place text not null, line text, primary key (name, place));
     ${tables.map(keeping).join('')}`,
  );
}

/** Also takes away what a back-up left that was cut off. */
export const stopKeeping = (within: Queryable): Promise<void> =>
  within.script('drop schema if exists backup cascade');
