import type { Column, ListDefinition } from './list-definition';

export type WireFields = Readonly<Record<string, unknown>>;

/** SharePoint's own limit of a note column. */
export const longestNote = 63_999;

/** A value that must not be sent. Names the list and the column, never the value. */
export class UnsendableValue extends Error {
  override readonly name = 'UnsendableValue';
  constructor(
    readonly list: string,
    readonly column: string,
    readonly reason: string,
  ) {
    super(`Column '${column}' of list '${list}' ${reason}`);
  }
}

/** A stored value that is not what its column promises. Names list, item and column, never the value. */
export class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue';
  constructor(
    readonly list: string,
    readonly itemId: string,
    readonly column: string,
    readonly reason: string,
  ) {
    super(`Column '${column}' of item '${itemId}' in list '${list}' ${reason}`);
  }
}

/** SharePoint keeps no empty text and no empty choice; an empty JSON array is a value like any other. */
const isEmpty = (column: Column, value: unknown): boolean => {
  if (value === undefined || value === null) return true;
  return column.type !== 'json' && (value === '' || (Array.isArray(value) && value.length === 0));
};

const isChoice = (column: { choices: readonly string[] }, value: unknown): value is string =>
  typeof value === 'string' && column.choices.includes(value);

/** Why a value cannot be stored in its column, or undefined if it can. */
function objection(column: Column, value: unknown): string | undefined {
  switch (column.type) {
    case 'text':
      if (typeof value !== 'string') return 'must be text';
      return value.length > column.maxLength ? `is longer than ${column.maxLength} characters` : undefined;
    case 'note':
      if (typeof value !== 'string') return 'must be text';
      return value.length > longestNote ? `is longer than ${longestNote} characters` : undefined;
    case 'choice':
      return isChoice(column, value) ? undefined : 'is not one of its choices';
    case 'multiChoice':
      return Array.isArray(value) && value.every((one) => isChoice(column, one))
        ? undefined
        : 'has a value that is not one of its choices';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'must be a finite number';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'dateTime':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
        ? undefined
        : 'must be an ISO date and time';
    case 'json':
      return column.schema.safeParse(value).success ? undefined : 'does not fit its schema';
  }
}

function writeField(list: ListDefinition, column: Column, value: unknown): WireFields {
  const refuse = (reason: string) => new UnsendableValue(list.name, column.name, reason);
  if (isEmpty(column, value)) {
    if (column.required) throw refuse('must not be empty');
    if (column.type === 'multiChoice') return multiChoice(column.name, []);
    return { [column.name]: null };
  }
  const reason = objection(column, value);
  if (reason) throw refuse(reason);
  if (column.type === 'multiChoice') return multiChoice(column.name, value);
  if (column.type !== 'json') return { [column.name]: value };
  const json = JSON.stringify(value);
  if (json.length > longestNote) throw refuse(`is longer than ${longestNote} characters as JSON`);
  return { [column.name]: json };
}

const multiChoice = (name: string, values: unknown): WireFields => ({
  [`${name}@odata.type`]: 'Collection(Edm.String)',
  [name]: values,
});

function columnOf(list: ListDefinition, key: string): Column {
  const column = Object.hasOwn(list.columns, key) ? list.columns[key] : undefined;
  if (!column) throw new UnsendableValue(list.name, key, 'is not defined');
  return column;
}

/** Field map of a new item; empty values are left out. */
export function newFields(list: ListDefinition, record: object): WireFields {
  const given = new Map<string, unknown>(Object.entries(record));
  for (const key of given.keys()) columnOf(list, key);
  return Object.assign(
    {},
    ...Object.entries(list.columns)
      .filter(([key, column]) => column.required || !isEmpty(column, given.get(key)))
      .map(([key, column]) => writeField(list, column, given.get(key))),
  ) as WireFields;
}

/** Field map of a change; an empty value clears its column. */
export function changedFields(list: ListDefinition, changes: object): WireFields {
  return Object.assign(
    {},
    ...Object.entries(changes).map(([key, value]) => writeField(list, columnOf(list, key), value)),
  ) as WireFields;
}

function readJson(text: unknown): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(String(text)) };
  } catch {
    // The parser's own message quotes the content, so only the fact is kept.
    return undefined;
  }
}

function readField(column: Column, value: unknown): { value: unknown } | string {
  if (column.type !== 'json') return objection(withoutLimit(column), value) ?? { value };
  const parsed = readJson(value);
  if (!parsed) return 'is not JSON';
  const checked = column.schema.safeParse(parsed.value);
  return checked.success ? { value: checked.data } : 'does not fit its schema';
}

/** What SharePoint already holds may be longer than what a newer definition accepts. */
const withoutLimit = (column: Column): Column =>
  column.type === 'text' ? { ...column, maxLength: Number.MAX_SAFE_INTEGER } : column;

/** The record of an item's field map: empty columns are absent, columns we do not define are ignored. */
export function readFields(
  list: ListDefinition,
  item: { readonly id: string; readonly fields: WireFields },
  keys: readonly string[] = Object.keys(list.columns),
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const key of keys) {
    const column = columnOf(list, key);
    const stored = item.fields[column.name];
    if (isEmpty(column, stored)) {
      if (!column.required) continue;
      if (column.type !== 'multiChoice')
        throw new UnreadableValue(list.name, item.id, column.name, 'is empty');
      record[key] = [];
      continue;
    }
    const read = readField(column, stored);
    if (typeof read === 'string') throw new UnreadableValue(list.name, item.id, column.name, read);
    record[key] = read.value;
  }
  return record;
}
