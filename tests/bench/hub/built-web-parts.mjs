/** The web parts as the toolchain has built them: what each can load, and how heavy it is. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../harness/programs.mjs';

const release = join(root, 'spfx-webparts/release');
const assets = join(release, 'assets');

/** What stands between the name of a chunk and its ending: the runtime of a bundle knows its chunks by it. */
const fingerprint = (file) => /_([0-9a-f]{8,})\.js$/.exec(file)?.[1];

/** Files of one entry of a manifest, in every language; none for what the page itself has. */
const filesOf = ({ type, path, paths = {}, defaultPath }) =>
  type === 'component'
    ? []
    : [path, defaultPath, ...Object.values(paths)].filter(Boolean).map((each) => basename(each.path ?? each));

function manifestOf(alias) {
  const folder = join(release, 'manifests');
  const all = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const found = all.find((manifest) => manifest.alias === alias);
  if (!found) throw new Error(`No manifest of ${alias} in ${folder}`);
  return found;
}

/** Every file that these can load, and what those can load in their turn. */
function closure(files, scripts) {
  const reached = new Set(files);
  for (const file of reached) {
    const text = readFileSync(join(assets, file), 'utf8');
    const named = scripts.filter((other) => text.includes(fingerprint(other) ?? other));
    named.forEach((other) => reached.add(other));
  }
  return [...reached];
}

/** @returns `{entry, files}`, names in the assets folder; `files` holds strings in every language and chunks loaded later. */
export function builtWebPart({ alias }) {
  const { entryModuleId, scriptResources } = manifestOf(alias).loaderConfig;
  const [entry] = filesOf(scriptResources[entryModuleId]);
  const listed = Object.values(scriptResources).flatMap(filesOf);
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
  return { entry, files: closure(listed, scripts) };
}

/** Scripts that were built and that none of these can load: then a way of loading is not understood here. */
export function strayScripts(webParts) {
  const known = new Set(webParts.flatMap((webPart) => builtWebPart(webPart).files));
  return readdirSync(assets).filter((file) => file.endsWith('.js') && !known.has(file));
}

/** kB (1,000 bytes) of files in the assets folder, each packed with gzip by itself. */
export const builtKilobytes = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file)), { level: 9 }).length, 0) /
  1000;
