/** Builds what a command of this part stands on, and runs it under the Node that the lock file names. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, giveUp, root } from '../local-tenant/ensure-installed.mjs';

const [unix, windows] = ['node', 'node.exe'].map((name) => join(root, 'node_modules', 'node', 'bin', name));

/** Ends the program with the command's own exit code. */
export function runCompiled({ tasks, file }) {
  ensureInstalled();
  const node = existsSync(unix) ? unix : windows;
  const gulp = join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
  const built = spawnSync(node, [gulp, ...tasks], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0)
    giveUp(`${built.stdout}${built.stderr}\nThe build failed; the lines above say where.`);
  const command = spawnSync(node, [join(root, file), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = command.status ?? 1;
}
