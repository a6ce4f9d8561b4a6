import type { LooseItem } from '@councillor-safety/core/sharepoint/loose-row';
import {
  GraphOutOfOrder,
  type GraphLike,
  type ListAnswer,
  type ListReader,
  type Newest,
} from './list-reader';

interface ItemPage {
  readonly value?: readonly { readonly id: string; readonly fields?: LooseItem['fields'] }[];
  readonly '@odata.nextLink'?: string;
}

interface BatchAnswer {
  readonly responses?: readonly {
    readonly id: string;
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  }[];
}

export interface GraphReaderInput {
  readonly client: () => Promise<GraphLike>;
  /** Address of the hub site, such as `https://council.sharepoint.com/sites/councillor-safety`. */
  readonly siteUrl: string;
  /** Lets so many seconds pass. */
  readonly wait: (seconds: number) => Promise<void>;
}

const pageSize = 999;
const attempts = 3;
const longestWait = 8;
const mostPages = 50;

const whichOf = (newest: Newest | undefined): string =>
  newest ? `$orderby=fields/${newest.by} desc&$top=${newest.count}` : `$top=${pageSize}`;

/** Columns are not selected by name: SharePoint refuses the whole page when a council has removed one of them. */
function itemsPath(siteUrl: string, listName: string, newest: Newest | undefined): string {
  const { hostname, pathname } = new URL(siteUrl);
  const site = `/sites/${hostname}:${pathname.replace(/\/+$/, '')}:`;
  return `${site}/lists/${encodeURIComponent(listName)}/items?$expand=fields&${whichOf(newest)}`;
}

/** An answer without items is not an empty list: something on the way has answered in SharePoint's place. */
const isPage = (answer: unknown): answer is ItemPage & Required<Pick<ItemPage, 'value'>> =>
  typeof answer === 'object' && answer !== null && 'value' in answer && Array.isArray(answer.value);

/** @param newest then the first page is all that is wanted */
async function wholeList(
  client: GraphLike,
  { listName, newest }: { readonly listName: string; readonly newest: Newest | undefined },
  first: unknown,
): Promise<LooseItem[]> {
  const items: LooseItem[] = [];
  let page = first;
  for (let read = 1; ; read += 1) {
    if (!isPage(page) || read > mostPages) throw new GraphOutOfOrder(`No usable page of ${listName}`);
    for (const { id, fields } of page.value) items.push({ id, fields: fields ?? {} });
    const next = page['@odata.nextLink'];
    if (!next || newest) return items;
    page = await client.api(next).get();
  }
}

type Newests = Readonly<Record<string, Newest | undefined>>;

const refusals: Readonly<Record<number, 'no-list' | 'no-permission'>> = {
  401: 'no-permission',
  403: 'no-permission',
  404: 'no-list',
};

/** Reads hub lists as the signed-in person, in one `$batch`; what is throttled inside it is asked for again. */
export function graphReader({ client: getClient, siteUrl, wait }: GraphReaderInput): ListReader {
  const ask = async (client: GraphLike, listNames: readonly string[], newest: Newests) => {
    const requests = listNames.map((name) => ({
      ...{ id: name, method: 'GET' },
      url: itemsPath(siteUrl, name, newest[name]),
    }));
    const { responses = [] } = (await client.api('/$batch').post({ requests })) as BatchAnswer;
    return listNames.map((name) => responses.find(({ id }) => id === name) ?? { id: name, status: 503 });
  };

  return {
    async read(listNames, newest: Newests = {}) {
      const client = await getClient();
      const found = new Map<string, ListAnswer>();
      let left = listNames;
      for (let made = 1; left.length > 0; made += 1) {
        const answers = await ask(client, left, newest);
        const again: string[] = [];
        let seconds = made;
        for (const { id, status, headers, body } of answers) {
          const why = refusals[status];
          if (status === 200) {
            const items = await wholeList(client, { listName: id, newest: newest[id] }, body);
            found.set(id, { found: true, items });
          } else if (why) found.set(id, { found: false, why });
          else again.push(id);
          seconds = Math.max(seconds, Number(headers?.['Retry-After']) || 0);
        }
        left = again;
        if (left.length === 0) break;
        if (made === attempts || seconds > longestWait) {
          throw new GraphOutOfOrder(`No answer for ${left.join(', ')}`);
        }
        await wait(seconds);
      }
      return found;
    },
  };
}
