/** Builds every part, unless nothing has changed since the last time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { giveUp, root } from '../ensure-installed.mjs';

const parts = ['core', 'bot', 'teams-app', 'spfx-webparts', 'local-tenant', 'manifest'];
const sharedFiles = [
  'gulpfile.js',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
];
const made = new Set([
  ...['lib', 'dist', 'node_modules', 'coverage'],
  ...['lib-commonjs', 'temp', 'release', 'jest-output', 'sharepoint'],
]);
const results = [
  'core/lib',
  'bot/lib/main.js',
  'local-tenant/lib/main.js',
  'teams-app/dist/index.html',
  'spfx-webparts/release/.stamp',
];
/** Beside the installed packages: a new installation builds anew. */
const stampFile = join(root, 'node_modules', '.cache', 'councillor-safety-hub', 'build-stamp');

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) yield path;
    else if (!made.has(entry.name)) yield* filesUnder(path);
  }
}

/** Path, size and time of every source file: thirty times cheaper than asking the compiler. */
function stamp() {
  const hash = createHash('sha256');
  const files = [
    ...sharedFiles.map((name) => join(root, name)),
    ...parts.flatMap((part) => [...filesUnder(join(root, part))]),
  ];
  for (const path of files.sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function isBuilt(current) {
  if (!results.every((path) => existsSync(join(root, path)))) return false;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current;
}

function runGulp() {
  const gulp = join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
  const child = spawn(process.execPath, [gulp, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, output: Buffer.concat(said).toString() }));
  });
}

export async function build() {
  const before = stamp();
  if (isBuilt(before)) return;
  console.log('Building.');
  const { code, output } = await runGulp();
  if (code !== 0) giveUp(`${output}\nThe build failed; the lines above say where.`);
  mkdirSync(dirname(stampFile), { recursive: true });
  // A file saved during the build is not in it, so the stamp of before counts.
  writeFileSync(stampFile, before);
}
