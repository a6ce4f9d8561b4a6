import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { channelIssuer } from './claims';
import { issuerOf } from './tokens';

/** What `…/v2.0/.well-known/openid-configuration` says; MSAL takes the same as `authorityMetadata`. */
export function tenantMetadata(tenantUrl: string) {
  const base = `${tenantUrl}/sign-in/${sampleTenantId}`;
  return {
    issuer: issuerOf(tenantUrl),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'private_key_jwt',
      'client_secret_basic',
      'none',
    ],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  };
}

/** What the bot reads to check the channel's tokens. */
export const channelMetadata = (tenantUrl: string) => ({
  issuer: channelIssuer,
  jwks_uri: `${tenantUrl}/connector/.well-known/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
});
