import type { Wait } from './batch';
import type { GraphFailure } from './graph-error';
import type { ListDefinition, RecordOf } from './list-definition';
import type { IndexedKey, OrderBy, UniqueKey, Where } from './list-query';

/** One item as SharePoint keeps it. `createdAt` and `modifiedAt` are ISO 8601 UTC, to the second. */
export interface Stored<R> {
  /** Decimal number as text. */
  readonly id: string;
  /** Version of the item, with its quotes; give it back to `update` to be told of a change in between. */
  readonly etag: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly fields: R;
}

export interface Page<R> {
  readonly items: readonly Stored<R>[];
  /** Where the next page begins; absent on the last. A page may be short, or empty, and still have a next one. */
  readonly next?: string;
}

/** Changes to some columns; undefined or null clears one. */
export type Changes<R> = { readonly [K in keyof R]?: R[K] | null };

export interface PageQuery<L extends ListDefinition, K extends keyof RecordOf<L> = keyof RecordOf<L>> {
  readonly where?: Where<IndexedKey<L>>;
  /** The same column as `where`, if there is one. Default: oldest first. */
  readonly orderBy?: OrderBy<IndexedKey<L>>;
  /** Items a page, 1 to 5,000. */
  readonly top: number;
  readonly select?: readonly K[];
  /** `next` of the page before, with the same query. */
  readonly next?: string;
}

export type Filed<R> =
  { readonly ok: true; readonly item: Stored<R> } | { readonly ok: false; readonly failure: GraphFailure };

/** Every method throws GraphFailure when SharePoint does not do as asked; none turns a failure into an empty answer. */
export interface ListStore<L extends ListDefinition, R = RecordOf<L>> {
  create(record: R): Promise<Stored<R>>;
  /** Creates the item unless one with the same value in the unique column `key` is there; returns that one then. */
  createOnce(record: R, options: { readonly key: UniqueKey<L> }): Promise<Stored<R>>;
  /** `createOnce` for many, 20 to a call. One result for each record, in order; never throws for a part. */
  createMany(
    records: readonly R[],
    options: { readonly key: UniqueKey<L>; readonly wait: Wait },
  ): Promise<readonly Filed<R>[]>;
  get(id: string): Promise<Stored<R>>;
  /** The item with this value, or undefined; the oldest, if the column is not unique. */
  findBy(column: IndexedKey<L>, value: string): Promise<Stored<R> | undefined>;
  page<K extends keyof RecordOf<L> = keyof RecordOf<L>>(
    query: PageQuery<L, K>,
  ): Promise<Page<Pick<RecordOf<L>, K>>>;
  /** Without `etag` the last write wins; with it a change in between is a GraphFailure of kind `conflict`. */
  update(id: string, changes: Changes<R>, options?: { readonly etag?: string }): Promise<Stored<R>>;
  remove(id: string): Promise<void>;
}
