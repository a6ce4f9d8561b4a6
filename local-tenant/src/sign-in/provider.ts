import type { DatabaseSync } from 'node:sqlite';
import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { escapeHtml, render } from '../pages/page';
import { delegatedClaims, idTokenClaims, resourceOf } from './claims';
import {
  type Context,
  type IssuedToken,
  interactionPolicy,
  OidcProvider,
  type Provider,
} from './oidc-library';
import type { SigningKeys } from './signing-keys';
import { stateAdapter } from './state-adapter';

export interface ProviderSettings {
  readonly issuer: string;
  readonly keys: SigningKeys;
  readonly database: DatabaseSync;
  readonly redirectUris: readonly string[];
}

/** Seconds; a single-page app's refresh tokens live as long in Entra. */
const day = 86_400;

export const clientInfoOf = (personId: string): string =>
  Buffer.from(JSON.stringify({ uid: personId, utid: sampleTenantId })).toString('base64url');

const personById = (id: string | undefined): SamplePerson | undefined =>
  samplePeople.find((each) => each.id === id);

/** A code is redeemed without naming its scopes again; they are the ones it was asked for with. */
function scopesOf({ oidc }: Context): string[] {
  const asked =
    oidc?.params?.scope ?? oidc?.entities.AuthorizationCode?.scope ?? oidc?.entities.RefreshToken?.scope;
  return typeof asked === 'string' ? asked.split(' ') : [];
}

/** Entra asks for consent once for a whole council; here it has always been given. */
async function grantEverything(ctx: Context, provider: Provider): Promise<unknown> {
  const { Account, Client } = ctx.oidc?.entities ?? {};
  if (!Account || !Client) return undefined;
  const grant = new provider.Grant({ accountId: Account.accountId, clientId: Client.clientId });
  grant.addOIDCScope('openid profile email offline_access');
  const resource = resourceOf(scopesOf(ctx));
  if (resource) grant.addResourceScope(resource, scopesOf(ctx).join(' '));
  await grant.save();
  return grant;
}

/** Consent prompts never wait; being asked to choose an account always does. */
function prompts(): unknown {
  const policy = interactionPolicy.base();
  policy.get('consent').checks.clear();
  policy.splice(1, 0, new interactionPolicy.Prompt({ name: 'select_account', requestable: true }));
  return policy;
}

/** An access token's body as Entra v2 writes it, in place of the one oidc-provider would write. */
function entraShape(
  _ctx: unknown,
  token: IssuedToken,
  parts: { header?: object; payload: Record<string, unknown> },
): void {
  const person = personById(token.accountId);
  if (!person) throw new Error(`No sample person has the id '${token.accountId ?? ''}'`);
  const { iat, exp, jti, iss } = parts.payload;
  parts.header = { typ: 'JWT' };
  parts.payload = {
    ...delegatedClaims(person, (token.scope ?? '').split(' ')),
    iss,
    iat,
    nbf: iat,
    exp,
    uti: jti,
  };
}

const clientOf = ({ redirectUris }: ProviderSettings) => ({
  client_id: sampleProduct.clientId,
  client_name: sampleProduct.displayName,
  application_type: 'web',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: redirectUris,
});

const resourceIndicators = {
  enabled: true,
  defaultResource: (ctx: Context) => resourceOf(scopesOf(ctx)),
  useGrantedResource: () => true,
  getResourceServerInfo: (ctx: Context, resource: string) => ({
    scope: scopesOf(ctx).join(' '),
    audience: resource,
    accessTokenTTL: 3600,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  }),
};

function configuration(settings: ProviderSettings, provider: () => Provider): Record<string, unknown> {
  return {
    adapter: stateAdapter(settings.database),
    clients: [clientOf(settings)],
    jwks: { keys: [settings.keys.privateJwk] },
    cookies: { keys: settings.keys.cookieKeys },
    claims: {
      openid: Object.keys(idTokenClaims(samplePeople[0] as SamplePerson)).filter((name) => name !== 'aud'),
    },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    conformIdTokenClaims: false,
    clientBasedCORS: (_ctx: Context, origin: string) =>
      settings.redirectUris.some((uri) => new URL(uri).origin === origin),
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false }, resourceIndicators },
    findAccount: (_ctx: Context, id: string) => {
      const person = personById(id);
      return person && { accountId: id, claims: () => idTokenClaims(person) };
    },
    formats: { customizers: { jwt: entraShape } },
    interactions: {
      policy: prompts(),
      url: (_ctx: Context, { uid }: { uid: string }) => `/sign-in/${sampleTenantId}/interaction/${uid}`,
    },
    expiresWithSession: () => false,
    issueRefreshToken: () => true,
    loadExistingGrant: (ctx: Context) => grantEverything(ctx, provider()),
    rotateRefreshToken: false,
    routes: {
      authorization: '/oauth2/v2.0/authorize',
      token: '/oauth2/v2.0/token',
      jwks: '/discovery/v2.0/keys',
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 300,
      IdToken: 3600,
      Interaction: 3600,
      Grant: day,
      RefreshToken: day,
      Session: day,
    },
    renderError: (ctx: Context, out: Readonly<Record<string, string>>) => {
      ctx.type = 'html';
      ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'self'");
      const why = escapeHtml(`${out.error ?? ''}: ${out.error_description ?? ''}`);
      ctx.body = render({
        title: 'Sign-in did not work',
        body: `<main><h1>Sign-in did not work</h1><p>${why}</p></main>`,
      });
    },
  };
}

/** The interactive half of sign-in: code with PKCE, and refresh. Tokens leave it in Entra's shape. */
export function createProvider(settings: ProviderSettings): Provider {
  const provider: Provider = new OidcProvider(
    settings.issuer,
    configuration(settings, () => provider),
  );
  provider.use(async (ctx, next) => {
    await next();
    const person = ctx.oidc?.entities.Account;
    if (ctx.oidc?.route === 'token' && person) {
      ctx.body = { ...(ctx.body as object), client_info: clientInfoOf(person.accountId) };
    }
  });
  return provider;
}
