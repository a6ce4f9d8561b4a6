import type { GraphLike } from '@councillor-safety/spfx-webparts/reading/list-reader';

interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}
export interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
type Answering = (parts: readonly BatchPart[]) => unknown;

/** Answers calls in their order and throws on one too many; remembers what was asked. */
export function fakeGraph(batches: readonly Answering[], pages: Readonly<Record<string, unknown>> = {}) {
  const asked: (readonly BatchPart[])[] = [];
  const got: string[] = [];
  const client: GraphLike = {
    api: (path) => ({
      get: () => {
        got.push(path);
        if (!(path in pages)) return Promise.reject(new Error(`unexpected GET ${path}`));
        const page = pages[path];
        return page instanceof Error ? Promise.reject(page) : Promise.resolve(page);
      },
      post: (body) => {
        const answer = batches[asked.length];
        if (path !== '/$batch' || !answer) return Promise.reject(new Error(`unexpected POST ${path}`));
        const { requests } = body as { readonly requests: readonly BatchPart[] };
        asked.push(requests);
        return Promise.resolve().then(() => answer(requests));
      },
    }),
  };
  return { client, asked, got };
}

export const ok = (id: string, items: readonly unknown[], nextLink?: string): PartAnswer => ({
  id,
  status: 200,
  body: { value: items, ...(nextLink ? { '@odata.nextLink': nextLink } : {}) },
});

/** The same answers to whatever is asked. */
export const answers =
  (...responses: readonly PartAnswer[]): Answering =>
  () => ({ responses });
