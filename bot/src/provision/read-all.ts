import type { Client } from '@microsoft/microsoft-graph-client';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';

interface Collection<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** The pages of a collection, one after another. */
export async function* readPages<T>(
  client: Client,
  path: string,
  action: string,
): AsyncGenerator<readonly T[]> {
  let next: string | undefined = path;
  while (next !== undefined) {
    const address: string = next;
    const call = () => client.api(address).get() as Promise<Collection<T>>;
    const page: Collection<T> = await attempting({ action, list: path }, call);
    yield page.value;
    next = page['@odata.nextLink'];
  }
}

export async function readAll<T>(client: Client, path: string, action: string): Promise<T[]> {
  const found: T[] = [];
  for await (const page of readPages<T>(client, path, action)) found.push(...page);
  return found;
}
