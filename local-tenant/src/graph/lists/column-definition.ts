import { flag, isRecord, list, optionalText, record, text, type Json } from '../../graph-wire/body';
import { badRequest } from '../../graph-wire/graph-error';
import type { ColumnType, ListColumn, NewColumn } from '../rows/column-rows';

const facets = ['text', 'choice', 'number', 'boolean', 'dateTime'] as const;
type Facet = (typeof facets)[number];

/** Real SharePoint has these too; this stand-in does not offer them. */
const notOffered = [
  'personOrGroup',
  'lookup',
  'hyperlinkOrPicture',
  'calculated',
  'currency',
  'term',
  'thumbnail',
  'geolocation',
];

const defaults: Readonly<Record<Facet, Json>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  boolean: {},
  dateTime: { displayAs: 'default', format: 'dateTime' },
};

function facetOf(body: Json): Facet {
  const refused = notOffered.find((name) => body[name] !== undefined);
  if (refused !== undefined)
    throw badRequest(`A column with '${refused}' is not offered by this local tenant.`);
  const given = facets.filter((name) => isRecord(body[name]));
  const [facet] = given;
  if (facet === undefined || given.length > 1) throw badRequest('A column must have exactly one type facet.');
  return facet;
}

function typeOf(facet: Facet, settings: Json): ColumnType {
  if (facet === 'text') return flag(settings.allowMultipleLines) ? 'note' : 'text';
  if (facet === 'choice') return settings.displayAs === 'checkBoxes' ? 'multichoice' : 'choice';
  return facet;
}

function checkSettings(name: string, type: ColumnType, settings: Json): void {
  if (type === 'choice' || type === 'multichoice') list(settings.choices, `choices of '${name}'`);
  const length = settings.maxLength;
  if (type === 'text' && !(typeof length === 'number' && length >= 1 && length <= 255)) {
    throw badRequest(`maxLength of '${name}' must be from 1 to 255.`);
  }
}

/** SharePoint writes characters it does not allow in an internal name as `_x0020_`, and keeps 32 characters. */
const internalName = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9_]/g, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .slice(0, 32);

function checkIndex(column: Pick<NewColumn, 'name' | 'type' | 'indexed' | 'unique'>): void {
  const canIndex = column.type !== 'note' && column.type !== 'multichoice' && column.type !== 'system';
  if (column.indexed && !canIndex)
    throw badRequest(`Column '${column.name}' is of a type that cannot be indexed.`);
  if (column.unique && !column.indexed) {
    throw badRequest(`Column '${column.name}' must be indexed to enforce unique values.`);
  }
}

/** Reads a `columnDefinition` that is to be created. */
export function readColumn(body: unknown): NewColumn {
  const given = record(body, 'A column');
  const name = internalName(text(given.name, 'name of a column'));
  const facet = facetOf(given);
  const settings: Json = { ...defaults[facet], ...record(given[facet], facet) };
  const type = typeOf(facet, settings);
  checkSettings(name, type, settings);
  const column: NewColumn = {
    name,
    type,
    definition: {
      displayName: optionalText(given.displayName, 'displayName') ?? name,
      description: optionalText(given.description, 'description') ?? '',
      required: flag(given.required),
      hidden: flag(given.hidden),
      readOnly: flag(given.readOnly),
      [facet]: settings,
      ...(isRecord(given.defaultValue) ? { defaultValue: given.defaultValue } : {}),
    },
    indexed: flag(given.indexed),
    unique: flag(given.enforceUniqueValues),
    builtIn: false,
  };
  checkIndex(column);
  return column;
}

const changeable = ['displayName', 'description', 'required', 'hidden', 'defaultValue'];

/** The column after a PATCH. Its internal name and its type are permanent. */
export function changedColumn(column: ListColumn, body: unknown): ListColumn {
  const given = record(body, 'A column');
  if (given.name !== undefined && given.name !== column.name)
    throw badRequest('The name of a column is permanent.');
  const facet = facets.find((name) => column.definition[name] !== undefined);
  const other = facets.find((name) => name !== facet && given[name] !== undefined);
  if (other !== undefined) throw badRequest(`Column '${column.name}' cannot become '${other}'.`);
  const kept = Object.fromEntries(Object.entries(given).filter(([name]) => changeable.includes(name)));
  const settings: Json =
    facet === undefined
      ? {}
      : { ...record(column.definition[facet], facet), ...record(given[facet] ?? {}, facet) };
  if (facet !== undefined && typeOf(facet, settings) !== column.type && !column.builtIn) {
    throw badRequest(`The type of column '${column.name}' is permanent.`);
  }
  checkSettings(column.name, column.type, settings);
  const changed: ListColumn = {
    ...column,
    definition: { ...column.definition, ...kept, ...(facet === undefined ? {} : { [facet]: settings }) },
    indexed: given.indexed === undefined ? column.indexed : flag(given.indexed),
    unique: given.enforceUniqueValues === undefined ? column.unique : flag(given.enforceUniqueValues),
  };
  checkIndex(changed);
  return changed;
}

/** A `columnDefinition` as Graph shows it. */
export const columnView = (column: ListColumn): object => ({
  id: column.id,
  name: column.name,
  columnGroup: column.builtIn ? '_Hidden' : 'Custom Columns',
  description: '',
  required: false,
  hidden: false,
  ...column.definition,
  indexed: column.indexed,
  enforceUniqueValues: column.unique,
  ...(column.type === 'system' ? {} : { type: column.type }),
});
