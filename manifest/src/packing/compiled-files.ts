import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { textFile, type ArchiveFile } from '../archives/archive-file';

/** Every file under a folder, by its path from there, in one order on every machine. */
export function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Something that a package is made of is not there. The message says which file and what to do. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
  constructor(file: string) {
    super(`${file} is missing: run npm run build first`);
  }
}

export function readBuilt(root: string, file: string): Buffer {
  if (!existsSync(join(root, file))) throw new NotBuilt(file);
  return readFileSync(join(root, file));
}

/** Source maps stay behind, so nothing may point at them. */
const withoutMap = (code: string): string => code.replace(/^\/\/# sourceMappingURL=.*\n?/m, '');

const imports = /\b(?:require|import)\(["']([^"']+)["']\)/g;
const core = '@councillor-safety/core/';

/** A file of core that the code asks for, by its path from the root; undefined for packages and parts of Node. */
function coreFile(from: string, asked: string): string | undefined {
  const stem = asked.startsWith(core)
    ? posix.join('core/lib', asked.slice(core.length))
    : posix.join(posix.dirname(from), asked);
  if (!asked.startsWith(core) && !asked.startsWith('.')) return undefined;
  if (!stem.startsWith('core/')) return undefined;
  return /\.js(on)?$/.test(stem) ? stem : `${stem}.js`;
}

/** What is left in `lib` of a source file that is gone does not count. */
function compiledBot(root: string): string[] {
  const sources = filesUnder(join(root, 'bot/src')).filter((file) => file.endsWith('.ts'));
  return sources.map((file) => `bot/lib/${file.replace(/\.ts$/, '.js')}`);
}

/** The service's own code and what it uses of core; sample content, which only the local tenant needs, is not reached. */
export function serviceCode(root: string): ArchiveFile[] {
  const found = new Map<string, ArchiveFile>();
  const todo = compiledBot(root);
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (found.has(file)) continue;
    const code = withoutMap(readBuilt(root, file).toString('utf8'));
    found.set(file, textFile(file, code));
    for (const [, asked = ''] of code.matchAll(imports)) {
      const next = coreFile(file, asked);
      if (next !== undefined) todo.push(next);
    }
  }
  return [...found.values()];
}

const tab = 'teams-app/dist';

/** The built tab, with its packed copies; not the build's own mark. */
export function tabFiles(root: string): ArchiveFile[] {
  if (!existsSync(join(root, tab, 'index.html'))) throw new NotBuilt(`${tab}/index.html`);
  const names = filesUnder(join(root, tab)).filter((name) => !posix.basename(name).startsWith('.'));
  return names.map((name) => ({
    name: `${tab}/${name}`,
    bytes: readFileSync(join(root, tab, name)),
  }));
}
