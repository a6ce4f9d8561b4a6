/// <reference lib="dom" />
import { runScript } from './modules.mjs';

interface MiddlewareContext {
  readonly request: string | Request;
  readonly options?: RequestInit;
  response?: Response;
}

interface Middleware {
  execute(context: MiddlewareContext): Promise<void>;
  setNext?(next: Middleware): void;
}

/** The browser bundle of `@microsoft/microsoft-graph-client`, as it stands on `window`. */
interface GraphLibrary {
  readonly Client: { initWithMiddleware(options: { middleware: Middleware }): object };
  readonly AuthenticationHandler: new (provider: { getAccessToken(): Promise<string> }) => Middleware;
  readonly RetryHandler: new () => Middleware;
  readonly RedirectHandler: new () => Middleware;
  readonly TelemetryHandler: new () => Middleware;
}

const graph = 'https://graph.microsoft.com/';

/** The last of the chain: what is meant for Graph goes to this origin. */
export const localTransport: Middleware = {
  async execute(context) {
    const { request, options } = context;
    if (typeof request !== 'string' || !request.startsWith(graph)) {
      throw new Error('A web part’s Graph client may speak to Graph alone.');
    }
    context.response = await fetch(`/graph/${request.slice(graph.length)}`, options);
  },
};

interface TokenAnswer {
  readonly access_token: string;
  readonly expires_in: number;
}

/** Renewed well before its end, as MSAL does. */
const renewSeconds = 300;

async function fetchToken(person: string): Promise<{ token: string; until: number }> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/spfx/token', { method: 'POST', headers, body: JSON.stringify({ person }) });
  if (!response.ok) throw new Error(`No token for Graph: the tenant answered ${response.status}.`);
  const { access_token, expires_in } = (await response.json()) as TokenAnswer;
  return { token: access_token, until: Date.now() + (expires_in - renewSeconds) * 1000 };
}

/** One token for everybody who asks at once; after a failure the next one asks anew. */
function tokenOf(person: string): () => Promise<string> {
  let kept: ReturnType<typeof fetchToken> | undefined;
  return async () => {
    if (kept && (await kept).until < Date.now()) kept = undefined;
    const asked = (kept ??= fetchToken(person));
    return asked.then(
      ({ token }) => token,
      (error: unknown) => {
        kept = undefined;
        throw error;
      },
    );
  };
}

/** `msGraphClientFactory` of a web part's context: Microsoft's own client, authentication and retries included. */
export function graphClientFactory(person: string) {
  let client: Promise<object> | undefined;
  const make = async (): Promise<object> => {
    await runScript('/spfx/libraries/microsoft-graph-client.js');
    const library = (window as unknown as { MicrosoftGraph: GraphLibrary }).MicrosoftGraph;
    const chain = [
      new library.AuthenticationHandler({ getAccessToken: tokenOf(person) }),
      new library.RetryHandler(),
      new library.RedirectHandler(),
      new library.TelemetryHandler(),
      localTransport,
    ] as const;
    chain.slice(0, -1).forEach((each, place) => each.setNext?.(chain[place + 1] ?? localTransport));
    return library.Client.initWithMiddleware({ middleware: chain[0] });
  };
  return {
    getClient: (version: string): Promise<object> => {
      if (version !== '3')
        return Promise.reject(new Error(`There is no Graph client of version ${version}.`));
      client ??= make().catch((error: unknown) => {
        client = undefined;
        throw error;
      });
      return client;
    },
  };
}
