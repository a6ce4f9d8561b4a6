import { ipKeyGenerator, rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import type { Request, Response } from 'express';
import type { Person } from '@councillor-safety/core/people/people';
import { Problem } from '../problems/problems';
import type { RateLimitName } from './route';

export type RateLimits = Readonly<Record<RateLimitName, RateLimitRequestHandler>>;

const minute = 60_000;

/** Requests a minute for one person: far above what hands can do, far below what a script would. */
const perMinute: Readonly<Record<RateLimitName, number>> = { standard: 300, upload: 600, poll: 120 };

export function createRateLimits(limits: Readonly<Record<RateLimitName, number>> = perMinute): RateLimits {
  const limit = (name: RateLimitName): RateLimitRequestHandler =>
    rateLimit({
      windowMs: minute,
      limit: limits[name],
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator: callerOf,
      handler: refuse,
    });
  return { standard: limit('standard'), upload: limit('upload'), poll: limit('poll') };
}

/** A whole council can sit behind one address, so a known person counts alone. */
const callerOf = (request: Request, response: Response): string =>
  (response.locals['person'] as Person | undefined)?.id ?? ipKeyGenerator(request.ip ?? '');

function refuse(request: Request, _response: Response): never {
  const resetAt = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime;
  const seconds = resetAt ? Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000)) : 60;
  throw new Problem({
    status: 429,
    detail: 'There were a great many requests from your account just now. Wait a moment and try again.',
    headers: { 'Retry-After': String(seconds) },
  });
}
