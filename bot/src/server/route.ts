import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Request } from 'express';
import type { z } from 'zod';
import type { Person, Role } from '@councillor-safety/core/people/people';
import type { AuditAction } from '../audit/audit-trail';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** `anyone` needs no sign-in; `signed-in` needs a token and no role. */
export type Who = readonly Role[] | 'signed-in' | 'anyone';
/** `role`: holding a role is the whole rule. `record`: the handler also asks the record's own guard. */
export type Guard = 'role' | 'record';
export type AuditRule = AuditAction | `none: ${string}`;

export type ResponseShape = z.ZodType | 'stream' | 'empty';
export type Responses = Readonly<Record<number, ResponseShape>>;

interface AnswerExtras {
  readonly headers?: Readonly<Record<string, string>>;
  /** What the audit entry is about; without it, the `reference`, `key` or `id` of the path. */
  readonly subject?: string;
}
type AnswerBody<S> = S extends z.ZodType
  ? { readonly body: z.input<S> }
  : S extends 'stream'
    ? { readonly stream: Readable }
    : { readonly body?: undefined };

export type Answer<R extends Responses> = {
  [K in keyof R & number]: AnswerExtras & AnswerBody<R[K]> & { readonly status: K };
}[keyof R & number];

export interface Context<
  W extends Who,
  P extends z.ZodType,
  Q extends z.ZodType,
  H extends z.ZodType,
  B extends z.ZodType,
> {
  readonly person: W extends 'anyone' ? undefined : Person;
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly headers: z.output<H>;
  readonly body: z.output<B>;
  /** For streamed bodies (`rawBody`); everything else has been checked already. */
  readonly request: Request;
  /** Aborted when the person goes away before the answer. */
  readonly signal: AbortSignal;
}

export interface RouteDefinition<
  W extends Who,
  R extends Responses,
  P extends z.ZodType,
  Q extends z.ZodType,
  H extends z.ZodType,
  B extends z.ZodType,
> {
  readonly method: Method;
  /** Express 5 path, such as `/api/incidents/:reference`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly who: W;
  readonly guard: Guard;
  readonly audit: AuditRule;
  readonly params?: P;
  readonly query?: Q;
  /** Lower-case names. */
  readonly headers?: H;
  readonly body?: B;
  /** The handler reads `request` itself, up to `bodyLimit`. */
  readonly rawBody?: true;
  /** Bytes; 100 kB unless told. */
  readonly bodyLimit?: number;
  readonly responses: R;
  /** Name of one of the rate limits; `standard` unless told. */
  readonly rateLimit?: RateLimitName;
  readonly handler: (context: Context<W, P, Q, H, B>) => Promise<Answer<NoInfer<R>>> | Answer<NoInfer<R>>;
}

export type RateLimitName = 'standard' | 'upload' | 'poll';

/** What the registry, the OpenAPI document and the security tests see of a route. */
export interface Route {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly who: Who;
  readonly guard: Guard;
  readonly audit: AuditRule;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
  readonly rawBody?: true;
  readonly bodyLimit: number;
  readonly responses: Responses;
  readonly rateLimit: RateLimitName;
  handle(input: CheckedRequest): Promise<HandledAnswer>;
}

export interface CheckedRequest {
  readonly person: Person | undefined;
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly request: Request;
  readonly signal: AbortSignal;
}
export interface HandledAnswer extends AnswerExtras {
  readonly status: number;
  readonly body?: unknown;
  readonly stream?: Readable;
}

const standardBodyLimit = 100 * 1024;

/** Declares a route; permission and audit event stand here, beside what they protect. Schemas give the handler its types. */
export function defineRoute<
  const W extends Who,
  const R extends Responses,
  P extends z.ZodType = z.ZodType<undefined>,
  Q extends z.ZodType = z.ZodType<undefined>,
  H extends z.ZodType = z.ZodType<IncomingHttpHeaders>,
  B extends z.ZodType = z.ZodType<undefined>,
>(definition: RouteDefinition<W, R, P, Q, H, B>): Route {
  const { handler, ...declared } = definition;
  return {
    ...declared,
    bodyLimit: definition.bodyLimit ?? standardBodyLimit,
    rateLimit: definition.rateLimit ?? 'standard',
    // The registry has checked each part against this very definition's schemas before it calls.
    handle: async (input) => handler(input as Context<W, P, Q, H, B>),
  };
}
