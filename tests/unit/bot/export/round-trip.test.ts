import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '@councillor-safety/bot/export/export-format';
import { addFileEvent, contents, fillLibrary, fillLists, idsByPath } from './support/fill';
import {
  aCouncil,
  exportOf,
  freshFolder,
  importInto,
  linesIn,
  recordsIn,
  removeFolders,
  type Council,
} from './support/two-tenants';

const records = 45;
let old: Council;
let now: Council;
let from: string;
let oldIds: ReadonlyMap<string, string>;

beforeAll(async () => {
  old = await aCouncil();
  await fillLists(old, records);
  oldIds = await fillLibrary(old);
  await addFileEvent(old, oldIds.get('CS-ABCD2345/first') ?? '');
});
afterAll(() => old.graph.close());
beforeEach(async () => {
  from = await exportOf(old);
  now = await aCouncil();
});
afterEach(async () => {
  await now.graph.close();
  removeFolders();
});

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** Ids of files are the one thing inside a record that an import changes. */
const withoutFileIds = (folder: string): string =>
  JSON.stringify(recordsIn(folder)).replaceAll(/driveItemId\\*":\\*"[^"\\]+/g, 'driveItemId');

describe('an export', () => {
  it('is for nobody else to open, and has a hash of every file', () => {
    const mode = (path: string): string => (statSync(join(from, path)).mode & 0o777).toString(8);
    const { files, lists, schemaVersion } = manifestIn(from);
    expect([mode('.'), mode('lists/casework'), mode('manifest.json')]).toEqual(['700', '700', '600']);
    expect(new Set(files.map(({ path }) => mode(path)))).toEqual(new Set(['600']));
    const hash = ({ path }: { path: string }) =>
      createHash('sha256')
        .update(readFileSync(join(from, path)))
        .digest('hex');
    expect(files.map(hash)).toEqual(files.map(({ sha256 }) => sha256));
    expect(schemaVersion).toBe(1);
    expect(lists.find(({ name }) => name === 'IncidentEvents')?.records).toBe(records + 1);
    expect(lists.find(({ name }) => name === 'Evidence')?.records).toBe(contents.length);
  });

  it('holds the files as they were', () => {
    for (const { path, bytes } of contents)
      expect(readFileSync(join(from, 'files/casework/Evidence', path)).equals(bytes)).toBe(true);
  });

  it('goes into a new folder only', async () => {
    await expect(exportOf(old, from)).rejects.toThrow(`${from} is there already. Name a folder that is not.`);
    const nowhere = join(freshFolder(), 'deep');
    await expect(exportOf(old, nowhere)).rejects.toThrow('is not there. Make it first.');
  });
});

describe('an import', () => {
  it('brings back the same records and files, and puts the new ids of files where the old ones were', async () => {
    const { failure, lines } = await importInto(now, { from });
    expect(failure).toBeUndefined();
    expect(lines.at(-1)).toBe('All records are back.');
    const again = await exportOf(now);
    expect(withoutFileIds(again)).toBe(withoutFileIds(from));
    const newIds = await idsByPath(now);
    expect([...newIds.keys()].sort()).toEqual([...oldIds.keys()].sort());
    const event = linesIn(again, 'lists/casework/IncidentEvents.jsonl').at(-1) as {
      fields: { Detail: string };
    };
    expect(JSON.parse(event.fields.Detail)).toMatchObject({
      evidence: { driveItemId: newIds.get('CS-ABCD2345/first') },
    });
    expect(newIds.get('CS-ABCD2345/first')).not.toBe(oldIds.get('CS-ABCD2345/first'));
  });

  it('changes nothing in a dry run', async () => {
    const { failure, lines, writes } = await importInto(now, { from, dryRun: true });
    expect(failure).toBeUndefined();
    expect(lines).toContain(`casework/Incidents: ${records} would be put back`);
    expect(writes).toBe(0);
  });

  it('goes into empty lists only, and names the others', async () => {
    const { failure } = await importInto(old, { from });
    expect(failure).toContain('These lists hold something already:');
    expect(failure).toContain('  - casework/Incidents');
  });

  it.each([
    ['lists/casework/Audit.jsonl', (file: string) => appendFileSync(file, ' ')],
    ['files/casework/Evidence/CS-ABCD2345/first', (file: string) => writeFileSync(file, 'Other words')],
    ['lists/hub/Contacts.jsonl', (file: string) => rmSync(file)],
  ])('refuses %s by name when it is not as it was exported', async (path, spoil) => {
    spoil(join(from, path));
    const { failure, writes } = await importInto(now, { from });
    expect(failure).toBe(
      `Stopped: These files are missing or are not as they were exported. Nothing was imported.\n  - ${path}`,
    );
    expect(writes).toBe(0);
  });

  it('refuses a folder without a manifest, and an export of newer lists', async () => {
    expect((await importInto(now, { from, schemaVersion: 0 })).failure).toContain(
      'Update the software first.',
    );
    rmSync(join(from, 'manifest.json'));
    expect((await importInto(now, { from })).failure).toContain('was not finished');
  });
});

it('goes on after a stop at any moment, and leaves nothing out and nothing twice', async () => {
  const { writes } = await importInto(now, { from });
  for (const stopAfter of [3, Math.floor(writes / 2), writes - 1]) {
    await now.graph.close();
    now = await aCouncil();
    const stopped = await importInto(now, { from, stopAfter });
    expect(stopped.failure).toBeDefined();
    expect((await importInto(now, { from, resume: true })).failure).toBeUndefined();
    expect(withoutFileIds(await exportOf(now))).toBe(withoutFileIds(from));
  }
});
