import { randomUUID } from 'node:crypto';
import type { Stack } from './stack';

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the service as one of the sample people, with a token from the sign-in. */
export interface Caller {
  readonly token: string;
  call<T = Record<string, unknown>>(path: string, call?: Call): Promise<ApiAnswer<T>>;
  /** POST with a fresh key, or the one given. */
  send<T = Record<string, unknown>>(path: string, body: unknown, key?: string): Promise<ApiAnswer<T>>;
}

export async function tokenFor(stack: Pick<Stack, 'tenantUrl'>, person: string): Promise<string> {
  const answer = await fetch(`${stack.tenantUrl}/sign-in/dev-token?person=${person}&for=api`);
  if (!answer.ok) throw new Error(`No token for ${person}: ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

export async function as(stack: Pick<Stack, 'tenantUrl' | 'serviceUrl'>, person: string): Promise<Caller> {
  const token = await tokenFor(stack, person);
  const call: Caller['call'] = async (path, { method = 'GET', body, headers = {} } = {}) => {
    const raw = body instanceof Uint8Array;
    const answer = await fetch(`${stack.serviceUrl}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined || raw ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : raw ? Buffer.from(body) : JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson ? JSON.parse(text) : text) as never,
    };
  };
  return {
    token,
    call,
    send: (path, body, key = randomUUID()) =>
      call(path, { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
  };
}
