import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { format, formatVersion } from './lines';

/** The file cannot be used. The message is one sentence for the person who gave it. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}

const headSchema = z.object({
  format: z.literal(format),
  version: z.literal(formatVersion),
  madeAt: z.iso.datetime(),
  migration: z.number().int().positive(),
});
const endSchema = z.object({
  counts: z.record(z.string(), z.number().int().nonnegative()),
  sequences: z.record(z.string(), z.string().regex(/^\d+$/)),
});
const hashSchema = z.object({ sha256: z.string() });

export type Head = z.output<typeof headSchema>;
export type End = z.output<typeof endSchema>;

/** What a back-up is made of, in its order; the end comes only when everything before it was as it was written. */
export type Piece =
  | ({ readonly kind: 'head' } & Head)
  | { readonly kind: 'row'; readonly table: string; readonly line: string }
  | ({ readonly kind: 'end' } & End);

const damaged = (cause?: unknown): BadBackup =>
  new BadBackup('The back-up is damaged or not whole. Take another one.', { cause });

/** Lines without their ends. Not by `readline`, which takes some letters inside a text for the end of a line. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8');
  createReadStream(file)
    .on('error', (error) => text.destroy(error))
    .pipe(text);
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw damaged();
}

const parsed = <S extends z.ZodType>(schema: S, line: string): z.output<S> => {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw damaged(error);
  }
};

function headIn(line: string): Head {
  const known = z.object({ format: z.literal(format), version: z.number() }).safeParse(jsonOf(line));
  if (!known.success) throw new BadBackup('The file is not a back-up of the job store.');
  if (known.data.version > formatVersion)
    throw new BadBackup(
      'The back-up was made by a newer version of the software. Install that version first.',
    );
  return parsed(headSchema, line);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Answered like anything else that is no back-up.
    return undefined;
  }
}

const rowForm = /^\["([a-z_]+)",(.*)\]$/s;

/** @throws BadBackup */
export async function* readBackup(file: string): AsyncGenerator<Piece> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let at: 'head' | 'rows' | 'hash' | 'over' = 'head';
  let end: End | undefined;
  try {
    for await (const line of linesIn(file)) {
      const [, table, row] = at === 'rows' ? (rowForm.exec(line) ?? []) : [];
      if (at === 'hash' && hash.copy().digest('hex') !== parsed(hashSchema, line).sha256) throw damaged();
      hash.update(`${line}\n`);
      if (at === 'head') {
        yield { kind: 'head', ...headIn(line) };
        at = 'rows';
      } else if (table !== undefined && row !== undefined) {
        counts[table] = (counts[table] ?? 0) + 1;
        yield { kind: 'row', table, line: row };
      } else if (at === 'rows') {
        end = parsed(endSchema, line);
        at = 'hash';
      } else if (at === 'hash') at = 'over';
      else throw damaged();
    }
  } catch (error) {
    throw asBadBackup(error);
  }
  if (at !== 'over' || !end || !sameCounts(end.counts, counts)) throw damaged();
  yield { kind: 'end', ...end };
}

function sameCounts(told: End['counts'], found: Readonly<Record<string, number>>): boolean {
  const names = new Set([...Object.keys(told), ...Object.keys(found)]);
  return [...names].every((name) => (told[name] ?? 0) === (found[name] ?? 0));
}

function asBadBackup(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return new BadBackup('There is no such file.');
  return code.startsWith('Z_') ? damaged(error) : error;
}

/** Reads all of it once, and says what is in it. @throws BadBackup */
export async function checkBackup(file: string): Promise<Head & End> {
  let head: Head | undefined;
  for await (const piece of readBackup(file)) {
    if (piece.kind === 'head') head = piece;
    if (piece.kind === 'end' && head) return { ...head, ...piece };
  }
  throw damaged();
}
