import type { DatabaseSync } from 'node:sqlite';
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { samplePeople, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sendPage } from '../pages/page';
import { choosePersonBody } from './choose-person-page';
import { clientCredentials } from './client-credentials';
import { devToken, type FindInvented } from './dev-token';
import { tenantMetadata } from './metadata';
import { createProvider } from './provider';
import type { Registrations } from './registrations';
import type { SigningKeys } from './signing-keys';
import type { Tokens } from './tokens';

export interface SignInSettings {
  readonly tenantUrl: string;
  /** The service's origin; only it is redirected to. */
  readonly serviceUrl: string;
  readonly tokens: Tokens;
  readonly keys: SigningKeys;
  readonly database: DatabaseSync;
  readonly invented: FindInvented;
  readonly registrations: Registrations;
}

/** The redirect addresses that the product's registration lists. */
export const redirectUrisOf = (serviceUrl: string): string[] =>
  ['/tab/redirect.html', '/tab/', '/tab/index.html'].map((path) => `${serviceUrl}${path}`);

/** MSAL asks for `offline_access` without a consent prompt; Entra allows that and oidc-provider does not. */
const allowOfflineAccess: RequestHandler = (request, _response, next) => {
  const url = new URL(request.url, 'http://localhost');
  const prompts = (url.searchParams.get('prompt') ?? '').split(' ').filter(Boolean);
  if (!prompts.includes('none') && !prompts.includes('consent')) {
    url.searchParams.set('prompt', [...prompts, 'consent'].join(' '));
    request.originalUrl = request.originalUrl.replace(request.url, `${url.pathname}${url.search}`);
    request.url = `${url.pathname}${url.search}`;
  }
  next();
};

/** Entra's own rule: what a browser redeems has an Origin, and a secret never does. */
const fromBrowser: RequestHandler = (request, _response, next) =>
  next(request.get('origin') ? 'route' : undefined);

/** oidc-provider's way of saying that it no longer knows the interaction: too old, or begun in another browser. */
const ranOut: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof Error) || error.name !== 'SessionNotFound') return next(error);
  const body = '<main><h1>This sign-in has run out</h1><p>Go back to the app and sign in again.</p></main>';
  response.status(400);
  sendPage(response, { title: 'This sign-in has run out', body });
};

function interactionRouter(provider: ReturnType<typeof createProvider>, serviceUrl: string): Router {
  const router = Router();
  router.get('/:uid', async (request, response) => {
    await provider.interactionDetails(request, response);
    sendPage(response, {
      title: 'Choose who you are',
      body: choosePersonBody(request.originalUrl),
      formTargets: [serviceUrl],
    });
  });
  router.post('/:uid', express.urlencoded({ extended: false }), async (request, response) => {
    const { person: key } = request.body as { person?: string };
    const person = samplePeople.find((each) => each.key === key);
    if (!person) {
      response.redirect(303, request.originalUrl);
      return;
    }
    const result = { login: { accountId: person.id }, select_account: {}, consent: {} };
    await provider.interactionFinished(request, response, result);
  });
  return router.use(ranOut);
}

function signOut(serviceUrl: string): RequestHandler {
  return (request, response) => {
    response.clearCookie('_session').clearCookie('_session.sig');
    const wanted = request.query.post_logout_redirect_uri;
    const home =
      typeof wanted === 'string' &&
      URL.canParse(wanted) &&
      new URL(wanted).origin === new URL(serviceUrl).origin;
    response.redirect(home ? wanted : '/');
  };
}

/** Everything under `/sign-in`. */
export function signInRouter(settings: SignInSettings): Router {
  const { serviceUrl, tokens, keys, database, tenantUrl, invented, registrations } = settings;
  const provider = createProvider({
    issuer: tokens.issuer,
    keys,
    database,
    redirectUris: redirectUrisOf(serviceUrl),
  });
  const metadata = tenantMetadata(tenantUrl);
  const tenant = Router();
  tenant.get('/v2.0/.well-known/openid-configuration', (_request, response) => {
    response.set('Access-Control-Allow-Origin', '*').json(metadata);
  });
  tenant.get('/discovery/v2.0/keys', (_request, response) => {
    response.set('Access-Control-Allow-Origin', '*').json(tokens.jwks);
  });
  tenant.get('/oauth2/v2.0/logout', signOut(serviceUrl));
  tenant.post(
    '/oauth2/v2.0/token',
    fromBrowser,
    express.urlencoded({ extended: false }),
    clientCredentials({ tenantUrl, tokens, registrations }),
  );
  tenant.use('/interaction', interactionRouter(provider, serviceUrl));
  tenant.get('/oauth2/v2.0/authorize', allowOfflineAccess);
  tenant.use(provider.callback());

  const router = Router();
  router.get('/dev-token', devToken(tokens, invented));
  router.use(`/${sampleTenantId}`, tenant);
  return router;
}
