import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from './archive-file';

export function writeFiles(folder: string, files: readonly ArchiveFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
}
