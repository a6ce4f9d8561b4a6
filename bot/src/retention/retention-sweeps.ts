import { cutoff } from '@councillor-safety/core/retention/retention';
import type { Sweep } from '../jobs/sweep';
import type { RetentionDeps } from './retention-deps';

const atOnce = 500;

export interface SweepOutcome {
  readonly name: string;
  /** Deleted, or, when only counted, to be deleted. */
  readonly rows: number;
}

type SweepDeps = Pick<RetentionDeps, 'sweeps' | 'months' | 'database' | 'clock' | 'isStopping' | 'wait'> & {
  /** What is held at this moment. @throws HoldsUnread */
  readonly heldNow: () => Promise<readonly string[]>;
};

/** A copy of a list's records goes by the months of that list. */
const monthsOf = ({ list, months }: Sweep, given: RetentionDeps['months']): number =>
  (list === undefined ? undefined : given[list]) ?? months;

/** Takes old rows away in small bites, so that nobody waits for the database. Holds are read before each. @throws HoldsUnread */
export async function runSweeps(
  deps: SweepDeps,
  { apply }: { readonly apply: boolean },
): Promise<SweepOutcome[]> {
  const { database, clock, isStopping, wait } = deps;
  const outcomes: SweepOutcome[] = [];
  for (const sweep of deps.sweeps) {
    const before = cutoff(clock.now(), monthsOf(sweep, deps.months));
    const held = async () => (await deps.heldNow()).map((one) => one.toLowerCase());
    let rows = 0;
    if (apply) {
      for (let bite = atOnce; bite === atOnce && !isStopping(); rows += bite) {
        bite = await sweep.remove({ before, held: await held(), limit: atOnce }, database);
        await wait(0.1);
      }
    } else rows = await sweep.count({ before, held: await held() }, database);
    outcomes.push({ name: sweep.name, rows });
  }
  return outcomes;
}
