import { createHash } from 'node:crypto';
import { textFile, type ArchiveFile } from '../archives/archive-file';
import { unzip } from '../archives/zip';
import { readBuilt } from './compiled-files';

const made = 'spfx-webparts/sharepoint/solution/councillor-safety.sppkg';

/** Where SharePoint's toolchain writes an id that it draws anew each time. */
const drawn: readonly { readonly file: RegExp; readonly id: RegExp }[] = [
  { file: /\.config\.xml$/, id: /(?<=<Id>)[^<]+(?=<\/Id>)/g },
  { file: /^ClientSideAssets\.xml$/, id: /(?<=\sId=")[^"]+(?=")/g },
];

const idPattern = (name: string): RegExp | undefined => drawn.find(({ file }) => file.test(name))?.id;

const hash = (...texts: readonly (string | Uint8Array)[]): string =>
  texts.reduce((so, text) => so.update(text), createHash('sha256')).digest('hex');

/** A GUID of the form for names (version 5, though from SHA-256). */
function guidFor(text: string): string {
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hash(text).slice(from, to));
  return `${a}-${b}-5${c}-8${d}-${e}`;
}

/** Other content gives other ids, as before; the same content gives the same. */
export function withLastingIds(files: readonly ArchiveFile[]): ArchiveFile[] {
  const blank = files.map(({ name, bytes }) => {
    const pattern = idPattern(name);
    return pattern
      ? textFile(name, Buffer.from(bytes).toString('utf8').replace(pattern, ''))
      : { name, bytes };
  });
  const content = hash(...blank.map(({ name, bytes }) => `${name} ${hash(bytes)}\n`).sort());
  return files.map(({ name, bytes }) => {
    const pattern = idPattern(name);
    if (!pattern) return { name, bytes };
    return textFile(
      name,
      Buffer.from(bytes)
        .toString('utf8')
        .replace(pattern, guidFor(`${content} ${name}`)),
    );
  });
}

/** What SharePoint's toolchain has packed, without what differs from one packing to the next. */
export const webPartsPackage = (root: string): ArchiveFile[] => withLastingIds(unzip(readBuilt(root, made)));
