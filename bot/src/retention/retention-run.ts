import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import type { RetentionRule } from '@councillor-safety/core/retention/retention';
import type { ShelfItem } from '@councillor-safety/core/retention/retention-shelf';
import { isHeld } from '@councillor-safety/core/retention/retention-holds';
import { StillClosed } from '../jobs/outage-gate';
import { deleteRecord, deleteTogether, type DeletingDeps } from './retention-deleting';
import { dueItems } from './retention-due';
import { HoldsUnread } from './retention-holds';
import { createStanding, keyOf, verdictOn, type Standing, type VerdictDeps } from './retention-verdict';

export interface RunDeps extends DeletingDeps, VerdictDeps {
  readonly rules: readonly RetentionRule[];
  readonly isStopping: () => boolean;
}

/** What a run found in one list. Nothing in it names a record. */
export interface ListOutcome {
  readonly list: string;
  readonly rule: string;
  due: number;
  /** Due, and kept by a legal hold. */
  held: number;
  /** Due, and kept because another record is still there, or something about it is on its way. */
  stands: number;
  deleted: number;
  goneWith: number;
  /** Could not be deleted, for example because of a label of the council's own. */
  failed: number;
  /** ISO 8601 UTC: the oldest clock of what goes. */
  oldest?: string;
  /** Comes due in the next 30 days. */
  soon: number;
  /** Not provisioned yet. */
  missing?: boolean;
}

/** `outage`: Microsoft 365 was away, the rest goes tomorrow. `holds-unread`: nothing more was deleted. */
export interface RunOutcome {
  readonly lists: readonly ListOutcome[];
  readonly ended: 'whole' | 'outage' | 'holds-unread' | 'stopped';
}

const soonDays = 30;
const day = 86_400_000;

interface Work {
  readonly deps: RunDeps;
  readonly rule: RetentionRule;
  readonly outcome: ListOutcome;
  readonly standing: Standing;
  readonly apply: boolean;
}

class Stopped extends Error {}

const clockOf = ({ list, clock }: RetentionRule, { fields, modifiedAt }: ShelfItem): string =>
  clock === undefined ? modifiedAt : String(fields[list.columns[clock]?.name ?? '']);

function noteOldest(outcome: ListOutcome, at: string): void {
  if (outcome.oldest === undefined || at < outcome.oldest) outcome.oldest = at;
}

/** SharePoint says no to this one record for a reason of its own; the others can still go. */
const isRefusal = (error: unknown): boolean =>
  error instanceof GraphFailure &&
  (error.status === 423 || ['refused', 'conflict', 'bad-request'].includes(error.kind));

async function workOn({ deps, rule, outcome, standing, apply }: Work, item: ShelfItem): Promise<void> {
  const verdict = await verdictOn(deps, rule, { item, standing });
  if (verdict.what === 'held') outcome.held += 1;
  else if (verdict.what !== 'goes') outcome.stands += 1;
  else {
    noteOldest(outcome, clockOf(rule, item));
    const { children } = verdict;
    if (!apply) {
      outcome.goneWith += children.reduce((sum, { ids }) => sum + ids.length, 0);
      return;
    }
    try {
      outcome.goneWith += await deleteRecord(deps, { rule, item, children });
      outcome.deleted += 1;
      standing.gone(rule.list, keyOf(rule.list, item));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      outcome.failed += 1;
    }
  }
}

const together = 20;

/** Twenty at a time, so that a hold put meanwhile still counts for the rest. */
async function workTogether(work: Work, items: readonly ShelfItem[]): Promise<void> {
  const { deps, rule, outcome, standing, apply } = work;
  for (let from = 0; from < items.length; from += together) {
    if (deps.isStopping()) throw new Stopped();
    const free: ShelfItem[] = [];
    for (const item of items.slice(from, from + together)) {
      if (await standing.stands(rule, item)) outcome.stands += 1;
      else free.push(item);
    }
    const subjects = await deps.heldSubjects();
    const going = free.filter(({ fields }) => !isHeld(subjects, [fields]));
    outcome.held += free.length - going.length;
    for (const item of going) noteOldest(outcome, clockOf(rule, item));
    if (!apply) continue;
    try {
      await deleteTogether(deps, { rule, items: going });
      outcome.deleted += going.length;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      outcome.failed += going.length;
    }
  }
}

/** Id of the one that stays whatever its age. */
async function latestOf(
  { shelf }: RunDeps,
  { list, latestStays }: RetentionRule,
): Promise<string | undefined> {
  if (latestStays === undefined) return undefined;
  const { items } = await shelf.page(list, { orderBy: { column: latestStays, direction: 'desc' }, top: 1 });
  return items[0]?.id;
}

async function workThrough(work: Work): Promise<void> {
  const { deps, rule, outcome, apply } = work;
  const now = deps.clock.now();
  const latest = await latestOf(deps, rule);
  for await (const page of dueItems(deps.shelf, rule, { now })) {
    const items = page.filter(({ id }) => id !== latest);
    outcome.due += items.length;
    if (rule.countedTogether) await workTogether(work, items);
    else
      for (const item of items) {
        if (deps.isStopping()) throw new Stopped();
        await workOn(work, item);
      }
  }
  if (apply) return;
  const until = new Date(now.getTime() + soonDays * day);
  for await (const page of dueItems(deps.shelf, rule, { now, until }))
    outcome.soon += page.filter(({ id }) => id !== latest).length;
}

const isMissing = (error: unknown): boolean => error instanceof GraphFailure && error.kind === 'not-found';
const isAway = (error: unknown): boolean =>
  error instanceof StillClosed || (error instanceof GraphFailure && error.worthRetrying);

/**
 * Deletes what has been kept for its time and is not held; without `apply` it counts the same and writes nothing.
 * A repeat goes on where the one before stopped. @throws whatever is no matter of SharePoint's
 */
export async function runRetention(
  deps: RunDeps,
  { apply }: { readonly apply: boolean },
): Promise<RunOutcome> {
  const lists: ListOutcome[] = [];
  const standing = createStanding(deps);
  const counts = { due: 0, held: 0, stands: 0, deleted: 0, goneWith: 0, failed: 0, soon: 0 };
  for (const rule of deps.rules) {
    const outcome: ListOutcome = { list: rule.list.name, rule: rule.words, ...counts };
    lists.push(outcome);
    try {
      await workThrough({ deps, rule, outcome, standing, apply });
    } catch (error) {
      if (error instanceof HoldsUnread) return { lists, ended: 'holds-unread' };
      if (error instanceof Stopped) return { lists, ended: 'stopped' };
      if (isAway(error)) return { lists, ended: 'outage' };
      if (!isMissing(error)) throw error;
      outcome.missing = true;
    }
  }
  return { lists, ended: 'whole' };
}
