import { randomUUID } from 'node:crypto';
import { readAll } from '@councillor-safety/bot/provision/read-all';
import { allLists } from '@councillor-safety/core/all-lists';
import type { Column, ListDefinition } from '@councillor-safety/core/sharepoint/list-definition';
import { resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { control, siteUrls } from '../../provision/support/local-site';
import type { Council } from './two-tenants';

/** A value that is hard to carry: quotes, line ends of every kind, letters of other scripts. */
const words = (index: number): string => `Line “one”\nand 'two' – ŵ\u2028\u2029 ${index}; {"a": [1]}`;

function valueOf(column: Column, index: number): unknown {
  switch (column.type) {
    case 'text':
      return `${column.name}-${index}`.slice(0, column.maxLength);
    case 'note':
      return words(index);
    case 'choice':
      return column.choices[index % column.choices.length];
    case 'multiChoice':
      return column.choices.slice(0, 2);
    case 'number':
      return index / 2;
    case 'boolean':
      return index % 2 === 0;
    case 'dateTime':
      return new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString();
    case 'json':
      return JSON.stringify({ words: words(index), deep: { list: [index, null, true] } });
  }
}

/** Every second record has its required columns only. */
function fieldsOf(list: ListDefinition, index: number): Record<string, unknown> {
  const columns = Object.values(list.columns).filter(
    (column) =>
      index % 2 === 0 || column.required === true || (column.type === 'text' && column.unique === true),
  );
  return Object.fromEntries(
    columns.flatMap((column) => [
      ...(column.type === 'multiChoice' ? [[`${column.name}@odata.type`, 'Collection(Edm.String)']] : []),
      [column.name, valueOf(column, index)],
    ]),
  ) as Record<string, unknown>;
}

/** Puts records into every list of a tenant, by the thousand if need be, and never asks whether they make sense. */
export async function fillLists({ graph }: Council, count: number): Promise<void> {
  for (const list of allLists.filter(({ kind }) => kind === 'list')) {
    const items = Array.from({ length: count }, (_, index) => fieldsOf(list, index));
    await control(graph, 'bulk', { site: list.site, list: list.name, items });
  }
}

export const contents = [
  { path: 'CS-ABCD2345/first', bytes: Buffer.from('Some words – ŵ') },
  { path: 'CS-ABCD2345/second one.jpg', bytes: Buffer.alloc(7 * 327_680 + 11, 'abc') },
  { path: 'empty.txt', bytes: Buffer.alloc(0) },
];

/** Files in the evidence library; answers their ids by path. */
export async function fillLibrary(council: Council): Promise<ReadonlyMap<string, string>> {
  const { client } = council.wire();
  const site = await resolveSiteId(client, siteUrls.casework);
  const drive = (await client.api(`/sites/${site}/lists/Evidence/drive`).get()) as { id: string };
  const ids = new Map<string, string>();
  for (const { path, bytes } of contents) {
    const url = `/drives/${drive.id}/root:/${path.split('/').map(encodeURIComponent).join('/')}:/content`;
    const { id } = (await client.api(url).put(bytes.length === 0 ? '' : new Blob([bytes]))) as { id: string };
    ids.set(path, id);
    const fields = { Reference: 'CS-ABCD2345', Sha256: path };
    await client.api(`/drives/${drive.id}/items/${id}/listItem/fields`).patch(fields);
  }
  return ids;
}

/** An event of a timeline that carries a file, as the service writes one. */
export async function addFileEvent(council: Council, driveItemId: string): Promise<void> {
  const evidence = { evidenceId: randomUUID(), fileName: 'a.jpg', driveItemId };
  const fields = { EventKey: `event:${driveItemId}`, Detail: JSON.stringify({ evidence }) };
  await control(council.graph, 'bulk', { site: 'casework', list: 'IncidentEvents', items: [fields] });
}

export async function idsByPath(council: Council): Promise<ReadonlyMap<string, string>> {
  const { client } = council.wire();
  const site = await resolveSiteId(client, siteUrls.casework);
  const drive = (await client.api(`/sites/${site}/lists/Evidence/drive`).get()) as { id: string };
  const ids = new Map<string, string>();
  const look = async (id: string, before: string): Promise<void> => {
    const entries = await readAll<{ id: string; name: string; folder?: object }>(
      client,
      `/drives/${drive.id}/items/${id}/children`,
      'read',
    );
    for (const entry of entries) {
      if (entry.folder) await look(entry.id, `${before}${entry.name}/`);
      else ids.set(`${before}${entry.name}`, entry.id);
    }
  };
  await look('root', '');
  return ids;
}
