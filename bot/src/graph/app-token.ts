import { ConfidentialClientApplication } from '@azure/msal-node';

export interface AppCredentials {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For example `http://localhost:3000`; absent for a real tenant. */
  readonly localTenantUrl?: string;
}

/** msal refuses an http authority, but takes the addresses of its endpoints ready made. */
function localMetadata(tenantUrl: string, tenantId: string): string {
  const signIn = `${tenantUrl.replace(/\/+$/, '')}/sign-in/${tenantId}`;
  return JSON.stringify({
    authorization_endpoint: `${signIn}/oauth2/v2.0/authorize`,
    token_endpoint: `${signIn}/oauth2/v2.0/token`,
    issuer: `${signIn}/v2.0`,
    jwks_uri: `${signIn}/discovery/v2.0/keys`,
  });
}

/**
 * App-only token for a resource by client credentials; msal caches it until shortly before it ends.
 * @param scope for example `https://graph.microsoft.com/.default` (the default)
 */
export function appToken(
  credentials: AppCredentials,
  scope = 'https://graph.microsoft.com/.default',
): () => Promise<string> {
  const { tenantId, clientId, clientSecret, localTenantUrl } = credentials;
  const application = new ConfidentialClientApplication({
    auth: {
      clientId,
      clientSecret,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      ...(localTenantUrl ? { authorityMetadata: localMetadata(localTenantUrl, tenantId) } : {}),
    },
  });
  return async () => {
    const answer = await application.acquireTokenByClientCredential({ scopes: [scope] });
    if (!answer) throw new Error(`Sign-in gave no token for ${scope}`);
    return answer.accessToken;
  };
}
