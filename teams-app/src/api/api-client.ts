import type { z } from 'zod';
import { NoConnection, readProblem, SignInNeeded } from './api-problem';

export interface ApiRequest<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root of the service: `/api/me`. */
  readonly path: string;
  readonly body?: unknown;
  /** Raw bytes instead of a body; with the range they stand for, when they are a part of a file. */
  readonly bytes?: { readonly blob: Blob; readonly range?: string };
  /** Sent as `Idempotency-Key`: the same key again never does the thing twice. */
  readonly key?: string;
  /** What the answer must look like. */
  readonly answer: z.ZodType<T>;
  readonly timeoutMs?: number;
}

export interface ApiClient {
  /** @throws ApiProblem, NoConnection, SignInNeeded */
  readonly call: <T>(request: ApiRequest<T>) => Promise<T>;
  /** The bytes of a file. @throws the same */
  readonly file: (path: string) => Promise<Blob>;
}

interface ApiClientParts {
  readonly fetch: typeof fetch;
  /** `fresh`: the one in hand was refused. @throws SignInNeeded */
  readonly token: (wish: { fresh: boolean }) => Promise<string>;
  /** Told when even a fresh token is refused. */
  readonly onRefused: () => void;
}

type Plain = Omit<ApiRequest<unknown>, 'answer'>;

function initOf({ method, body, bytes, key, timeoutMs = 20_000 }: Plain, token: string): RequestInit {
  const headers = new Headers({ Authorization: `Bearer ${token}` });
  if (key !== undefined) headers.set('Idempotency-Key', key);
  if (bytes !== undefined) {
    headers.set('Content-Type', 'application/octet-stream');
    if (bytes.range !== undefined) headers.set('Content-Range', bytes.range);
  } else if (body !== undefined) headers.set('Content-Type', 'application/json');
  return {
    method,
    headers,
    body: bytes?.blob ?? (body === undefined ? undefined : JSON.stringify(body)),
    signal: AbortSignal.timeout(timeoutMs),
    cache: 'no-store',
    credentials: 'omit',
  };
}

/** The tab's only way to the service. It sends a call once; who wants it again decides that, with the same key. */
export function createApiClient({ fetch, token, onRefused }: ApiClientParts): ApiClient {
  async function send(request: Plain, fresh: boolean): Promise<Response> {
    const bearer = await token({ fresh });
    let response: Response;
    try {
      response = await fetch(request.path, initOf(request, bearer));
    } catch (cause) {
      throw new NoConnection('no answer', { cause });
    }
    // A refused token means that nothing was done, so this one repeat is safe for every method.
    if (response.status === 401) {
      if (!fresh) return send(request, true);
      onRefused();
      throw new SignInNeeded('refused');
    }
    if (!response.ok) throw await readProblem(response);
    return response;
  }
  return {
    async call({ answer, ...request }) {
      const response = await send(request, false);
      const text = await response.text().catch((cause: unknown) => {
        throw new NoConnection('answer cut off', { cause });
      });
      return answer.parse(text === '' ? undefined : JSON.parse(text));
    },
    async file(path) {
      return (await send({ method: 'GET', path, timeoutMs: 120_000 }, false)).blob();
    },
  };
}
