import { gzipSync } from 'fflate';
import { pack } from 'tar-stream';
import { byName, type ArchiveFile } from './archive-file';

const beginning = new Date(0);

/** A `.tgz`. The same files give the same bytes: no times, no owners, one order. */
export async function tarball(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const tar = pack();
  for (const { name, bytes } of [...files].sort(byName)) {
    tar.entry({ name, mtime: beginning, mode: 0o644, uid: 0, gid: 0 }, Buffer.from(bytes));
  }
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(chunk as Uint8Array);
  return gzipSync(Buffer.concat(chunks), { level: 9, mtime: 0 });
}
