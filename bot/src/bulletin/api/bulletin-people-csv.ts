import { stringify } from 'csv-stringify/sync';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { DeliveryLine } from '@councillor-safety/core/bulletin/bulletin-answers';
import { deliveryStateWords, unreachableWords } from '@councillor-safety/core/bulletin/bulletin-words';

/** London time, as `2026-12-01 09:30`. */
const timeText = (instant: string | undefined): string =>
  instant === undefined ? '' : londonWallTime(new Date(instant)).replace('T', ' ');

const rowOf = ({ name, state, why, at, readAt }: DeliveryLine): string[] => [
  ...[
    name,
    deliveryStateWords[state],
    why === undefined ? '' : unreachableWords[why],
    timeText(at),
    timeText(readAt),
  ],
];

const columns = ['name', 'state', 'why', 'when', 'confirmed when'];
/** No cell begins so that a spreadsheet would reckon with it. */
const shape = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** A file for spreadsheets, line by line, so that thousands are never in memory. */
export async function* peopleCsv(lines: AsyncIterable<DeliveryLine>): AsyncGenerator<string> {
  yield stringify([columns], { ...shape, bom: true });
  for await (const line of lines) yield stringify([rowOf(line)], shape);
}
