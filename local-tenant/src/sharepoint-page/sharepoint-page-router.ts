import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import {
  type SamplePerson,
  samplePeople,
  sampleTenantId,
} from '@councillor-safety/core/people/sample-people';
import {
  sampleSharePointHost,
  sampleSites,
  sampleWebPartsPrincipal,
} from '@councillor-safety/core/people/sample-tenant';
import { GraphError, badRequest } from '../graph-wire/graph-error';
import { record } from '../graph-wire/body';
import { levelOfPerson, reaches } from '../graph/calls/access';
import { sendPage } from '../pages/page';
import { graphClaims } from '../sign-in/claims';
import type { Tokens } from '../sign-in/tokens';
import { sqlOf } from '../storage/sql';
import { sameOriginOnly } from '../teams/same-origin';
import { pageBody } from './page-body';
import type { PageConfig } from './page-config';
import { choosePersonBody, noPermissionBody, notBuiltBody } from './page-refusals';
import { readView } from './page-view';
import { savedWebParts, saveWebParts } from './saved-properties';
import { webPartLibrary } from './web-part-libraries';
import { builtManifests, graphScopes, slugOf, webPartsFolder } from './web-part-package';

export interface SharePointPageSettings {
  readonly tenantUrl: string;
  readonly database: DatabaseSync;
  readonly tokens: Tokens;
  /** The web parts' folder; the repository's own when absent. */
  readonly folder?: string;
}

const { path, displayName } = sampleSites.hub;
const assetsUrl = '/spfx/assets/';
const tokenSeconds = 3600;
const compiled = join(__dirname, '..', '..', 'lib');

const personWithKey = (key: unknown): SamplePerson | undefined =>
  samplePeople.find((person) => person.key === key);
const mayRead = (person: SamplePerson): boolean => reaches(levelOfPerson(person, path), 'read');
const mayEdit = (person: SamplePerson): boolean => reaches(levelOfPerson(person, path), 'write');

const queryOf = (url: string): URLSearchParams => new URL(url, 'http://localhost').searchParams;

function page({ database, folder = webPartsFolder }: SharePointPageSettings): RequestHandler {
  const configOf = (person: SamplePerson, query: URLSearchParams): PageConfig => {
    const saved = savedWebParts(sqlOf(database));
    const webParts = builtManifests(folder, assetsUrl).map((manifest) => ({
      slug: slugOf(manifest),
      manifest,
      saved: saved.get(manifest.id),
    }));
    const { key, id, name, userPrincipalName } = person;
    return {
      person: { key, id, name, userPrincipalName },
      canEdit: mayEdit(person),
      tenantId: sampleTenantId,
      site: { absoluteUrl: `https://${sampleSharePointHost}${path}`, path, title: displayName },
      view: readView(
        query,
        webParts.map(({ slug }) => slug),
      ),
      webParts,
      styleNonce: randomBytes(16).toString('base64'),
    };
  };
  return (request, response) => {
    const query = queryOf(request.originalUrl);
    const key = query.get('as') || undefined;
    const person = personWithKey(key);
    const title = `${displayName} – local tenant`;
    if (!person) return sendPage(response, { title, body: choosePersonBody(query, key) });
    if (!mayRead(person)) {
      response.status(403);
      return sendPage(response, { title, body: noPermissionBody(person, query) });
    }
    const config = configOf(person, query);
    if (config.webParts.length === 0) return sendPage(response, { title, body: notBuiltBody });
    sendPage(response, {
      title,
      body: pageBody(person, config),
      theme: config.view.theme,
      styleNonce: config.styleNonce,
      script: '/spfx/scripts/sharepoint-page/browser/page.mjs',
      styles: ['/assets/sharepoint-page.css'],
    });
  };
}

/** `POST /sites/councillor-safety/web-parts` `{person, webParts}`: officers only. */
const save =
  ({ database, folder = webPartsFolder }: SharePointPageSettings): RequestHandler =>
  (request, response) => {
    const { person: key, webParts } = record(request.body, 'The request body');
    const person = personWithKey(key);
    if (!person || !mayEdit(person)) {
      response.status(403).json({ error: 'Only an officer can change this page.' });
      return;
    }
    const known = builtManifests(folder, assetsUrl).map(({ id }) => id);
    saveWebParts(sqlOf(database), { webParts, known, by: person.id });
    response.status(204).end();
  };

/** `POST /spfx/token` `{person}` → `{access_token, expires_in}`, for Graph, with the scopes that the package asks for and no other. */
const token =
  ({ tokens, folder = webPartsFolder }: SharePointPageSettings): RequestHandler =>
  async (request, response) => {
    const person = personWithKey(record(request.body, 'The request body').person);
    if (!person) throw badRequest('There is no such person.');
    const claims = graphClaims(person, {
      appId: sampleWebPartsPrincipal.clientId,
      scopes: graphScopes(folder),
    });
    const access_token = await tokens.signToken(claims, { lifetimeSeconds: tokenSeconds });
    response.set('Cache-Control', 'no-store').json({ access_token, expires_in: tokenSeconds });
  };

const refusals: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof GraphError)) return next(error);
  response.status(error.status).json({ error: error.message });
};

/** The hub site's page, and everything that its scripts ask for. */
export function sharePointPageRouter(settings: SharePointPageSettings): Router {
  const router = Router();
  const ours = sameOriginOnly(settings.tenantUrl);
  router.get(path, page(settings));
  router.post(`${path}/web-parts`, ours, express.json(), save(settings));
  router.post('/spfx/token', ours, express.json(), token(settings));
  router.use(assetsUrl, express.static(join(settings.folder ?? webPartsFolder, 'release', 'assets')));
  router.get('/spfx/libraries/:file', webPartLibrary);
  for (const scripts of ['sharepoint-page/browser', 'teams/browser']) {
    router.use(`/spfx/scripts/${scripts}`, express.static(join(compiled, scripts)));
  }
  return router.use(refusals);
}
