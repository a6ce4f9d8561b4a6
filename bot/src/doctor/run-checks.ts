import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { Check, Examined } from './check';
import { notKnown, type Finding } from './finding';

/** Never the error's own words: they can name people. */
function reasonOf(error: unknown): string {
  if (error instanceof GraphFailure) {
    if (error.kind === 'refused') return `Microsoft 365 refuses the question (${error.status}).`;
    return error.status === 0
      ? 'Microsoft 365 gave no answer, or the sign-in gave no token.'
      : `Microsoft 365 answered ${error.status}.`;
  }
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  const known = [code, name].find((one) => typeof one === 'string');
  return `This could not be looked at (${known ?? 'unknown'}).`;
}

export const couldNot = ({ name, about }: Check, error: unknown): Finding =>
  notKnown(`${name}.not-known`, {
    what: `Not known: ${about}.`,
    why: reasonOf(error),
    todo: 'Look at what was found besides, put that right, and run this again.',
  });

/** All checks at a time; their findings in the order of the checks. One that fails says so, and holds up no other. */
export async function runChecks(checks: readonly Check[], examined: Examined): Promise<Finding[]> {
  const findings = await Promise.all(
    checks.map(async (check) => {
      try {
        return await check.run(examined);
      } catch (error) {
        return [couldNot(check, error)];
      }
    }),
  );
  return findings.flat();
}
