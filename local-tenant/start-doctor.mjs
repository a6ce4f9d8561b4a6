/**
 * `npm run doctor`: builds the service when it has changed and lets it look at itself. `--local` takes the settings of what `npm start`
 * runs on this machine in the place of the environment. All else is passed on; what the build says goes to the error output, so that
 * `npm run --silent doctor -- --json` prints JSON alone.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

/** The doctor's own number for it. */
const couldNotRun = 3;
const command = join(root, 'bot/lib/commands/doctor-command.js');

/** Runs a Node program to its end; gives its exit code. */
function run(file, { args = [], environment = {}, stdout = 'inherit' }) {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', stdout, 'inherit'],
  });
  return new Promise((end) => child.once('exit', (code) => end(code ?? 1)));
}

async function localEnvironment() {
  const { TENANT_PORT = '3000', PORT = '3978', DATA_DIR = join(root, '.data') } = process.env;
  const dataDir = resolve(DATA_DIR);
  if (!existsSync(join(dataDir, 'payload-keys'))) return undefined;
  const { localSettings } = await import('./start/local-settings.mjs');
  return localSettings({ tenantPort: Number(TENANT_PORT), port: Number(PORT), dataDir }).service;
}

async function main() {
  const given = process.argv.slice(2);
  const local = given.includes('--local');
  const gulp = join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
  const built = await run(gulp, { args: ['buildBot'], stdout: process.stderr });
  if (built !== 0) return couldNotRun;
  const environment = local ? await localEnvironment() : {};
  if (environment === undefined) {
    console.error('`npm start` has not been run here yet: run that first.');
    return couldNotRun;
  }
  if (!local && process.env.TENANT_ID === undefined)
    console.error(
      'No TENANT_ID is set. For what `npm start` runs on this machine: npm run doctor -- --local',
    );
  return run(command, { args: given.filter((arg) => arg !== '--local'), environment });
}

ensureInstalled();
process.exitCode = await main();
