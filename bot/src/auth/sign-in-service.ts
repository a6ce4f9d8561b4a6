import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Settings } from '../config/settings';
import type { TokenRules } from './token-check';

const entra = 'https://login.microsoftonline.com';

type SignInSettings = Pick<Settings, 'tenantId' | 'clientId' | 'localTenantUrl'>;

const baseOf = ({ tenantId, localTenantUrl }: SignInSettings): string =>
  localTenantUrl === undefined ? `${entra}/${tenantId}` : `${localTenantUrl}/sign-in/${tenantId}`;

export const tokenRules = (settings: SignInSettings): TokenRules => ({
  issuer: `${baseOf(settings)}/v2.0`,
  audiences: [settings.clientId, `api://${settings.clientId}`],
  tenantId: settings.tenantId,
  scope: 'access_as_user',
  clockToleranceSeconds: 60,
});

/** Fetched at the first token, kept, and fetched anew when a token names a key that is not among them. */
export const signInKeys = (settings: SignInSettings): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${baseOf(settings)}/discovery/v2.0/keys`), { timeoutDuration: 5_000 });

/** Endpoints in the form that a browser's sign-in library takes instead of asking the network for them. */
export const signInEndpoints = (settings: SignInSettings) => {
  const base = baseOf(settings);
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  };
};
