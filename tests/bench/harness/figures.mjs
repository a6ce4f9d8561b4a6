/** What a bench found, beside what was promised. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const resultsFolder = resolve(import.meta.dirname, '../results');

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}
export const median = (values) => percentile(values, 0.5);

const rounded = (value) => Math.round(value * 100) / 100;

/** A figure that should not be above its limit. `note` says what else was seen. */
export const atMost = (limit, { id, figure, value, unit, note }) => ({
  ...{ id, figure, value: rounded(value), unit, target: `<= ${limit}`, ok: value <= limit, note },
});

export const atLeast = (limit, { id, figure, value, unit, note }) => ({
  ...{ id, figure, value: rounded(value), unit, target: `>= ${limit}`, ok: value >= limit, note },
});

const notRun = (id, figure, error) => ({
  ...{ id, figure, value: null, unit: '', target: '', ok: false },
  note: `could not run: ${error instanceof Error ? error.message : String(error)}`,
});

const verdict = ({ value, ok }) => (value === null ? 'NOT RUN' : ok ? 'met' : 'MISSED');

function printTable(feature, rows) {
  const cells = rows.map((row) => [
    row.figure,
    row.value === null ? '–' : `${row.value} ${row.unit}`,
    row.target,
    verdict(row),
  ]);
  const all = [['figure', 'value', 'target', ''], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  const line = (parts) =>
    parts
      .map((part, column) => part.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  console.log(`\n${feature}\n${line(all[0])}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  rows.forEach((row, index) => {
    console.log(line(cells[index]));
    if (row.note) console.log(`    ${row.note}`);
  });
}

/**
 * Runs the parts of a bench one after the other, prints the table and writes `results/<feature>.json`. Arguments name the
 * parts to run. A part that throws is shown as not run, and makes the bench fail; a missed target does not.
 * @param parts `{id, figure, run}`; `run` resolves with rows of `atMost` or `atLeast`
 */
export async function bench(feature, parts) {
  const asked = process.argv.slice(2);
  const rows = [];
  for (const { id, figure, run } of parts.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
    console.log(`${feature}: ${figure} …`);
    try {
      rows.push(...(await run()));
    } catch (error) {
      rows.push(notRun(id, figure, error));
      process.exitCode = 1;
    }
  }
  printTable(feature, rows);
  mkdirSync(resultsFolder, { recursive: true });
  const file = join(resultsFolder, `${feature}.json`);
  writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
}
