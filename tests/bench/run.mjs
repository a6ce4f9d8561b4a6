/** `npm run bench [-- feature …]`: runs every bench, or those named. Fails only when one could not run; a missed target is shown. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const ending = '.bench.mjs';
const features = readdirSync(here)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !features.includes(name));

if (unknown.length > 0) {
  console.error(`There is no bench for ${unknown.join(', ')}. There are: ${features.join(', ')}.`);
  process.exit(1);
}

for (const feature of asked.length > 0 ? asked : features) {
  const bench = spawn(process.execPath, [join(here, feature + ending)], { stdio: 'inherit' });
  const passOn = () => bench.kill('SIGTERM');
  process.once('SIGTERM', passOn);
  const [code] = await once(bench, 'exit');
  process.off('SIGTERM', passOn);
  if (code !== 0) process.exitCode = 1;
}
