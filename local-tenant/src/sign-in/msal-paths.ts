import type { RequestHandler } from 'express';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';

const asMsalWritesIt = new RegExp(`^/(?:${sampleTenantId}/)?${sampleTenantId}/`);

/**
 * MSAL takes the first part of an endpoint's path for the tenant and puts the authority's tenant in its place:
 * `/sign-in/<tenant>/oauth2/…` is asked for as `/<tenant>/<tenant>/oauth2/…`. Entra's own `/<tenant>/…` works as well.
 */
export const msalPaths: RequestHandler = (request, _response, next) => {
  request.url = request.url.replace(asMsalWritesIt, `/sign-in/${sampleTenantId}/`);
  request.originalUrl = request.url;
  next();
};
