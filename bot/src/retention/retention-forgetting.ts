import { ownKey } from '@councillor-safety/core/retention/retention';
import { deletionList } from '@councillor-safety/core/retention/retention-lists';
import type { RetentionDeps } from './retention-deps';
import { inSpan } from './retention-due';
import { valueOf } from './retention-verdict';

/** Deletions are gone through again for some days, so that a night that was cut short is made up for. */
const lookBackMs = 8 * 86_400_000;
/** Another service's clock may be ahead. */
const aheadMs = 3_600_000;

type Deps = Pick<RetentionDeps, 'forgettings' | 'shelf' | 'lists' | 'database' | 'clock'>;

/** Keys of records of these lists that were deleted of late, by list. */
async function deletedOfLate({ shelf, clock }: Deps, lists: readonly string[]) {
  const keys = new Map<string, string[]>();
  const now = clock.now().getTime();
  const span = { from: now - lookBackMs, to: now + aheadMs };
  for await (const page of inSpan(shelf, deletionList, { clock: 'deletedAt', span }))
    for (const item of page) {
      const list = valueOf(deletionList, item, 'list');
      const key = valueOf(deletionList, item, 'recordKey');
      if (list && key && lists.includes(list)) keys.set(list, [...(keys.get(list) ?? []), key]);
    }
  return keys;
}

/** The log has its line before the record goes: what SharePoint would not let go of is still there. */
async function reallyGone({ shelf, lists }: Deps, name: string, keys: readonly string[]): Promise<string[]> {
  const list = lists.find((each) => each.name === name);
  if (!list) return [];
  const gone: string[] = [];
  for (const equals of keys) {
    const { items, next } = await shelf.page(list, { where: { column: ownKey(list), equals }, top: 1 });
    if (items.length === 0 && next === undefined) gone.push(equals);
  }
  return gone;
}

/** Takes away the service's own copies of what is gone from SharePoint. @throws GraphFailure */
export async function forgetDeleted(deps: Deps): Promise<void> {
  const names = deps.forgettings.map(({ list }) => list);
  for (const [list, keys] of await deletedOfLate(deps, names)) {
    const gone = await reallyGone(deps, list, keys);
    if (gone.length === 0) continue;
    for (const each of deps.forgettings) if (each.list === list) await each.forget(gone, deps.database);
  }
}
