import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HashedPath } from './export-format';

/** Nobody but the account that runs the command may look into an export. */
export const ownFolder = { mode: 0o700 } as const;
const ownFile = { mode: 0o600, flags: 'wx' } as const;

interface Place {
  readonly folder: string;
  /** With `/`, within the folder. */
  readonly path: string;
}

export const placeOf = ({ folder, path: within }: Place): string => path.join(folder, ...within.split('/'));

/** Writes a file that is not there yet, as it streams in. */
export async function writeHashed(
  place: Place,
  content: Readable | AsyncIterable<string>,
): Promise<HashedPath> {
  const file = placeOf(place);
  await mkdir(path.dirname(file), { recursive: true, ...ownFolder });
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
  });
  await pipeline(content, measure, createWriteStream(file, ownFile));
  return { path: place.path, bytes, sha256: hash.digest('hex') };
}

/** SHA-256 in hex. @throws what the file system says */
export async function hashOf(place: Place): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(placeOf(place)), hash);
  return hash.digest('hex');
}
