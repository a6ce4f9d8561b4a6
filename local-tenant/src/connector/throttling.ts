import type { RequestHandler, Response } from 'express';
import type { Control } from '../control/control';
import { connectorError } from './connector-error';
import { withoutThread } from './conversation-ids';
import { perTenant, perThread, RateLimits } from './rate-limits';

export interface Throttling {
  /** Covers every call of the app. */
  readonly tenant: RequestHandler;
  /** True when the call may go on; otherwise it has been answered. A channel and all its threads count as one. */
  thread(response: Response, call: { readonly kind: keyof typeof perThread; readonly id: string }): boolean;
}

/** Refuses what comes too fast, as Teams does, unless the setting `rateLimits` is off. */
export function createThrottling(control: Pick<Control, 'settings'>): Throttling {
  const limits = new RateLimits();
  const allow = (response: Response, wait: () => number): boolean => {
    const seconds = control.settings().rateLimits === 'off' ? 0 : wait();
    if (seconds === 0) return true;
    response.set('Retry-After', String(seconds));
    connectorError(response, 'TooManyRequests');
    return false;
  };
  return {
    tenant: (_request, response, next) => {
      if (allow(response, () => limits.take('tenant', perTenant))) next();
    },
    thread: (response, { kind, id }) =>
      allow(response, () => limits.take(`${kind} ${withoutThread(id)}`, perThread[kind])),
  };
}
