/** Builds the tab into dist/, with compressed copies beside the assets. Does nothing when nothing it reads has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const stampFile = join(dist, '.stamp');
const inputs = [
  'src',
  'public',
  'index.html',
  'redirect.html',
  'theme-css.ts',
  'vite.config.ts',
  'build.mjs',
  '../core/src',
  '../package-lock.json',
];

function filesUnder(path) {
  if (!existsSync(path)) return [];
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

function compress(file) {
  const bytes = readFileSync(file);
  const gzip = gzipSync(bytes, { level: 9 });
  // The kind of machine it was packed on: unknown, so that every machine gives the same file.
  gzip[9] = 255;
  writeFileSync(`${file}.gz`, gzip);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
}

const stamp = stampOfInputs();
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
  console.log('tab: nothing changed');
} else {
  const { build } = await import('vite');
  await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'error' });
  filesUnder(dist)
    .filter((file) => /\.(js|css|html|json|svg)$/.test(file))
    .forEach(compress);
  writeFileSync(stampFile, stamp);
  console.log('tab: built');
}
