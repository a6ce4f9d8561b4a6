import { randomInt } from 'node:crypto';

export interface FieldProblem {
  /** Path of the field, such as `place.postcode` or `kinds.0`. */
  readonly field: string;
  readonly message: string;
}

/** RFC 9457 body of every error answer. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** One plain sentence for the person. */
  readonly detail: string;
  /** What the person can quote and the log also holds. */
  readonly reference: string;
  readonly errors?: readonly FieldProblem[];
  readonly [more: string]: unknown;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Something in this request is not right',
  401: 'Sign in again',
  403: 'You cannot do this',
  404: 'Not found',
  408: 'The request took too long',
  409: 'Somebody changed this first',
  413: 'Too big',
  415: 'Wrong kind of content',
  429: 'Too many requests',
  503: 'Not available just now',
};

interface ProblemParts {
  readonly status: number;
  readonly detail: string;
  readonly title?: string;
  readonly errors?: readonly FieldProblem[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the body, such as the stored copy of a stale edit. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** An answer that is not a success. `detail` is shown to the person, so it never holds what somebody else wrote. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  private readonly parts: ProblemParts;

  constructor(parts: ProblemParts, options?: ErrorOptions) {
    super(parts.detail, options);
    this.parts = parts;
    this.status = parts.status;
    this.headers = parts.headers ?? {};
  }

  body(reference: string): ProblemBody {
    const { status, detail, title, errors, more } = this.parts;
    return {
      ...more,
      type: `urn:councillor-safety:problem:${status}`,
      title: title ?? titles[status] ?? 'Something went wrong',
      status,
      detail,
      reference,
      ...(errors === undefined ? {} : { errors }),
    };
  }
}

/** The same words whether the thing does not exist or this person may not know of it. */
export const notFound = (thing = 'page'): Problem =>
  new Problem({ status: 404, detail: `We could not find that ${thing}, or you cannot see it.` });

export const forbidden = (detail = 'Your account is not allowed to do this.'): Problem =>
  new Problem({ status: 403, detail });

export const badField = (field: string, message: string): Problem =>
  new Problem({ status: 400, detail: message, errors: [{ field, message }] });

export const conflict = (detail: string, more?: Readonly<Record<string, unknown>>): Problem =>
  new Problem({ status: 409, detail, more });

export const unavailable = (detail: string, retryAfterSeconds = 5, options?: ErrorOptions): Problem =>
  new Problem(
    { status: 503, detail, headers: { 'Retry-After': String(Math.ceil(retryAfterSeconds)) } },
    options,
  );

const readable = 'BCDFGHJKMNPQRSTVWXYZ23456789';

/** Eight characters that can be read out over a telephone. */
export const newProblemReference = (): string =>
  Array.from({ length: 8 }, () => readable[randomInt(readable.length)]).join('');
