import { createHash } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Moment } from './moment';
import type { TableShape } from './shape';

export const format = 'councillor-safety-job-store';
export const formatVersion = 1;

/** How many rows are read while everybody else waits. */
export const mostRowsAtOnce = 500;
const firstRowsAtOnce = 20;
/** Characters of a page; rows with pictures come a few at a time. */
const pageLength = 1_000_000;

const row = (table: string, line: string): string => `["${table}",${line}]\n`;

/** As many rows as would have filled a page, going by the last one. */
function nextAtMost({ rows, length }: { readonly rows: number; readonly length: number }): number {
  const fitting = Math.floor((rows * pageLength) / Math.max(length, 1));
  return Math.min(mostRowsAtOnce, Math.max(1, fitting));
}

async function* rowsOf(moment: Moment, table: TableShape): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  let atMost = firstRowsAtOnce;
  do {
    const { rows, last } = await moment.page({ table, after, atMost });
    yield rows;
    const length = rows.reduce((sum, line) => sum + line.length, 0);
    atMost = nextAtMost({ rows: rows.length, length });
    after = last;
    await turnOfTheLoop();
  } while (after !== undefined);
}

interface Told {
  readonly madeAt: Date;
  /** Told what was written, once it is. */
  readonly written: (counts: Readonly<Record<string, number>>) => void;
}

/**
 * The text of a back-up: a line about itself, a line for each row, a line with the counts and where the sequences stand, and the SHA-256 of all
 * before. The job engine's tables are left out: what is to be done stands in ours, and the service makes the jobs from it when it starts.
 */
export async function* linesOf(moment: Moment, { madeAt, written }: Told): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  const { migration, sequences } = moment;
  const head = { format, version: formatVersion, madeAt: madeAt.toISOString(), migration };
  yield hashed(`${JSON.stringify(head)}\n`);
  for (const table of moment.tables) {
    counts[table.name] = 0;
    for await (const rows of rowsOf(moment, table)) {
      counts[table.name] = (counts[table.name] ?? 0) + rows.length;
      if (rows.length > 0) yield hashed(rows.map((line) => row(table.name, line)).join(''));
    }
  }
  yield hashed(`${JSON.stringify({ counts, sequences })}\n`);
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
  written(counts);
}
