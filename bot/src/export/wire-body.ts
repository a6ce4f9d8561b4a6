import type { WireFields } from '@councillor-safety/core/sharepoint/field-codec';
import type { Column, FileIdPlace, ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';

/** New ids of files, by library and old id. */
export interface FileIds {
  remember(library: string, ids: { readonly old: string; readonly now: string }): void;
  find(library: string, old: string): string | undefined;
}

export function fileIds(): FileIds {
  const known = new Map<string, string>();
  return {
    remember: (library, { old, now }) => void known.set(`${library}/${old}`, now),
    find: (library, old) => known.get(`${library}/${old}`),
  };
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True when an id stood there whose file is not among those that came along. */
function putNewId(value: unknown, { library, at }: FileIdPlace, ids: FileIds): boolean {
  const last = at.at(-1) ?? '';
  const holder = at
    .slice(0, -1)
    .reduce<unknown>((tree, name) => (isTree(tree) ? tree[name] : undefined), value);
  const old = isTree(holder) ? holder[last] : undefined;
  if (!isTree(holder) || typeof old !== 'string') return false;
  const now = ids.find(library, old);
  if (now !== undefined) holder[last] = now;
  return now === undefined;
}

export interface Rewritten {
  readonly fields: WireFields;
  /** Ids of files that did not come along: they stay as they are and lead nowhere. */
  readonly lost: number;
}

/** The record with the files' new ids in the places that its list declares. */
export function withNewFileIds({ columns }: ListDefinition, fields: WireFields, ids: FileIds): Rewritten {
  const changed: Record<string, unknown> = { ...fields };
  let lost = 0;
  for (const column of Object.values(columns)) {
    const stored = fields[column.name];
    if (column.type !== 'json' || column.fileIds === undefined || typeof stored !== 'string') continue;
    const value: unknown = JSON.parse(stored);
    for (const place of column.fileIds) if (putNewId(value, place, ids)) lost += 1;
    changed[column.name] = JSON.stringify(value);
  }
  return { fields: changed, lost };
}

const annotated = ({ name, type }: Column, value: unknown): readonly (readonly [string, unknown])[] =>
  type === 'multiChoice'
    ? [
        [`${name}@odata.type`, 'Collection(Edm.String)'],
        [name, value],
      ]
    : [[name, value]];

/** What Graph is sent: the columns of the definition, and of several choices their type besides. */
export const wireBody = ({ columns }: ListDefinition, fields: WireFields): WireFields =>
  Object.fromEntries(
    Object.values(columns).flatMap((column) => {
      const value = fields[column.name];
      return value === undefined ? [] : annotated(column, value);
    }),
  );
