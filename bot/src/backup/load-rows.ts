import type { Queryable } from '../jobs/database';
import type { Piece } from './read-backup';

const mostRowsAtOnce = 500;
/** Characters; a row with a picture goes nearly alone. */
const mostAtOnce = 4_000_000;

async function insert(within: Queryable, table: string, lines: readonly string[]): Promise<void> {
  const sql = `insert into hub."${table}" select * from jsonb_populate_recordset(null::hub."${table}", $1::jsonb)`;
  if (lines.length > 0) await within.query(sql, [`[${lines.join()}]`]);
}

/** Puts the rows of a back-up into the tables, which are there and empty, and sets the sequences on. */
export async function loadRows(within: Queryable, pieces: AsyncIterable<Piece>): Promise<void> {
  let waiting: { table: string; lines: string[]; length: number } = { table: '', lines: [], length: 0 };
  const flush = async (next: string): Promise<void> => {
    const { table, lines } = waiting;
    waiting = { table: next, lines: [], length: 0 };
    await insert(within, table, lines);
  };
  for await (const piece of pieces) {
    if (piece.kind === 'row') {
      const { lines, length, table } = waiting;
      if (table !== piece.table || lines.length >= mostRowsAtOnce || length >= mostAtOnce)
        await flush(piece.table);
      waiting.lines.push(piece.line);
      waiting.length += piece.line.length;
    }
    if (piece.kind === 'end') {
      await flush('');
      for (const [name, value] of Object.entries(piece.sequences))
        await within.query('select setval($1::regclass, $2::bigint)', [`hub."${name}"`, value]);
    }
  }
}
