import type { z } from 'zod';

export type SiteKey = 'hub' | 'casework';

interface ColumnBase {
  /** Internal SharePoint name: ASCII PascalCase, permanent once provisioned, at most 32 characters. */
  readonly name: string;
  readonly description?: string;
  readonly indexed?: boolean;
  readonly required?: boolean;
  /** SharePoint makes it in every list: `Title`, what officers click on. Only for lists that people edit in SharePoint itself. */
  readonly builtIn?: boolean;
}
export interface TextColumn extends ColumnBase {
  readonly type: 'text';
  /** At most 255. */
  readonly maxLength: number;
  /** SharePoint itself refuses a second item with the same value. Always indexed. */
  readonly unique?: boolean;
}
export interface NoteColumn extends ColumnBase {
  readonly type: 'note';
}
export interface ChoiceColumn<V extends string = string> extends ColumnBase {
  readonly type: 'choice';
  readonly choices: readonly V[];
}
export interface MultiChoiceColumn<V extends string = string> extends ColumnBase {
  readonly type: 'multiChoice';
  readonly choices: readonly V[];
}
export interface NumberColumn extends ColumnBase {
  readonly type: 'number';
}
export interface BooleanColumn extends ColumnBase {
  readonly type: 'boolean';
}
export interface DateTimeColumn extends ColumnBase {
  readonly type: 'dateTime';
}
/** A value that only this product reads: JSON in a note column, checked by its schema on the way out. */
export interface JsonColumn<T = unknown> extends ColumnBase {
  readonly type: 'json';
  readonly schema: z.ZodType<T>;
  /** Where ids of files stand in the value: in another tenant the same file has another id, and an import puts that one there. */
  readonly fileIds?: readonly FileIdPlace[];
}
export interface FileIdPlace {
  /** Name of the document library, on the same site. */
  readonly library: string;
  /** Names from the outside in, such as `['evidence', 'driveItemId']`. */
  readonly at: readonly string[];
}

export type Column =
  | TextColumn
  | NoteColumn
  | ChoiceColumn
  | MultiChoiceColumn
  | NumberColumn
  | BooleanColumn
  | DateTimeColumn
  | JsonColumn;

type ValueOf<C> = C extends { type: 'json'; schema: z.ZodType<infer T> }
  ? T
  : C extends { type: 'multiChoice'; choices: readonly (infer V)[] }
    ? V[]
    : C extends { type: 'choice'; choices: readonly (infer V)[] }
      ? V
      : C extends { type: 'number' }
        ? number
        : C extends { type: 'boolean' }
          ? boolean
          : string;

export type Columns = Readonly<Record<string, Column>>;

/** A record stays while another one does: the value of `column` is the value of `by` in one of the other lists. */
export interface StandsWith {
  readonly column: string;
  readonly list: string;
  readonly by: string;
}

/**
 * How long the records of a list are kept. `why` is plain sentences: they are what a council reads in its table. Months are where to
 * begin; a council decides. A record without a value in its clock stays.
 */
export type Keep =
  | {
      readonly kind: 'after';
      /** Key of an indexed dateTime column. */
      readonly clock: string;
      readonly months: number;
      readonly standsWith?: readonly StandsWith[];
      /** Key of an indexed number column: the record with the highest value stays, however old. */
      readonly latestStays?: string;
      /** Records without a story of their own: the log of deletions counts them instead of naming each. */
      readonly countedTogether?: boolean;
      readonly why: string;
    }
  /** Goes with the record of one of these lists whose own key is the value of `by`; a file, with the folder of that name. */
  | { readonly kind: 'with'; readonly lists: readonly string[]; readonly by: string; readonly why: string }
  | {
      readonly kind: 'while-in-use';
      /** In use no more: the value of an indexed column, and months since the item was last written. */
      readonly until?: { readonly column: string; readonly equals: string; readonly months: number };
      readonly why: string;
    };

/** One list of one site: the single source for provisioning, for the store and for the local tenant's sample content. */
export interface ListDefinition<C extends Columns = Columns> {
  readonly site: SiteKey;
  /** Display name, and the name Graph finds the list by. */
  readonly name: string;
  readonly description: string;
  /** `documents` makes a document library instead of a list. */
  readonly kind: 'list' | 'documents';
  readonly keep: Keep;
  readonly columns: C;
}

/** A record of a list: required columns are always there, all others may be absent. */
export type RecordOf<L extends ListDefinition> = {
  [K in keyof L['columns'] as L['columns'][K] extends { required: true } ? K : never]: ValueOf<
    L['columns'][K]
  >;
} & {
  [K in keyof L['columns'] as L['columns'][K] extends { required: true } ? never : K]?: ValueOf<
    L['columns'][K]
  >;
};

/** Keeps the literal types of a definition, so that the record's type can be inferred from it. */
export const defineList = <const C extends Columns>(list: ListDefinition<C>): ListDefinition<C> => list;

/** Names of the columns that SharePoint must index: a filter on any other is refused (platform: 400). */
export const indexedColumns = (list: ListDefinition): string[] =>
  Object.values(list.columns)
    .filter((column) => column.indexed === true || (column.type === 'text' && column.unique === true))
    .map((column) => column.name);
