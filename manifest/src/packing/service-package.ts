import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonFile, type ArchiveFile } from '../archives/archive-file';
import { refuse } from '../checks/refused';
import { readLock } from '../lock/lock-file';
import { prunedLock } from '../lock/pruned-lock';
import { serviceCode, tabFiles } from './compiled-files';

/** What is read of the package.json files of the house. */
interface PackageFile {
  readonly version: string;
  readonly license: string;
}

const parts = ['core', 'bot'];

const readPackage = (root: string, ...folder: string[]): PackageFile =>
  JSON.parse(readFileSync(join(root, ...folder, 'package.json'), 'utf8')) as PackageFile;

/** What an operator runs, by the names that the repository has for it; there is nothing to build any more. */
const scripts = {
  start: 'node --max-semi-space-size=2 bot/lib/main.js',
  provision: 'node bot/lib/commands/provision-command.js',
  doctor: 'node bot/lib/commands/doctor-command.js',
  backup: 'node bot/lib/commands/backup-command.js',
  restore: 'node bot/lib/commands/restore-command.js',
  'rotate-keys': 'node bot/lib/commands/rotate-keys-command.js',
  export: 'node bot/lib/commands/export-command.js',
  import: 'node bot/lib/commands/import-command.js',
  retention: 'node bot/lib/commands/retention-command.js',
};

/** A command of the package that would find no file. */
function missing(files: readonly ArchiveFile[]): string[] {
  const names = new Set(files.map(({ name }) => name));
  return Object.entries(scripts)
    .map(([name, line]) => ({ name, file: line.split(' ').at(-1) ?? '' }))
    .filter(({ file }) => !names.has(file))
    .map(({ name, file }) => `npm run ${name} asks for ${file}, which is not in the package.`);
}

/**
 * The service with everything it needs but its libraries; `npm ci --omit=dev` in the folder brings those, each as the lock file has it.
 * All parts must have been compiled. @throws PackageRefused, NotBuilt
 */
export function servicePackage(root: string): ArchiveFile[] {
  const main = readPackage(root);
  const code = serviceCode(root);
  refuse(missing(code));
  const house = {
    name: 'councillor-safety-service',
    version: main.version,
    license: main.license,
    workspaces: parts,
    engines: { node: '>=22' },
  };
  const packages = parts.map((part) => {
    const entries = Object.entries(readPackage(root, part)).filter(([key]) => key !== 'devDependencies');
    return jsonFile(`${part}/package.json`, Object.fromEntries(entries));
  });
  return [
    ...code,
    ...tabFiles(root),
    ...packages,
    jsonFile('package.json', { ...house, private: true, scripts }),
    jsonFile('package-lock.json', prunedLock(readLock(root), { house, parts })),
    { name: 'LICENSE', bytes: readFileSync(join(root, 'LICENSE')) },
  ];
}
