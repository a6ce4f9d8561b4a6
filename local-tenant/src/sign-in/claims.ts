import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { type SampleApplication, sampleProduct } from '@councillor-safety/core/people/sample-tenant';

/** The body of a token before issuer and times are set. */
export type TokenClaims = Readonly<Record<string, unknown>> & { readonly aud: string };

export const graphAudience = 'https://graph.microsoft.com';
export const channelAudience = 'https://api.botframework.com';
export const channelIssuer = 'https://api.botframework.com';
export const apiScopePrefix = `api://${sampleProduct.clientId}/`;

const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

/** The resource a list of scopes belongs to: the product's API, or Graph for bare names such as `User.Read`. */
export function resourceOf(scopes: readonly string[]): string | undefined {
  const asked = scopes.filter((scope) => !openIdScopes.includes(scope));
  if (asked.some((scope) => scope.startsWith(apiScopePrefix))) return apiScopePrefix.slice(0, -1);
  if (asked.some((scope) => scope.startsWith(channelAudience))) return channelAudience;
  return graphAudience;
}

/** `api://<id>/access_as_user` → `access_as_user`, as Entra writes it into `scp`. */
export const shortScopes = (scopes: readonly string[]): string =>
  scopes
    .filter((scope) => !openIdScopes.includes(scope))
    .map((scope) => scope.slice(scope.lastIndexOf('/') + 1))
    .join(' ');

const personClaims = (person: SamplePerson) => ({
  oid: person.id,
  sub: person.id,
  tid: sampleTenantId,
  name: person.name,
  preferred_username: person.userPrincipalName,
  ver: '2.0',
});

export const idTokenClaims = (person: SamplePerson): TokenClaims => ({
  aud: sampleProduct.clientId,
  ...personClaims(person),
});

/** What an application, by its client id, may do on Graph for a person. */
export const graphClaims = (
  person: SamplePerson,
  { appId, scopes }: { readonly appId: string; readonly scopes: readonly string[] },
): TokenClaims => ({
  aud: graphAudience,
  ...personClaims(person),
  idtyp: 'user',
  appid: appId,
  scp: shortScopes(scopes),
});

/** An access token that a person gets through the product: for its own API, or for Graph. */
export function delegatedClaims(person: SamplePerson, scopes: readonly string[]): TokenClaims {
  if (resourceOf(scopes) === graphAudience) {
    const asked = shortScopes(scopes) ? scopes : ['User.Read'];
    return graphClaims(person, { appId: sampleProduct.clientId, scopes: asked });
  }
  return {
    aud: sampleProduct.clientId,
    ...personClaims(person),
    azp: sampleProduct.clientId,
    azpacr: '0',
    scp: shortScopes(scopes),
  };
}

/** Client credentials. Only Graph knows roles; other resources see who the application is and nothing more. */
export function applicationClaims(application: SampleApplication, resource: string): TokenClaims {
  const servicePrincipalId = application.clientId.replace(/^a/, 'b');
  return {
    aud: resource,
    oid: servicePrincipalId,
    sub: servicePrincipalId,
    tid: sampleTenantId,
    appid: application.clientId,
    azp: application.clientId,
    idtyp: 'app',
    ver: '2.0',
    ...(resource === graphAudience ? { roles: application.graphRoles } : {}),
  };
}

/** What the bot channel shows the bot: it speaks for the channel, never for a person. */
export const channelClaims = (serviceUrl: string): TokenClaims => ({
  aud: sampleProduct.clientId,
  serviceurl: serviceUrl,
});
