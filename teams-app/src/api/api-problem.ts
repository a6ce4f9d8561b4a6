import { z } from 'zod';

const problemSchema = z.object({
  title: z.string().optional(),
  status: z.number().optional(),
  detail: z.string().optional(),
  reference: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

interface ProblemFacts {
  readonly status: number;
  readonly detail: string;
  readonly reference?: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** The whole answer: some problems carry what is stored now. */
  readonly body: unknown;
  readonly retryAfterSeconds?: number;
}

/** The service answered, and said no (problem+json, RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly facts: ProblemFacts) {
    super(facts.detail);
  }
  get status(): number {
    return this.facts.status;
  }
}

/** Nobody answered: no network, cut off, or too slow. Whether the service received it is unknown. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection';
}

/** There is no token and none can be had without the person. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

/** Worth sending again later, unchanged. */
export const isPassing = (failure: unknown): boolean =>
  failure instanceof NoConnection ||
  failure instanceof SignInNeeded ||
  (failure instanceof ApiProblem && (failure.status === 429 || failure.status >= 500));

/** Reads the answer of a failed call, whatever it holds. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const text = await response.text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const parsed = problemSchema.safeParse(body);
  const problem = parsed.success ? parsed.data : {};
  const after = Number(response.headers.get('Retry-After'));
  return new ApiProblem({
    status: response.status,
    detail: problem.detail ?? problem.title ?? '',
    reference: problem.reference ?? referenceIn(response.headers),
    errors: problem.errors ?? [],
    body,
    retryAfterSeconds: Number.isFinite(after) && after > 0 ? after : undefined,
  });
}

/** For an answer that something on the way has replaced: the header may have been left. */
function referenceIn(headers: Headers): string | undefined {
  const given = headers.get('X-Reference') ?? '';
  return /^[A-Z2-9]{8}$/.test(given) ? given : undefined;
}
