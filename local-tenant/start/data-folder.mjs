/** The folder where the local tenant and the service keep everything. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp } from '../ensure-installed.mjs';

/** Only a folder that holds this file is ever emptied. */
const marker = '.councillor-safety-data';
const markerText =
  'Made by "npm start" of Councillor Safety Hub. "npm start -- --fresh" empties this folder.\n';

function empty(folder) {
  for (const name of readdirSync(folder)) {
    if (name !== marker) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export function prepareDataFolder(folder, { fresh }) {
  mkdirSync(folder, { recursive: true });
  const markerFile = join(folder, marker);
  if (readdirSync(folder).length === 0) writeFileSync(markerFile, markerText);
  if (fresh && !existsSync(markerFile)) {
    giveUp(
      `${folder} was not made by this program, so it is not emptied: delete it yourself, or choose another DATA_DIR.`,
    );
  }
  if (fresh) empty(folder);
  mkdirSync(join(folder, 'logs'), { recursive: true });
}

/** The key that what people send is encrypted with while it waits; made once, for this machine only. */
export function payloadKeys(folder) {
  const file = join(folder, 'payload-keys');
  if (!existsSync(file)) writeFileSync(file, `local:${randomBytes(32).toString('base64')}`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
