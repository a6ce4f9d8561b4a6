import { levels, oneOrMore, type Finding, type Level } from './finding';

export type Outcome = 'well' | 'look' | 'stop';

/** What `--json` prints. A change that a reader would notice raises `schema`. */
export interface Report {
  readonly schema: 1;
  /** When it was looked at, in UTC. */
  readonly at: string;
  readonly outcome: Outcome;
  readonly counts: Readonly<Record<Level, number>>;
  readonly findings: readonly Finding[];
}

const isFault = ({ level, byDesign }: Finding): boolean =>
  level === 'look' || (level === 'not-known' && byDesign !== true);

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.some(({ level }) => level === 'stop')) return 'stop';
  return findings.some(isFault) ? 'look' : 'well';
}

/** The worst comes first; within a level, the order of the checks stays. */
export function makeReport(findings: readonly Finding[], now: Date): Report {
  const ofLevel = (level: Level): Finding[] => findings.filter((finding) => finding.level === level);
  return {
    schema: 1,
    at: now.toISOString(),
    outcome: outcomeOf(findings),
    counts: {
      stop: ofLevel('stop').length,
      look: ofLevel('look').length,
      'not-known': ofLevel('not-known').length,
      fine: ofLevel('fine').length,
    },
    findings: levels.flatMap(ofLevel),
  };
}

/** For a monitor: 0 well, 1 something to look at or not known, 2 something that stops. */
export const exitCodeOf = ({ outcome }: Report): number => ({ well: 0, look: 1, stop: 2 })[outcome];

const labels: Readonly<Record<Level, string>> = {
  stop: 'STOP     ',
  look: 'LOOK     ',
  'not-known': 'NOT KNOWN',
  fine: 'fine     ',
};

const findingLines = ({ level, what, why, todo, id }: Finding): string[] => [
  `${labels[level]}  ${what}`,
  ...(why === undefined ? [] : [`           Why: ${why}`]),
  ...(todo === undefined ? [] : [`           Do:  ${todo}`]),
  ...(level === 'fine' ? [] : [`           [${id}]`]),
];

/** The same for a person to read. */
export const reportLines = ({ findings, counts }: Report): string[] => [
  ...findings.flatMap(findingLines),
  '',
  `${oneOrMore(counts.stop, 'thing')} to stop for, ${counts.look} to look at, ${counts['not-known']} not known, ${counts.fine} fine.`,
];
