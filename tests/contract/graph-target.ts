import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { administratorToken, startLocalGraph } from './local-graph';

type Json = Readonly<Record<string, unknown>>;

/** An answer, and ways into its JSON: `at('fields/Title')`. */
export class Reply {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    /** Empty for an answer without JSON. */
    readonly body: Json,
  ) {}

  at(path: string): unknown {
    return path.split('/').reduce<unknown>((value, name) => (value as Json | undefined)?.[name], this.body);
  }

  text(path: string): string {
    const value = this.at(path);
    if (typeof value === 'string') return value;
    throw new Error(`There is no text at '${path}' of ${this.status} ${JSON.stringify(this.body)}`);
  }

  rows(): Json[] {
    if (Array.isArray(this.body.value)) return this.body.value as Json[];
    throw new Error(`There are no rows in ${this.status} ${JSON.stringify(this.body)}`);
  }
}

export interface Call {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
}

/**
 * What the contract suite speaks to: by default the local tenant's Graph, started here. Set `CONTRACT_GRAPH_URL`
 * (`https://graph.microsoft.com/v1.0`), `CONTRACT_SITE` (`host:/sites/x`) and `CONTRACT_TOKEN` (an app-only token with
 * Sites.Manage.All) to hold a real tenant to the same words. Lists it makes are removed at the end.
 */
export interface GraphTarget {
  /** `path` starts after `/v1.0`, or is a link that an answer gave. */
  call(method: string, path: string, call?: Call): Promise<Reply>;
  /** An address on the SharePoint host that an answer gave; no token goes with it. */
  fetchRaw(url: string, request: RequestInit): Promise<Response>;
  /** `host:/path` of a site on which lists may be made. */
  readonly site: string;
  /** Called with the path of every list that is made, so that none stays behind. */
  remember(listPath: string): void;
  close(): Promise<void>;
}

const graphHost = 'https://graph.microsoft.com/v1.0';

export async function sendTo(
  base: string,
  request: { method: string; path: string; call: Call },
): Promise<Reply> {
  const { method, path, call } = request;
  const headers = new Headers(call.headers);
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  if (call.token !== null && call.token !== undefined) headers.set('Authorization', `Bearer ${call.token}`);
  const response = await fetch(
    path.startsWith(graphHost) ? base + path.slice(graphHost.length) : base + path,
    {
      method,
      headers,
      redirect: 'manual',
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
    },
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return new Reply(response.status, response.headers, (isJson ? JSON.parse(text) : {}) as Json);
}

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} must be set when CONTRACT_GRAPH_URL is.`);
  return value;
};

export async function openTarget(): Promise<GraphTarget> {
  const real = process.env.CONTRACT_GRAPH_URL;
  const local = real === undefined ? await startLocalGraph() : undefined;
  const base = real ?? `${local?.origin}/graph/v1.0`;
  const token = local ? administratorToken : setting('CONTRACT_TOKEN');
  const call: GraphTarget['call'] = (method, path, given = {}) =>
    sendTo(base, { method, path, call: { token, ...given } });
  const made: string[] = [];
  return {
    site: local ? `${sampleSharePointHost}:${sampleSites.casework.path}` : setting('CONTRACT_SITE'),
    call,
    fetchRaw: (url, request) =>
      fetch(local ? url.replace(/^https:\/\/[^/]+/, `${local.origin}/sharepoint`) : url, request),
    remember: (listPath) => void made.push(listPath),
    close: async () => {
      for (const path of made) await call('DELETE', path);
      await local?.close();
    },
  };
}

/** A list of its own for one test file; the target removes it when it is closed. */
export interface TestList {
  /** `/sites/{id}/lists/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly name: string;
  add(fields: Readonly<Record<string, unknown>>): Promise<Reply>;
}

export async function siteIdOf(target: GraphTarget): Promise<string> {
  return (await target.call('GET', `/sites/${target.site}`)).text('id');
}

export async function makeList(
  target: GraphTarget,
  { columns, template = 'genericList' }: { columns: readonly object[]; template?: string },
): Promise<TestList> {
  const siteId = await siteIdOf(target);
  const name = `Contract ${crypto.randomUUID()}`;
  const body = { displayName: name, list: { template }, columns };
  const made = await target.call('POST', `/sites/${siteId}/lists`, { body });
  if (made.status !== 201)
    throw new Error(`The list was not made: ${made.status} ${JSON.stringify(made.body)}`);
  const id = made.text('id');
  const path = `/sites/${siteId}/lists/${id}`;
  target.remember(path);
  return {
    path,
    id,
    name,
    add: (fields) => target.call('POST', `${path}/items`, { body: { fields } }),
  };
}
