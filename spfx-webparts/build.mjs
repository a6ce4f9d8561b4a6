/**
 * Builds the web parts into release/ with SharePoint's own toolchain. Does nothing when nothing it reads has changed.
 * `--package` then packs them as well; `npm run package` in the root makes of it what councils get.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const stampFile = join(here, 'release', '.stamp');
const packageFile = join(here, 'sharepoint/solution/councillor-safety.sppkg');
const inputs = [
  'src',
  'config',
  'tsconfig.json',
  'package.json',
  'build.mjs',
  '../core/src',
  '../package-lock.json',
];
const require = createRequire(import.meta.url);
const heft = join(dirname(require.resolve('@rushstack/heft/package.json')), 'bin', 'heft');

function filesUnder(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function stampOfInputs() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(join(here, input)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function run(...args) {
  const { status } = spawnSync(process.execPath, [heft, '--unmanaged', ...args, '--production'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const stamp = stampOfInputs();
const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
const asPackage = process.argv.includes('--package');

if (!fresh) {
  rmSync(packageFile, { force: true });
  run('build', '--clean');
  writeFileSync(stampFile, stamp);
}
if (asPackage && !existsSync(packageFile)) run('package-solution');
else if (fresh) console.log('web parts: nothing changed');
