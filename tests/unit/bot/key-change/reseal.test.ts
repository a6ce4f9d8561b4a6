/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { createPayloadCipher, sealMark } from '@councillor-safety/bot/acceptance/payload-cipher';
import type { SealedColumn } from '@councillor-safety/bot/acceptance/sealed-column';
import type { Database, Queryable } from '@councillor-safety/bot/jobs/database';
import { changeKeys } from '@councillor-safety/bot/key-change/change-keys';
import { countOldRows, reseal } from '@councillor-safety/bot/key-change/reseal';
import { sealedColumns as columns } from '@councillor-safety/bot/sealed-columns';
import { everyRow } from '../support/every-row';
import { fillStore } from '../support/filled-store';
import { newFolder, openTestDatabase, removeFolder } from '../support/platform';

const oldKey = { id: 'k1', secret: Buffer.alloc(32, 1) };
const newKey = { id: 'k2', secret: Buffer.alloc(32, 2) };
const keys = [newKey, oldKey];
let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await newFolder();
  database = await openTestDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  const tables = Object.keys(await everyRow(database)).map((name) => `hub."${name}"`);
  await database.script(`truncate ${tables.join()} cascade`);
  await fillStore({ database, cipher: createPayloadCipher([oldKey]) });
});

interface Sealed {
  readonly key: readonly string[];
  readonly sealed: Uint8Array;
}
const rowsOf = ({ table, key, column }: SealedColumn): Promise<Sealed[]> =>
  database.query<Sealed>(
    `select jsonb_build_array(${key.map((name) => `${name}::text`).join()}) as key, ${column} as sealed
     from hub.${table} where ${column} is not null order by 1`,
  );

/** Everything there is, opened with these keys alone. */
async function opened(with_: readonly (typeof newKey)[]): Promise<unknown[]> {
  const cipher = createPayloadCipher(with_);
  const found: unknown[] = [];
  for (const column of columns) {
    const rows = await rowsOf(column);
    found.push([column.table, rows.map(({ key, sealed }) => cipher.open(sealed, column.context(...key)))]);
  }
  return found;
}

test('every column that holds bytes is declared as sealed, or known to be no content', async () => {
  const sql = `select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'hub' and data_type = 'bytea'`;
  const found = (await database.query<{ name: string }>(sql)).map(({ name }) => name);
  const declared = columns.map(({ table, column }) => `${table}.${column}`);
  // How far a hash over a file has come; of the file nothing.
  expect(found.sort()).toEqual([...declared, 'evidence_upload.hash_state'].sort());
});

test('nothing sealed lies in a column of text', async () => {
  const mark = sealMark(oldKey).toString('base64').slice(0, 4);
  const rows = Object.values(await everyRow(database)).flat();
  expect(rows.filter((row) => row.includes(`"${mark}`))).toEqual([]);
});

test('afterwards the new key alone opens everything, and nothing else has changed', async () => {
  const before = await opened([oldKey]);
  expect(before.filter((found) => (found as [string, unknown[]])[1].length === 0)).toEqual([]);
  await expect(opened([newKey])).rejects.toThrow(`no longer holds the key 'k1'`);
  expect((await countOldRows({ database, keys, columns })).length).toBe(columns.length);
  const done = await reseal({ database, keys, columns });
  expect(done).toMatchObject({ changedMeanwhile: 0, unreadable: 0 });
  expect(done.changed).toBeGreaterThanOrEqual(columns.length);
  expect(await opened([newKey])).toEqual(before);
  expect(await countOldRows({ database, keys, columns })).toEqual([]);
  expect(await reseal({ database, keys, columns })).toEqual({
    changed: 0,
    changedMeanwhile: 0,
    unreadable: 0,
  });
});

test('more rows than are taken at a time', async () => {
  const cipher = createPayloadCipher([oldKey]);
  for (let index = 0; index < 65; index += 1)
    await database.query(`insert into hub.drop_in_preferences values ($1, decode($2, 'base64'))`, [
      `p${index}`,
      cipher.seal({ index }, `drop-in-preferences:p${index}`).toString('base64'),
    ]);
  await reseal({ database, keys, columns });
  expect(await countOldRows({ database, keys, columns })).toEqual([]);
});

test('what somebody writes at that moment stays as they wrote it', async () => {
  const cipher = createPayloadCipher(keys);
  const mine = cipher.seal({ words: 'newer' }, 'working-copy:sample').toString('base64');
  const query: Queryable['query'] = async <Row>(sql: string, values?: readonly unknown[]) => {
    if (sql.includes('update hub.working_copy'))
      await database.query(`update hub.working_copy set version = 2, sealed = decode($1, 'base64')`, [mine]);
    return database.query<Row>(sql, values);
  };
  const done = await reseal({ database: { ...database, query }, keys, columns });
  expect(done).toMatchObject({ changedMeanwhile: 1, unreadable: 0 });
  const [row] = await database.query<Sealed>('select sealed from hub.working_copy');
  expect(cipher.open(row?.sealed ?? Buffer.alloc(0), 'working-copy:sample')).toEqual({ words: 'newer' });
});

test('the command says what is left, and what may be taken away', async () => {
  const said: string[] = [];
  const change = (onlyCheck: boolean, with_ = keys): Promise<number> =>
    changeKeys({ database, columns, keys: with_, onlyCheck, print: (line) => void said.push(line) });
  const rows = await change(true);
  expect(rows).toBeGreaterThanOrEqual(columns.length);
  expect(said.splice(0)).toEqual([
    expect.stringMatching(
      new RegExp(`^${rows} rows not encrypted with 'k2', the first key: accepted 1, draft 1, `),
    ),
    'Keep every key that is in PAYLOAD_KEYS now.',
  ]);
  expect(await change(false, [newKey])).toBe(rows);
  expect(said.splice(0)).toContain('Keep every key that is in PAYLOAD_KEYS now.');
  expect(await change(false)).toBe(0);
  expect(said.splice(0).slice(1)).toEqual([
    `${rows} rows encrypted again.`,
    `Everything is encrypted with 'k2'.`,
    `After some weeks you can take away from PAYLOAD_KEYS: 'k1'. Until then a device may hold a report that opens only with an older key.`,
  ]);
});
