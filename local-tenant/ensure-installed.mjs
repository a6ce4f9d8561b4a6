/**
 * Makes sure that what the lockfile asks for is installed. Uses nothing but Node itself, because it runs before anything is there.
 * Run alone (`npm test` does) or imported by start.mjs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;
const wanted = join(root, 'package-lock.json');
const present = join(root, 'node_modules', '.package-lock.json');

/** Ends the program with one sentence. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** A checkout can touch the lockfile without changing it, and then the two minutes of an installation would be wasted. */
function holdsTheSame() {
  const have = readPackages(present);
  return Object.entries(readPackages(wanted))
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .every(([path, { version, optional }]) => have[path]?.version === version || (optional && !have[path]));
}

function isInstalled() {
  if (!existsSync(present)) return false;
  return statSync(present).mtimeMs >= statSync(wanted).mtimeMs || holdsTheSame();
}

function install() {
  console.log('Installing what is missing. This takes a few minutes, once.');
  const npm = process.env.npm_execpath;
  // Warnings about Node are beside the point: what runs later is the Node that is installed here.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit' };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0)
    giveUp('The installation failed; npm says why above. Put that right and run this again.');
}

export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    giveUp(
      `This needs Node ${oldestNode} or newer, and this is Node ${process.versions.node}: install a newer one from nodejs.org.`,
    );
  }
  if (!isInstalled()) install();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
