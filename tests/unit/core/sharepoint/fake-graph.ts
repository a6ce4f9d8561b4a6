import type { Client, Context, Middleware } from '@microsoft/microsoft-graph-client';
import { createGraphClient, type GraphClientOptions } from '@councillor-safety/core/sharepoint/graph-client';

export interface Call {
  readonly method: string;
  /** Decoded, without `https://graph.microsoft.com/v1.0` where it begins so. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection breaks instead. */
  readonly broken?: boolean;
}

export interface Expected extends Answer {
  /** `METHOD url`, as in Call. */
  readonly on: string;
}

export interface FakeGraph {
  readonly client: Client;
  readonly calls: readonly Call[];
  /** Fails if a call was not expected or an expected one never came. */
  expectAllDone(): void;
}

const root = 'https://graph.microsoft.com/v1.0';

const addressOf = (context: Context): string =>
  typeof context.request === 'string' ? context.request : context.request.url;

function callOf(context: Context): Call {
  const { options } = context;
  const url = decodeURIComponent(addressOf(context));
  const body: unknown = options?.body;
  return {
    method: options?.method ?? 'GET',
    url: url.startsWith(root) ? url.slice(root.length) : url,
    headers: { ...(options?.headers as Record<string, string>) },
    body: typeof body === 'string' ? (JSON.parse(body) as unknown) : body,
  };
}

function responseOf({ status = 200, body, headers }: Answer): Response {
  const bare = body === undefined;
  const content = typeof body === 'string' || bare ? body : JSON.stringify(body);
  return new Response(content, {
    status,
    headers: { ...(bare ? {} : { 'Content-Type': 'application/json' }), ...headers },
  });
}

/** Answers exactly the expected calls, in their order. Anything else throws, and is remembered in case somebody catches it. */
export function fakeGraph(
  expected: readonly Expected[],
  options: Partial<GraphClientOptions> = {},
): FakeGraph {
  const calls: Call[] = [];
  const unexpected: string[] = [];
  const lastMiddleware: Middleware = {
    execute: (context) => {
      const call = callOf(context);
      const due = expected[calls.length];
      calls.push(call);
      if (due?.on !== `${call.method} ${call.url}`) {
        unexpected.push(`${call.method} ${call.url}`);
        throw new Error(`Unexpected call: ${call.method} ${call.url}`);
      }
      if (due.broken) throw new TypeError('fetch failed');
      // A made-up Response has no address; the client compares it with where a redirect leads.
      context.response = Object.defineProperty(responseOf(due), 'url', { value: addressOf(context) });
      return Promise.resolve();
    },
  };
  const client = createGraphClient({
    getToken: () => Promise.resolve('a-token'),
    maxRetries: 0,
    ...options,
    lastMiddleware,
  });
  return {
    client,
    calls,
    expectAllDone: () => {
      expect(unexpected).toEqual([]);
      expect(calls.length).toBe(expected.length);
    },
  };
}

export const graphError = (status: number, code: string, message = 'said the server'): Answer => ({
  status,
  body: { error: { code, message, innerError: { date: '2026-11-20T10:00:00', 'request-id': 'request-1' } } },
});
