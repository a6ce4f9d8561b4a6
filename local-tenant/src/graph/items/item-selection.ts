import { badRequest } from '../../graph-wire/graph-error';
import type { ListColumn } from '../rows/column-rows';

/** Fields every item has besides its columns. */
const alwaysThere = [
  'id',
  'ContentType',
  'AuthorLookupId',
  'EditorLookupId',
  '_UIVersionString',
  'Attachments',
  'Edit',
];
const alsoThere = [
  'LinkTitle',
  'LinkTitleNoMenu',
  'ItemChildCount',
  'FolderChildCount',
  'FileLeafRef',
  'DocIcon',
];

/** Which parts of an item are to be shown. */
export interface Selection {
  readonly properties?: readonly string[];
  /** Absent: no fields at all. Empty: all of them. */
  readonly fields?: readonly string[];
}

const names = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function readExpand(expand: string, columns: readonly ListColumn[]): readonly string[] {
  const found = /^fields(?:\(\s*\$?select=([^)]*)\))?$/i.exec(expand.trim());
  if (!found) throw badRequest(`$expand=${expand} is not supported; only fields can be expanded.`);
  const fields = names(found[1] ?? '');
  const known = new Set([...columns.map((column) => column.name), ...alwaysThere, ...alsoThere]);
  const unknown = fields.find((field) => !known.has(field));
  if (unknown !== undefined) throw badRequest(`Field '${unknown}' is not recognized`);
  return fields;
}

export function readSelection(query: URLSearchParams, columns: readonly ListColumn[]): Selection {
  const select = query.get('$select') ?? query.get('select');
  const expand = query.get('$expand') ?? query.get('expand');
  const properties = select === null ? undefined : names(select);
  return {
    properties,
    fields: expand === null ? (properties?.includes('fields') ? [] : undefined) : readExpand(expand, columns),
  };
}
