import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { linesOf } from './lines';
import type { Moment } from './moment';

export type Counts = Readonly<Record<string, number>>;

export const rowsIn = (counts: Counts): number => Object.values(counts).reduce((sum, rows) => sum + rows, 0);

/** Writes the back-up beside its place first, so that a file of that name is always whole. Only its owner may read it. */
export async function writeBackup(
  moment: Moment,
  { file, madeAt }: { readonly file: string; readonly madeAt: Date },
): Promise<Counts> {
  const beside = `${file}.being-written`;
  let counts: Counts = {};
  const lines = linesOf(moment, { madeAt, written: (found) => (counts = found) });
  await rm(beside, { force: true });
  try {
    await pipeline(
      Readable.from(lines, { objectMode: false }),
      createGzip(),
      createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await rename(beside, file);
    return counts;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
