import type { Finding } from '@councillor-safety/bot/doctor/finding';

/** Level and id of each finding, which is what a monitor goes by. */
export const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ level, id }) => `${level} ${id}`);
/** The same without what is well. */
export const faults = (findings: readonly Finding[]): string[] =>
  brief(findings).filter((line) => !line.startsWith('fine '));
