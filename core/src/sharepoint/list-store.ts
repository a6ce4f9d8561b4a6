import type { Client } from '@microsoft/microsoft-graph-client';
import { sendBatch } from './batch';
import { changedFields, newFields, type WireFields } from './field-codec';
import { attempting, GraphFailure } from './graph-error';
import type { ListDefinition, RecordOf } from './list-definition';
import {
  expandFields,
  indexedColumn,
  queryString,
  UnaskableQuery,
  type IndexedKey,
  type UniqueKey,
} from './list-query';
import type { Filed, ListStore, Page, PageQuery, Stored } from './stored';
import { changedItem, nextOf, toStored, type WireItem, type WirePage } from './wire-item';

export type { Changes, Filed, ListStore, Page, PageQuery, Stored } from './stored';

export interface ListStoreOptions<L extends ListDefinition> {
  readonly client: Client;
  /** Id of the site (`host,guid,guid`); asked for before every call, so it should cache. */
  readonly siteId: () => Promise<string>;
  readonly list: L;
}

export function createListStore<const L extends ListDefinition>(options: ListStoreOptions<L>): ListStore<L> {
  const { client, siteId, list } = options;
  type R = RecordOf<L>;
  const allKeys = Object.keys(list.columns);
  const itemsPath = async () => `/sites/${await siteId()}/lists/${encodeURIComponent(list.name)}/items`;
  const at = (action: string, tried?: string) => ({ action, list: list.name, tried });

  async function get(id: string): Promise<Stored<R>> {
    const path = `${await itemsPath()}/${encodeURIComponent(id)}?${expandFields(list, allKeys)}`;
    const item = await attempting(
      at('read an item', `id '${id}'`),
      () => client.api(path).get() as Promise<WireItem>,
    );
    return toStored<R>(list, item, allKeys);
  }

  /** The answer to a create carries the fields; if ever it does not, they are read. */
  const created = (item: WireItem) =>
    item.fields ? Promise.resolve(toStored<R>(list, item, allKeys)) : get(item.id);

  async function create(record: R, tried?: string): Promise<Stored<R>> {
    const fields = newFields(list, record);
    const path = await itemsPath();
    const call = () => client.api(path).post({ fields }) as Promise<WireItem>;
    return created(await attempting(at('create an item', tried), call));
  }

  async function readPage<S>(query: PageQuery<L>): Promise<Page<S>> {
    const { where, orderBy, top, next } = query;
    const keys = query.select?.map(String) ?? allKeys;
    if (!Number.isInteger(top) || top < 1 || top > 5000) {
      throw new UnaskableQuery(`A page of list '${list.name}' holds 1 to 5,000 items, not ${top}`);
    }
    const first = queryString(list, { keys, where, orderBy, top });
    const path = `${await itemsPath()}?${next ?? first}`;
    const attempt = at('read a page', where && `by '${where.column}'`);
    const answer = await attempting(attempt, () => client.api(path).get() as Promise<WirePage>);
    return { items: answer.value.map((item) => toStored<S>(list, item, keys)), next: nextOf(answer) };
  }

  async function findBy(column: IndexedKey<L>, value: string): Promise<Stored<R> | undefined> {
    let next: string | undefined;
    do {
      const found = await readPage<R>({ where: { column, equals: value }, top: 1, next });
      if (found.items[0]) return found.items[0];
      next = found.next;
    } while (next);
    return undefined;
  }

  const keyOf = (record: R, key: UniqueKey<L>): string => {
    indexedColumn(list, key);
    const value = (record as Readonly<Record<string, unknown>>)[key];
    if (typeof value !== 'string' || value === '') {
      throw new UnaskableQuery(
        `A record of list '${list.name}' needs a value in '${key}' to be created once`,
      );
    }
    return value;
  };

  /** A duplicate means "already there", but only once it has really been found there. */
  async function alreadyThere(failure: unknown, key: UniqueKey<L>, value: string): Promise<Stored<R>> {
    if (!(failure instanceof GraphFailure) || failure.kind !== 'duplicate') throw failure;
    const found = await findBy(key, value);
    if (!found) throw failure;
    return found;
  }

  async function createOnce(record: R, { key }: { readonly key: UniqueKey<L> }): Promise<Stored<R>> {
    const value = keyOf(record, key);
    return create(record, `${key} '${value}'`).catch((failure: unknown) => alreadyThere(failure, key, value));
  }

  const filed = (work: Promise<Stored<R>>): Promise<Filed<R>> =>
    work.then(
      (item) => ({ ok: true, item }),
      (failure: unknown) => {
        if (failure instanceof GraphFailure) return { ok: false, failure };
        throw failure;
      },
    );

  const createMany: ListStore<L>['createMany'] = async (records, { key, wait }) => {
    const url = await itemsPath();
    const parts = records.map((record) => ({
      method: 'POST' as const,
      url,
      body: { fields: newFields(list, record) },
      attempt: at('create an item', `${key} '${keyOf(record, key)}'`),
    }));
    const results = await sendBatch({ client, parts, wait });
    return Promise.all(
      results.map((result, index) => {
        if (result.ok) return filed(created(result.body as WireItem));
        return filed(alreadyThere(result.failure, key, keyOf(records[index] as R, key)));
      }),
    );
  };

  const update: ListStore<L>['update'] = async (id, changes, { etag } = {}) => {
    const fields = changedFields(list, changes);
    const path = `${await itemsPath()}/${encodeURIComponent(id)}/fields`;
    const request = () => (etag ? client.api(path).header('If-Match', etag) : client.api(path));
    const call = () => request().patch(fields) as Promise<WireFields | undefined>;
    const answer = await attempting(at('update an item', `id '${id}'`), call);
    const item = changedItem(id, answer);
    return item ? toStored<R>(list, item, allKeys) : get(id);
  };

  const remove: ListStore<L>['remove'] = async (id) => {
    const path = `${await itemsPath()}/${encodeURIComponent(id)}`;
    await attempting(at('remove an item', `id '${id}'`), () => client.api(path).delete() as Promise<void>);
  };

  return {
    create: (record) => create(record),
    createOnce,
    createMany,
    get,
    findBy,
    page: readPage,
    update,
    remove,
  };
}
