import type { DatabaseSync } from 'node:sqlite';
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { sampleSites, sampleWebPartsPrincipal } from '@councillor-safety/core/people/sample-tenant';
import { record } from '../graph-wire/body';
import { badRequest, GraphError } from '../graph-wire/graph-error';
import { graphClaims } from '../sign-in/claims';
import type { Tokens } from '../sign-in/tokens';
import { sqlOf } from '../storage/sql';
import { sameOriginOnly } from '../teams/same-origin';
import { mayEdit, personWithKey } from './page-people';
import { saveWebParts } from './saved-properties';
import { builtManifests, graphScopes } from './web-part-package';

export interface WebPartCallSettings {
  readonly tenantUrl: string;
  readonly database: DatabaseSync;
  readonly tokens: Tokens;
  /** Folder of the built web parts. */
  readonly folder: string;
}

const tokenSeconds = 3600;

/** `{person, webParts}`: officers only. */
const save =
  ({ database, folder }: WebPartCallSettings): RequestHandler =>
  (request, response) => {
    const { person: key, webParts } = record(request.body, 'The request body');
    const person = personWithKey(key);
    if (!person || !mayEdit(person)) {
      response.status(403).json({ error: 'Only an officer can change this page.' });
      return;
    }
    const known = builtManifests(folder).map(({ id }) => id);
    saveWebParts(sqlOf(database), { webParts, known, by: person.id });
    response.status(204).end();
  };

/** `{person}` → `{access_token, expires_in}`: the scopes that the package asks an administrator for, and no other. */
const token =
  ({ tokens, folder }: WebPartCallSettings): RequestHandler =>
  async (request, response) => {
    const person = personWithKey(record(request.body, 'The request body').person);
    if (!person) throw badRequest('There is no such person.');
    const appId = sampleWebPartsPrincipal.clientId;
    const claims = graphClaims(person, { appId, scopes: graphScopes(folder) });
    const access_token = await tokens.signToken(claims, { lifetimeSeconds: tokenSeconds });
    response.set('Cache-Control', 'no-store').json({ access_token, expires_in: tokenSeconds });
  };

const refusals: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof GraphError)) return next(error);
  response.status(error.status).json({ error: error.message });
};

/** What the page's scripts ask of the server, for the person that the page is opened as. */
export function webPartCalls(settings: WebPartCallSettings): Router {
  const router = Router();
  const ours = sameOriginOnly(settings.tenantUrl);
  router.post(`${sampleSites.hub.path}/web-parts`, ours, express.json(), save(settings));
  router.post('/spfx/token', ours, express.json(), token(settings));
  return router.use(refusals);
}
