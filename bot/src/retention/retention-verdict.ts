import { ownKey, type RetentionRule } from '@councillor-safety/core/retention/retention';
import { isHeld } from '@councillor-safety/core/retention/retention-holds';
import type { RetentionShelf, ShelfItem } from '@councillor-safety/core/retention/retention-shelf';
import type { ListDefinition, StandsWith } from '@councillor-safety/core/sharepoint/list-definition';

/** Items or files that go with a record. `folder`: of files, what they lie in. */
export interface Children {
  readonly list: ListDefinition;
  readonly ids: readonly string[];
  readonly folder?: string;
}

/** `held`: by a legal hold. `stands`: with a record that is still there. `busy`: something about it is on its way to SharePoint. */
export type Verdict =
  | { readonly what: 'goes'; readonly children: readonly Children[] }
  | { readonly what: 'held' | 'stands' | 'busy' };

export interface VerdictDeps {
  readonly shelf: RetentionShelf;
  readonly lists: readonly ListDefinition[];
  /** References and Entra ids that are held at this moment. @throws HoldsUnread */
  readonly heldSubjects: () => Promise<readonly string[]>;
  /** Whether something about this reference or key was accepted and is not in SharePoint yet. */
  readonly isBusy: (key: string) => Promise<boolean>;
}

const pageSize = 200;

export function valueOf(list: ListDefinition, item: ShelfItem, key: string): string | undefined {
  const value = item.fields[list.columns[key]?.name ?? ''];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The reference or key that a record is known by; its id where that is empty. */
export const keyOf = (list: ListDefinition, item: ShelfItem): string =>
  valueOf(list, item, ownKey(list)) ?? `item ${item.id}`;

async function allWith(
  shelf: RetentionShelf,
  list: ListDefinition,
  { by, key }: { readonly by: string; readonly key: string },
): Promise<ShelfItem[]> {
  const items: ShelfItem[] = [];
  let next: string | undefined;
  do {
    const page = await shelf.page(list, { where: { column: by, equals: key }, top: pageSize, next });
    items.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return items;
}

interface Read extends Children {
  readonly contents: readonly unknown[];
}

async function childrenOf(deps: VerdictDeps, rule: RetentionRule, item: ShelfItem): Promise<Read[]> {
  const found: Read[] = [];
  for (const { list, by } of rule.children) {
    const key = valueOf(rule.list, item, by);
    if (key === undefined) continue;
    const items = await allWith(deps.shelf, list, { by, key });
    const contents = items.map(({ fields }) => fields);
    if (list.kind === 'documents') {
      // By folder: a file that was sent and never described is found too.
      found.push({ list, ids: await deps.shelf.files(list, key), folder: key, contents });
    } else found.push({ list, ids: items.map(({ id }) => id), contents });
  }
  return found;
}

/** Whether records are there that others stand with; asked once for each in a run. */
export function createStanding({ shelf, lists }: VerdictDeps) {
  const known = new Map<string, boolean>();
  const isThere = async ({ list: name, by }: StandsWith, value: string): Promise<boolean> => {
    const list = lists.find((each) => each.name === name);
    if (!list) throw new Error(`There is no list '${name}'`);
    const id = `${name}:${value}`;
    const found = known.get(id) ?? (await allWith(shelf, list, { by, key: value })).length > 0;
    known.set(id, found);
    return found;
  };
  return {
    async stands({ list, standsWith }: RetentionRule, item: ShelfItem): Promise<boolean> {
      for (const other of standsWith) {
        const value = valueOf(list, item, other.column);
        if (value !== undefined && (await isThere(other, value))) return true;
      }
      return false;
    },
    /** A record that has gone lets go of what stood with it. */
    gone: (list: ListDefinition, key: string) => known.delete(`${list.name}:${key}`),
  };
}
export type Standing = ReturnType<typeof createStanding>;

/** The page that a record came with is some minutes old: a report can have been opened again since. */
async function changedSince({ shelf }: VerdictDeps, rule: RetentionRule, item: ShelfItem): Promise<boolean> {
  const { list, clock } = rule;
  const by = ownKey(list);
  const key = valueOf(list, item, by);
  if (key === undefined) return false;
  const found = await allWith(shelf, list, { by, key });
  const at = (one: ShelfItem) => clock && valueOf(list, one, clock);
  return found.some(
    (one) => one.id === item.id && (one.modifiedAt !== item.modifiedAt || at(one) !== at(item)),
  );
}

/** What becomes of a record whose time has come. Holds are asked for last, so that one that was put a moment ago counts. */
export async function verdictOn(
  deps: VerdictDeps,
  rule: RetentionRule,
  { item, standing }: { readonly item: ShelfItem; readonly standing: Standing },
): Promise<Verdict> {
  if (await standing.stands(rule, item)) return { what: 'stands' };
  if (!rule.countedTogether && (await deps.isBusy(keyOf(rule.list, item)))) return { what: 'busy' };
  const children = await childrenOf(deps, rule, item);
  if (await changedSince(deps, rule, item)) return { what: 'busy' };
  const contents = [item.fields, ...children.flatMap((each) => each.contents)];
  if (isHeld(await deps.heldSubjects(), contents)) return { what: 'held' };
  return { what: 'goes', children: children.map(({ list, ids, folder }) => ({ list, ids, folder })) };
}
