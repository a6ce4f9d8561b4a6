import { GraphError } from '@microsoft/microsoft-graph-client';

export type FailureKind =
  'not-found' | 'conflict' | 'duplicate' | 'throttled' | 'unavailable' | 'refused' | 'bad-request';

/** What was being tried, in words fit for a log: ids and keys, never personal content. */
export interface Attempt {
  /** For example `update an item`. */
  readonly action: string;
  /** Display name of the list, or the address of the site. */
  readonly list: string;
  /** For example `id '7'`. */
  readonly tried?: string;
}

interface Answer {
  /** 0 when no answer came back. */
  readonly status: number;
  readonly code: string;
  readonly serverMessage: string;
  readonly retryAfterSeconds?: number;
  readonly requestId?: string;
  /** Why the call was never made, in our own words. */
  readonly unsent?: string;
}

/** The one error that reading from or writing to SharePoint ends in. */
export class GraphFailure extends Error {
  override readonly name = 'GraphFailure';
  readonly kind: FailureKind;
  /** HTTP status; 0 when no answer came back, so that the outcome is unknown. */
  readonly status: number;
  readonly code: string;
  readonly list: string;
  readonly tried: string;
  readonly retryAfterSeconds?: number;
  readonly requestId?: string;
  readonly #serverMessage: string;

  constructor(attempt: Attempt, answer: Answer) {
    const tried = attempt.tried ?? '';
    const target = tried === '' ? `'${attempt.list}'` : `'${attempt.list}', ${tried}`;
    const result = answer.status === 0 ? 'no answer' : String(answer.status);
    const why = answer.unsent ?? [result, answer.code].join(' ').trim();
    super(`Could not ${attempt.action} in ${target}: ${why}`);
    this.kind = kindOf(answer);
    this.status = answer.status;
    this.code = answer.code;
    this.list = attempt.list;
    this.tried = tried;
    this.retryAfterSeconds = answer.retryAfterSeconds;
    this.requestId = answer.requestId;
    this.#serverMessage = answer.serverMessage;
  }

  /** SharePoint's own words. They can quote what was sent, so they are for an administrator's terminal, not for a log. */
  serverMessage(): string {
    return this.#serverMessage;
  }

  /** Whether the same call may work later without anybody changing anything. */
  get worthRetrying(): boolean {
    return this.kind === 'throttled' || this.kind === 'unavailable';
  }
}

const plainKinds: Readonly<Record<number, FailureKind>> = {
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  408: 'unavailable',
  410: 'not-found',
  412: 'conflict',
  423: 'unavailable',
  429: 'throttled',
};

/**
 * The status decides: for one and the same cause different codes were seen. Only a broken unique column has no status
 * of its own (400, 409 and 500 are all reported), so there the words decide, and the caller re-reads by key to be sure.
 */
function kindOf({ status, code, serverMessage }: Answer): FailureKind {
  const plain = plainKinds[status];
  if (plain) return plain;
  if (status >= 400 && /duplicate|nameAlreadyExists/i.test(`${code} ${serverMessage}`)) return 'duplicate';
  if (status === 409) return 'conflict';
  return status >= 400 && status < 500 ? 'bad-request' : 'unavailable';
}

/** Seconds of a Retry-After header; its date form is measured against the answer's own Date. */
function retryAfterOf(header: (name: string) => string | null | undefined): number | undefined {
  const value = header('Retry-After');
  if (!value) return undefined;
  if (Number.isFinite(Number(value))) return Math.max(0, Number(value));
  const seconds = (Date.parse(value) - Date.parse(header('Date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function failureFromError(error: GraphError, attempt: Attempt): GraphFailure {
  const headers = error.headers;
  const answered = error.statusCode > 0;
  // Of what `getToken` throws the library keeps only the name and the message.
  const unsent = error.code === 'SignInFailure' ? { unsent: error.message } : {};
  return new GraphFailure(attempt, {
    status: answered ? error.statusCode : 0,
    code: error.code ?? '',
    serverMessage: error.message,
    retryAfterSeconds: retryAfterOf((name) => headers?.get(name)),
    requestId: error.requestId ?? headers?.get('request-id') ?? undefined,
    ...unsent,
  });
}

/** Runs a call to Graph; whatever goes wrong on the way leaves as a GraphFailure, a mistake of ours leaves as it is. */
export async function attempting<T>(attempt: Attempt, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof GraphError ? failureFromError(error, attempt) : error;
  }
}

/** One answer inside a `$batch` (or a raw response) as the client hands it out. */
export interface RawAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface ErrorBody {
  readonly error?: {
    readonly code?: string;
    readonly message?: string;
    readonly innerError?: Readonly<Record<string, string>>;
  };
}

export function failureFromAnswer(answer: RawAnswer, attempt: Attempt): GraphFailure {
  const error = (answer.body as ErrorBody | undefined)?.error;
  const headers = new Map(
    Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return new GraphFailure(attempt, {
    status: answer.status,
    code: error?.code ?? '',
    serverMessage: error?.message ?? '',
    retryAfterSeconds: retryAfterOf((name) => headers.get(name.toLowerCase())),
    requestId: error?.innerError?.['request-id'],
  });
}
