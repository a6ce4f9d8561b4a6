import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { manifestFile, manifestSchema, recordsFileOf, type HashedPath, type Manifest } from './export-format';
import { hashOf, placeOf } from './hashed-file';
import { Stopped } from './stopped';

/** @throws Stopped when the folder holds no finished export */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(placeOf({ folder, path: manifestFile }), 'utf8').catch(() => {
    throw new Stopped(
      `${manifestFile} is missing in ${folder}: this is no export, or one that was not finished.`,
    );
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Stopped(`${manifestFile} is not one that this version can read.`, { cause: error });
  }
}

const leadsOut = (path: string): boolean =>
  path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '.' || part === '');

async function isAsWritten(folder: string, { path, sha256 }: HashedPath): Promise<boolean> {
  if (leadsOut(path)) return false;
  const found = await hashOf({ folder, path }).catch(() => undefined);
  return found === sha256;
}

const manyNames = 20;

/** @throws Stopped that names each file that is missing or is not as it was written */
export async function checkFiles(folder: string, { files, lists }: Manifest): Promise<void> {
  const wrong: string[] = [];
  for (const file of files) if (!(await isAsWritten(folder, file))) wrong.push(file.path);
  const known = new Set(files.map(({ path }) => path));
  for (const list of lists) {
    const path = recordsFileOf(list);
    if (!known.has(path)) wrong.push(path);
  }
  if (wrong.length === 0) return;
  const named = wrong.slice(0, manyNames).map((path) => `  - ${path}`);
  const more = wrong.length > manyNames ? [`  - and ${wrong.length - manyNames} more`] : [];
  throw new Stopped(
    [
      'These files are missing or are not as they were exported. Nothing was imported.',
      ...named,
      ...more,
    ].join('\n'),
  );
}

/** Not by `readline`: newer ones take some letters that stand inside a text for the end of a line. */
async function* textLinesIn(place: { folder: string; path: string }): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(placeOf(place), 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Line by line. @throws Stopped with the number of a line that is no record; never its content */
export async function* linesOf<T>(
  place: { folder: string; path: string },
  schema: z.ZodType<T>,
): AsyncGenerator<T> {
  let number = 0;
  for await (const line of textLinesIn(place)) {
    number += 1;
    const read = schema.safeParse(jsonOf(line));
    if (!read.success) throw new Stopped(`Line ${number} of ${place.path} is no record.`);
    yield read.data;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The parser's own message would quote the record.
    return undefined;
  }
}
