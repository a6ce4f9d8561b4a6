import type { LooseItem } from '@councillor-safety/core/sharepoint/loose-row';

/** The part of SharePoint's Graph client (`MSGraphClientV3`) that is used. */
export interface GraphLike {
  api(path: string): {
    get(): Promise<unknown>;
    post(body: unknown): Promise<unknown>;
  };
}

/** What one list answered: its items, or that there is no such list, or that it may not be read. */
export type ListAnswer =
  | { readonly found: true; readonly items: readonly LooseItem[] }
  | { readonly found: false; readonly why: 'no-list' | 'no-permission' };

/** Of a list that grows for ever, only so many items: those with the latest date in an indexed column. */
export interface Newest {
  /** Internal name of the column. */
  readonly by: string;
  /** At most 999. */
  readonly count: number;
}

export interface ListReader {
  /**
   * All items of the named lists of the hub site, in one call as long as each fits a page of 999; of a list in `newest`, only those.
   * Rejects when Graph cannot be reached or is out of order: never an empty list in place of a failure.
   */
  read(
    listNames: readonly string[],
    newest?: Readonly<Record<string, Newest>>,
  ): Promise<ReadonlyMap<string, ListAnswer>>;
}

/** Graph gave no usable answer. */
export class GraphOutOfOrder extends Error {
  override readonly name = 'GraphOutOfOrder';
}
