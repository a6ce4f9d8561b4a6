import { z } from 'zod';
import type { Column, ListDefinition, RecordOf } from './list-definition';

function valueSchema(column: Column): z.ZodType {
  switch (column.type) {
    case 'text':
    case 'note':
    case 'dateTime':
      return z.string();
    case 'choice':
      return z.enum(column.choices);
    case 'multiChoice':
      return z.array(z.enum(column.choices));
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'json':
      return column.schema;
  }
}

/** The shape of a list's record, for records that travel as JSON on their way to SharePoint. */
export function recordSchema<L extends ListDefinition>(list: L): z.ZodType<RecordOf<L>> {
  const entries = Object.entries(list.columns).map(([key, column]) => {
    const schema = valueSchema(column);
    return [key, column.required ? schema : schema.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(entries)) as unknown as z.ZodType<RecordOf<L>>;
}
