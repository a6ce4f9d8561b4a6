import { countOldRows, reseal, type KeyChangeParts, type OldRows } from './reseal';

interface Changing extends KeyChangeParts {
  readonly onlyCheck: boolean;
  readonly print: (line: string) => void;
}

const rowsIn = (tables: readonly OldRows[]): number => tables.reduce((sum, { rows }) => sum + rows, 0);
const countOf = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);
const byTable = (tables: readonly OldRows[]): string =>
  tables.map(({ table, rows }) => `${table} ${rows}`).join(', ');

/** What `npm run rotate-keys` does and says. Resolves to how many rows are still under another key than the first. */
export async function changeKeys(parts: Changing): Promise<number> {
  const { keys, onlyCheck, print } = parts;
  const [first, ...others] = keys.map(({ id }) => `'${id}'`);
  const before = await countOldRows(parts);
  if (before.length > 0)
    print(`${countOf(rowsIn(before))} not encrypted with ${first}, the first key: ${byTable(before)}.`);
  if (before.length > 0 && !onlyCheck) await changing(parts);
  const after = onlyCheck ? before : await countOldRows(parts);
  if (after.length > 0) {
    if (!onlyCheck) print(`${countOf(rowsIn(after))} left: ${byTable(after)}.`);
    print('Keep every key that is in PAYLOAD_KEYS now.');
    return rowsIn(after);
  }
  print(`Everything is encrypted with ${first}.`);
  if (others.length > 0)
    print(
      `After some weeks you can take away from PAYLOAD_KEYS: ${others.join(', ')}. Until then a device may hold a report that opens only with an older key.`,
    );
  return 0;
}

async function changing(parts: Changing): Promise<void> {
  const { changed, changedMeanwhile, unreadable } = await reseal(parts);
  parts.print(`${countOf(changed)} encrypted again.`);
  if (changedMeanwhile > 0) parts.print(`${countOf(changedMeanwhile)} written by the service meanwhile.`);
  if (unreadable > 0)
    parts.print(
      `${countOf(unreadable)} cannot be opened with any key in PAYLOAD_KEYS. If you have the key they were encrypted with, put it back at the end of PAYLOAD_KEYS and run this again.`,
    );
}
