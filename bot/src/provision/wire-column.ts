import type { Column } from '@councillor-safety/core/sharepoint/list-definition';

/** A column as Graph describes it. Exactly one of the facets is there; others than these are not ours. */
export interface WireColumn {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly indexed?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly text?: {
    readonly maxLength?: number;
    readonly allowMultipleLines?: boolean;
    readonly appendChangesToExistingText?: boolean;
    readonly linesForEditing?: number;
    readonly textType?: string;
  };
  readonly choice?: {
    readonly choices: readonly string[];
    readonly allowTextEntry?: boolean;
    readonly displayAs?: string;
  };
  readonly number?: object;
  readonly boolean?: object;
  readonly dateTime?: { readonly format?: string; readonly displayAs?: string };
}

/** How a column is kept; JSON is a note to SharePoint. */
export type WireType = 'text' | 'note' | 'choice' | 'multiChoice' | 'number' | 'boolean' | 'dateTime';

export const wireTypeOf = (column: Column): WireType => (column.type === 'json' ? 'note' : column.type);

/** `unknown` for a facet that no column of ours has. */
export function existingType(column: WireColumn): WireType | 'unknown' {
  if (column.text) return column.text.allowMultipleLines ? 'note' : 'text';
  if (column.choice) return column.choice.displayAs === 'checkBoxes' ? 'multiChoice' : 'choice';
  if (column.number) return 'number';
  if (column.boolean) return 'boolean';
  return column.dateTime ? 'dateTime' : 'unknown';
}

export const isUnique = (column: Column): boolean => column.type === 'text' && column.unique === true;
export const isIndexed = (column: Column): boolean => column.indexed === true || isUnique(column);

function facetOf(column: Column): Partial<WireColumn> {
  switch (column.type) {
    case 'text':
      return { text: { maxLength: column.maxLength } };
    case 'note':
    case 'json':
      return {
        text: {
          allowMultipleLines: true,
          appendChangesToExistingText: false,
          linesForEditing: 6,
          textType: 'plain',
        },
      };
    case 'choice':
      return { choice: { choices: column.choices, allowTextEntry: false, displayAs: 'dropDownMenu' } };
    case 'multiChoice':
      return { choice: { choices: column.choices, allowTextEntry: false, displayAs: 'checkBoxes' } };
    case 'number':
      return { number: {} };
    case 'boolean':
      return { boolean: {} };
    case 'dateTime':
      return { dateTime: { format: 'dateTime', displayAs: 'standard' } };
  }
}

/** What Graph is asked to create. */
export const newColumn = (column: Column): WireColumn => ({
  name: column.name,
  ...(column.description ? { description: column.description } : {}),
  ...(column.required ? { required: true } : {}),
  ...(isIndexed(column) ? { indexed: true } : {}),
  ...(isUnique(column) ? { enforceUniqueValues: true } : {}),
  ...facetOf(column),
});
