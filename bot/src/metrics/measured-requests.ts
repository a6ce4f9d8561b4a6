import type { RequestHandler } from 'express';
import type { Meter } from './meter';

/** Tells the meter of each answer, by the pattern that its route noted and never by the address that was asked for. */
export const measuredRequests =
  (meter: Meter): RequestHandler =>
  (_request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const route: unknown = response.locals['route'];
      meter.answered({
        route: typeof route === 'string' ? route : undefined,
        status: response.statusCode,
        seconds: (performance.now() - began) / 1000,
      });
    });
    next();
  };
