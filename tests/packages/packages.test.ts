import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { textFile, type ArchiveFile } from '@councillor-safety/manifest/archives/archive-file';
import { unzip } from '@councillor-safety/manifest/archives/zip';
import { readAsked } from '@councillor-safety/manifest/packing/council';
import { makePackages } from '@councillor-safety/manifest/packing/make-packages';
import { withLastingIds } from '@councillor-safety/manifest/packing/web-parts-package';
import { root, start } from '../setup/processes';

const { council } = readAsked([], {});
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(path.join(tmpdir(), 'packages-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sumsOf = (files: readonly ArchiveFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ name, bytes }) => [name, sha256(bytes)]));

const inputs = [
  ...['package.json', 'package-lock.json', 'LICENSE', 'infra', 'teams-app/dist'],
  ...['bot/src', 'bot/lib', 'bot/package.json', 'core/lib', 'core/package.json'],
];
const sppkg = 'spfx-webparts/sharepoint/solution/councillor-safety.sppkg';

/** The same content as SharePoint's toolchain would pack it at another time: other ids, another order. */
function packedAnotherTime(): Uint8Array {
  const files = unzip(readFileSync(path.join(root, sppkg))).reverse();
  const other = files.map(({ name, bytes }) => {
    const text = Buffer.from(bytes).toString();
    const drawn = name === 'ClientSideAssets.xml' ? /(?<=\sId=")[^"]+/ : /(?<=<Id>)[^<]+/;
    return drawn.test(text) && /ClientSideAssets\.xml$|\.config\.xml$/.test(name)
      ? textFile(name, text.replace(drawn, 'd5b1f6c2-0000-4000-8000-000000000000'))
      : { name, bytes };
  });
  return zipSync(Object.fromEntries(other.map(({ name, bytes }) => [name, bytes])), { mtime: '2031-05-06' });
}

/** What the packages are made of, in another place and from another time. */
function anotherClone(): string {
  const clone = folder();
  for (const input of inputs) cpSync(path.join(root, input), path.join(clone, input), { recursive: true });
  cpSync(path.join(root, sppkg), path.join(clone, sppkg));
  writeFileSync(path.join(clone, sppkg), packedAnotherTime());
  for (const entry of readdirSync(clone, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(path.join(entry.parentPath, entry.name), 1_900_000_000, 1_900_000_000);
  }
  // Left over from a source file that is gone.
  writeFileSync(path.join(clone, 'bot/lib/gone.js'), 'module.exports = 1;\n');
  return clone;
}

describe('npm run package', () => {
  let out = '';
  let said = '';
  beforeAll(async () => {
    out = folder();
    const run = start({ file: 'manifest/package-all.mjs', args: ['--out', out], environment: {} });
    const code = await run.ended();
    said = run.output();
    if (code !== 0) throw new Error(said);
  });

  test('writes everything that a council installs, and says for whom', () => {
    expect(readdirSync(out).sort()).toEqual([
      ...['Dockerfile', 'SHA256SUMS', 'councillor-safety-service.tgz', 'councillor-safety-teams.zip'],
      ...['councillor-safety.sppkg', 'licences.txt', 'sbom.cdx.json'],
    ]);
    expect(said).toContain('made for the example council at safety.ambleford.example');
  });

  test('writes sums that hold', () => {
    const lines = readFileSync(path.join(out, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(sha256(readFileSync(path.join(out, name)))).toBe(sum);
    }
  });

  test('the same commit gives the same bytes in another folder and at another time', async () => {
    const written = readdirSync(out).map((name) => ({ name, bytes: readFileSync(path.join(out, name)) }));
    expect(sumsOf(await makePackages({ root: anotherClone(), council }))).toEqual(sumsOf(written));
  });
});

describe('what SharePoint draws anew', () => {
  const files = (content: string) => [
    textFile('ClientSideAssets.xml.config.xml', '<AppPartConfig><Id>drawn</Id></AppPartConfig>'),
    textFile('ClientSideAssets/a.js', content),
  ];

  test('stays the same for the same content, and differs for other content', () => {
    const id = (content: string) => Buffer.from(withLastingIds(files(content))[0]?.bytes ?? []).toString();
    expect(id('a')).toBe(id('a'));
    expect(id('a')).not.toBe(id('b'));
  });
});

describe('a package is not made', () => {
  test('from something that names this machine: the file is named and nothing is written', async () => {
    const clone = anotherClone();
    writeFileSync(path.join(clone, 'teams-app/dist/assets/telling.js'), "fetch('http://localhost:3978/api')");
    await expect(makePackages({ root: clone, council })).rejects.toThrow(
      'teams-app/dist/assets/telling.js names this machine as localhost.',
    );
  });

  test('from what has not been built: what is missing is named', async () => {
    const clone = anotherClone();
    rmSync(path.join(clone, 'bot/lib/main.js'));
    await expect(makePackages({ root: clone, council })).rejects.toThrow('bot/lib/main.js is missing');
  });

  test('with a command that has no file', async () => {
    const clone = anotherClone();
    rmSync(path.join(clone, 'bot/src/commands/provision-command.ts'));
    await expect(makePackages({ root: clone, council })).rejects.toThrow(
      'npm run provision asks for bot/lib/commands/provision-command.js, which is not in the package.',
    );
  });
});
