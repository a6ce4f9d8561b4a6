import { createHash } from 'node:crypto';
import type { WireFields } from '@councillor-safety/core/sharepoint/field-codec';
import type { ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import { definedFields, itemsOf, type ListPlace } from './read-items';

/** Key of the column that SharePoint keeps unique, if the list has one. */
export const uniqueKeyOf = ({ columns }: ListDefinition): string | undefined =>
  Object.entries(columns).find(([, column]) => column.type === 'text' && column.unique === true)?.[0];

/** What tells one record of a list from another: its key, or else all that it holds. */
export function identityOf(list: ListDefinition, fields: WireFields): string {
  const key = uniqueKeyOf(list);
  const column = key === undefined ? undefined : list.columns[key];
  if (column) return String(fields[column.name]).toLowerCase();
  const sorted = Object.entries(definedFields(list, fields)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** How often each record is there. Two records that hold the same are two. */
export interface AlreadyThere {
  /** True once for each of them. */
  take(identity: string): boolean;
}

export const nothingThere: AlreadyThere = { take: () => false };

export async function readAlreadyThere(place: ListPlace): Promise<AlreadyThere> {
  const key = uniqueKeyOf(place.list);
  const counts = new Map<string, number>();
  for await (const { fields = {} } of itemsOf(place, key === undefined ? undefined : [key])) {
    const identity = identityOf(place.list, fields);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return {
    take: (identity) => {
      const left = counts.get(identity) ?? 0;
      if (left > 0) counts.set(identity, left - 1);
      return left > 0;
    },
  };
}
