import type { Clock } from '@councillor-safety/core/clock/clock';
import type { RetentionRule } from '@councillor-safety/core/retention/retention';
import type { deletionList } from '@councillor-safety/core/retention/retention-lists';
import type { RetentionShelf, ShelfItem } from '@councillor-safety/core/retention/retention-shelf';
import type { ListStore } from '@councillor-safety/core/sharepoint/list-store';
import { keyOf, type Children } from './retention-verdict';

export interface DeletingDeps {
  readonly shelf: RetentionShelf;
  readonly deletions: Pick<ListStore<typeof deletionList>, 'createOnce'>;
  readonly clock: Clock;
  /** Lets people's own work go first, and holds still while Microsoft 365 is away. */
  readonly calmly: <T>(work: () => Promise<T>) => Promise<T>;
  /** Lets so many seconds pass. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** What one delete costs, and how much of what the tenant allows is taken: a small one has about 20 units a second for everybody. */
const unitsOfDelete = 2;
const unitsPerSecond = 10;
const inOneCall = 20;

const countOf = (children: readonly Children[]): number =>
  children.reduce((sum, { ids }) => sum + ids.length, 0);

async function inPieces(
  { calmly, wait }: DeletingDeps,
  ids: readonly string[],
  remove: (piece: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += inOneCall) {
    const piece = ids.slice(from, from + inOneCall);
    await calmly(() => remove(piece));
    await wait((piece.length * unitsOfDelete) / unitsPerSecond);
  }
}

interface Noted {
  readonly rule: RetentionRule;
  readonly first: ShelfItem;
  readonly recordKey: string;
  readonly records: number;
  readonly goneWith: number;
}

/** Once for each record, so that a run that was cut short and its repeat leave one line. */
async function note({ deletions, clock, calmly }: DeletingDeps, noted: Noted): Promise<void> {
  const { rule, first, recordKey, records, goneWith } = noted;
  const list = rule.list.name;
  const deletedAt = clock.now().toISOString();
  const together = recordKey === '-' ? ` ${deletedAt}` : '';
  const deletionKey = `${list}:${keyOf(rule.list, first)}${together}`.slice(0, 160);
  const record = { deletionKey, list, recordKey, rule: rule.words, deletedAt, records, goneWith };
  await calmly(() => deletions.createOnce(record, { key: 'deletionKey' }));
}

/**
 * The line of the log, then what goes with the record, then the record: whatever stops it midway, the record is still there for the
 * next run to find. Says how many went with it. @throws GraphFailure
 */
export async function deleteRecord(
  deps: DeletingDeps,
  { rule, item, children }: { rule: RetentionRule; item: ShelfItem; children: readonly Children[] },
): Promise<number> {
  const goneWith = countOf(children);
  const recordKey = keyOf(rule.list, item);
  await note(deps, { rule, first: item, recordKey, records: 1, goneWith });
  for (const { list, ids, folder } of children) {
    if (folder === undefined) {
      await inPieces(deps, ids, (piece) => deps.shelf.remove(list, piece));
    } else {
      await inPieces(deps, ids, (piece) => deps.shelf.removeFiles(list, piece));
      await deps.calmly(() => deps.shelf.removeFolder(list, folder));
    }
  }
  await inPieces(deps, [item.id], (piece) => deps.shelf.remove(rule.list, piece));
  return goneWith;
}

/** Records without a story of their own: one line for all of them, then at most twenty to a call. @throws GraphFailure */
export async function deleteTogether(
  deps: DeletingDeps,
  { rule, items }: { readonly rule: RetentionRule; readonly items: readonly ShelfItem[] },
): Promise<void> {
  const [first] = items;
  if (!first) return;
  await note(deps, { rule, first, recordKey: '-', records: items.length, goneWith: 0 });
  await inPieces(
    deps,
    items.map(({ id }) => id),
    (piece) => deps.shelf.remove(rule.list, piece),
  );
}
