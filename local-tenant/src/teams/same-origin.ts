import type { RequestHandler } from 'express';

/** The shell acts for whoever it is opened as; no other website may make it do so. */
export const sameOriginOnly =
  (tenantUrl: string): RequestHandler =>
  (request, response, next) => {
    if (request.method === 'GET' || request.get('origin') === tenantUrl) next();
    else response.status(403).type('text').send('Only the shell’s own page may ask this.');
  };
