import { isRecord, type Json } from '../../graph-wire/body';
import { badRequest } from '../../graph-wire/graph-error';
import { toSeconds } from '../../graph-wire/times';
import type { ListColumn } from '../rows/column-rows';

const maxNote = 63_999;

const wrongType = (column: ListColumn, wanted: string): Error =>
  badRequest(`Field '${column.name}' must be ${wanted}.`);

function facet(column: ListColumn, name: string): Json {
  const settings = column.definition[name];
  return isRecord(settings) ? settings : {};
}

function readText(column: ListColumn, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(column, 'a string');
  const length = facet(column, 'text').maxLength;
  const limit = column.type === 'note' ? maxNote : typeof length === 'number' ? length : 255;
  if (value.length > limit)
    throw badRequest(`Field '${column.name}' can hold no more than ${limit} characters.`);
  return value;
}

function readNumber(column: ListColumn, value: unknown): number {
  if (typeof value !== 'number') throw wrongType(column, 'a number');
  const { minimum, maximum } = facet(column, 'number');
  if ((typeof minimum === 'number' && value < minimum) || (typeof maximum === 'number' && value > maximum)) {
    throw badRequest(`Field '${column.name}' is out of its range.`);
  }
  return value;
}

/** SharePoint keeps whole seconds in UTC; anything finer is lost. */
export function readDateTime(column: ListColumn, value: unknown): string {
  const parses = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$/.test(value);
  const date = new Date(parses ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw wrongType(column, 'an ISO 8601 date and time');
  return toSeconds(date);
}

function readChoices(column: ListColumn, value: unknown, annotation: unknown): string[] {
  if (annotation !== 'Collection(Edm.String)') {
    throw badRequest(`Field '${column.name}' needs '${column.name}@odata.type': 'Collection(Edm.String)'.`);
  }
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw wrongType(column, 'an array of strings');
  }
  return value;
}

function readValue(column: ListColumn, value: unknown, annotation: unknown): unknown {
  switch (column.type) {
    case 'text':
    case 'note':
    case 'choice':
      return readText(column, value);
    case 'multichoice':
      return readChoices(column, value, annotation);
    case 'number':
      return readNumber(column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(column, 'true or false');
      return value;
    case 'dateTime':
      return readDateTime(column, value);
    case 'system':
      throw badRequest(`Field '${column.name}' is read-only.`);
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Checks a bare field map and brings its values into the form they are kept in; `null` clears a field. */
export function readFields(columns: readonly ListColumn[], given: Json): Record<string, unknown> {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@odata.')) continue;
    const column = byName.get(name);
    if (!column) throw badRequest(`Field '${name}' is not recognized`);
    if (column.definition.readOnly === true) throw badRequest(`Field '${name}' is read-only.`);
    const kept = value === null ? null : readValue(column, value, given[`${name}@odata.type`]);
    read[name] = isEmpty(kept) ? null : kept;
  }
  return read;
}

function defaultOf(column: ListColumn): unknown {
  const given = column.definition.defaultValue;
  const value = isRecord(given) ? given.value : undefined;
  if (typeof value !== 'string' || value === '') return undefined;
  if (column.type === 'boolean') return value === '1' || value === 'true';
  if (column.type === 'number') return Number(value);
  return column.type === 'multichoice' ? [value] : value;
}

/** Empty fields are absent, never null; columns with a default are filled where nothing was said about them. */
export function filledFields(columns: readonly ListColumn[], read: Json): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const column of columns) {
    const value = read[column.name] === undefined ? defaultOf(column) : read[column.name];
    if (value !== undefined && value !== null) filled[column.name] = value;
  }
  return filled;
}

export const withoutEmpty = (fields: Json): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
