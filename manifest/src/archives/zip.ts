import { unzipSync, zipSync, type Zippable } from 'fflate';
import { byName, type ArchiveFile } from './archive-file';

/** The first moment a zip can tell. It is written as a wall clock shows it, so it is the same in every time zone. */
const beginning = new Date(1980, 0, 1);

/** The same files give the same bytes, in whatever order and whenever they come. */
export function zip(files: readonly ArchiveFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of [...files].sort(byName)) entries[name] = [bytes, { mtime: beginning }];
  return zipSync(entries, { level: 9 });
}

/** Folders are left out: the names of the files say them again. */
export const unzip = (bytes: Uint8Array): ArchiveFile[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => ({ name, bytes: content }));
