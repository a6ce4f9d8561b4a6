import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Occurrence } from '@councillor-safety/core/on-call/on-call';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import {
  csvColumns,
  csvTimeText,
  type CsvProblem,
  type CsvRow,
} from '@councillor-safety/core/on-call/on-call-csv';

type Rows = { readonly rows: readonly CsvRow[] } | { readonly problem: CsvProblem };

interface Read {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** The rows of a file, of which the first is the header, each with the number of its line. */
export function readCsv(text: string): Rows {
  try {
    const options = { bom: true, info: true, relax_column_count: true, trim: true } as const;
    const found = parse(text, {
      ...options,
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly Read[];
    return { rows: found.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: { line: Number(error['lines'] ?? 1), problem: 'csvUnreadable' } };
  }
}

/** Who is on call, one line each, as it can be read in again. No cell begins so that a spreadsheet would reckon with it. */
export const writeCsv = (found: readonly Occurrence[], names: ReadonlyMap<string, string>): string =>
  stringify(
    found.map(({ line, personId, start, end }) => [
      line,
      names.get(personId) ?? personId,
      csvTimeText(londonWallTime(start)),
      csvTimeText(londonWallTime(end)),
    ]),
    { header: true, columns: [...csvColumns], escape_formulas: true, bom: true, record_delimiter: 'windows' },
  );
