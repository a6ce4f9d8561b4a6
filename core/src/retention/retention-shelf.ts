import type { Client } from '@microsoft/microsoft-graph-client';
import { sendBatch, type Wait } from '../sharepoint/batch';
import type { WireFields } from '../sharepoint/field-codec';
import { attempting, GraphFailure } from '../sharepoint/graph-error';
import type { ListDefinition, SiteKey } from '../sharepoint/list-definition';
import { queryString, type OrderBy, type Where } from '../sharepoint/list-query';
import { nextOf, type WireItem, type WirePage } from '../sharepoint/wire-item';

/** An item as SharePoint keeps it, not checked: what no longer fits its schema has a clock too. */
export interface ShelfItem {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly modifiedAt: string;
  /** By internal column name. */
  readonly fields: WireFields;
}

export interface ShelfQuery {
  readonly where?: Where;
  readonly orderBy?: OrderBy;
  readonly top: number;
  readonly next?: string;
}

/** Reads and deletes items of any list. Every method throws GraphFailure; none answers "nothing" for "cannot tell". */
export interface RetentionShelf {
  page(
    list: ListDefinition,
    query: ShelfQuery,
  ): Promise<{ readonly items: readonly ShelfItem[]; readonly next?: string }>;
  /** Ids of the files in one folder of a library; none when there is no such folder. */
  files(list: ListDefinition, folder: string): Promise<readonly string[]>;
  /** 20 to a call; one that is gone already is as good as deleted. */
  remove(list: ListDefinition, ids: readonly string[]): Promise<void>;
  removeFiles(list: ListDefinition, ids: readonly string[]): Promise<void>;
  removeFolder(list: ListDefinition, folder: string): Promise<void>;
}

interface ShelfOptions {
  readonly client: Client;
  readonly siteIds: Readonly<Record<SiteKey, () => Promise<string>>>;
  readonly wait: Wait;
}

const isGone = (error: unknown): boolean => error instanceof GraphFailure && error.kind === 'not-found';

const stillThere = <T>(reading: Promise<T>, otherwise: T): Promise<T> =>
  reading.catch((error: unknown) => {
    if (isGone(error)) return otherwise;
    throw error;
  });

export function createRetentionShelf({ client, siteIds, wait }: ShelfOptions): RetentionShelf {
  const pathOf = async (list: ListDefinition): Promise<string> =>
    `/sites/${await siteIds[list.site]()}/lists/${encodeURIComponent(list.name)}`;
  const driveOf = async (list: ListDefinition): Promise<string> => {
    const path = `${await pathOf(list)}/drive`;
    const attempt = { action: 'find the library', list: list.name };
    const drive = await attempting(attempt, () => client.api(path).get() as Promise<{ id: string }>);
    return `/drives/${drive.id}`;
  };

  const deleteAll = async (list: ListDefinition, urls: readonly string[]): Promise<void> => {
    const parts = urls.map((url) => ({
      method: 'DELETE' as const,
      url,
      attempt: { action: 'delete an item', list: list.name, tried: `id '${url.split('/').at(-1) ?? ''}'` },
    }));
    for (const result of await sendBatch({ client, parts, wait }))
      if (!result.ok && !isGone(result.failure)) throw result.failure;
  };

  const childrenPage = async (list: ListDefinition, path: string): Promise<WirePage> =>
    stillThere(
      attempting(
        { action: 'list a folder', list: list.name },
        () => client.api(path).get() as Promise<WirePage>,
      ),
      { value: [] },
    );

  return {
    async page(list, { where, orderBy, top, next }) {
      const keys = Object.keys(list.columns);
      const path = `${await pathOf(list)}/items?${next ?? queryString(list, { keys, where, orderBy, top })}`;
      const attempt = { action: 'read a page', list: list.name, tried: where && `by '${where.column}'` };
      const answer = await attempting(attempt, () => client.api(path).get() as Promise<WirePage>);
      const toItem = ({ id, lastModifiedDateTime, fields = {} }: WireItem): ShelfItem => ({
        ...{ id, modifiedAt: lastModifiedDateTime, fields },
      });
      return { items: answer.value.map(toItem), next: nextOf(answer) };
    },

    async files(list, folder) {
      const children = `${await driveOf(list)}/root:/${encodeURIComponent(folder)}:/children`;
      const ids: string[] = [];
      let next: string | undefined;
      do {
        const page: WirePage = await childrenPage(
          list,
          next === undefined ? children : `${children}?${next}`,
        );
        ids.push(...page.value.map(({ id }) => id));
        next = nextOf(page);
      } while (next !== undefined);
      return ids;
    },

    async remove(list, ids) {
      const path = await pathOf(list);
      await deleteAll(
        list,
        ids.map((id) => `${path}/items/${encodeURIComponent(id)}`),
      );
    },

    async removeFiles(list, ids) {
      const drive = await driveOf(list);
      await deleteAll(
        list,
        ids.map((id) => `${drive}/items/${encodeURIComponent(id)}`),
      );
    },

    async removeFolder(list, folder) {
      const path = `${await driveOf(list)}/root:/${encodeURIComponent(folder)}`;
      const attempt = { action: 'remove a folder', list: list.name };
      await stillThere(
        attempting(attempt, () => client.api(path).delete() as Promise<void>),
        undefined,
      );
    },
  };
}
