import type { RunOutcome } from './retention-run';
import type { SweepOutcome } from './retention-sweeps';

const ends: Readonly<Record<RunOutcome['ended'], string>> = {
  whole: 'Every list was looked through.',
  outage: 'Microsoft 365 was away before every list was looked through. Run it again later.',
  'holds-unread': 'What is on hold could not be read. Nothing more was deleted. Run it again later.',
  stopped: 'It was stopped before every list was looked through.',
};

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** What an administrator reads: numbers by list, and no record. */
export function reportLines({ lists, ended }: RunOutcome, { apply }: { readonly apply: boolean }): string[] {
  const heading = apply
    ? ['list', 'due', 'on hold', 'kept', 'failed', 'deleted', 'with them']
    : ['list', 'due now', 'on hold', 'kept', 'would go', 'with them', 'in 30 days', 'oldest'];
  const rows = lists.map(({ list, due, held, stands, failed, deleted, goneWith, soon, oldest, missing }) => {
    if (missing) return [`${list} (not there)`];
    const numbers = apply
      ? [due, held, stands, failed, deleted, goneWith]
      : [due, held, stands, due - held - stands, goneWith, soon];
    return [list, ...numbers.map(String), ...(apply ? [] : [oldest?.slice(0, 10) ?? '-'])];
  });
  return [...table([heading, ...rows]), '', ends[ended]];
}

export const sweepLines = (
  sweeps: readonly SweepOutcome[],
  { apply }: { readonly apply: boolean },
): string[] => [
  '',
  ...table([
    ['the service’s own rows', apply ? 'deleted' : 'would go'],
    ...sweeps.map(({ name, rows }) => [name, String(rows)]),
  ]),
];
