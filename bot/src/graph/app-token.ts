import { statSync } from 'node:fs';
import { ConfidentialClientApplication, type Configuration } from '@azure/msal-node';
import type { AppCredential } from './app-credential';
import { readClientCertificate, UnusableCertificate } from './client-certificate';
import { managedIdentityProof } from './managed-identity';
import { SignInFailure, signInFailure } from './sign-in-failure';

export interface AppCredentials {
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  /** For example `http://localhost:3000`; absent for a real tenant. */
  readonly localTenantUrl?: string;
}

type Proof = Pick<Configuration['auth'], 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

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

function applicationOf({ tenantId, clientId, localTenantUrl }: AppCredentials, proof: Proof) {
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      ...proof,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      ...(localTenantUrl ? { authorityMetadata: localMetadata(localTenantUrl, tenantId) } : {}),
    },
  });
}

type Applications = () => ConfidentialClientApplication;

/** A renewed certificate lies in the same place: the file's time tells, and the next token is asked for with it. */
function renewedWith(credentials: AppCredentials, file: string): Applications {
  let made: { readonly changedAt: number; readonly application: ConfidentialClientApplication } | undefined;
  return () => {
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (made?.changedAt !== changedAt) {
      try {
        const { privateKey, thumbprintSha256, x5c } = readClientCertificate(file);
        const clientCertificate = { privateKey, thumbprintSha256, x5c };
        made = { changedAt, application: applicationOf(credentials, { clientCertificate }) };
      } catch (error) {
        if (!(error instanceof UnusableCertificate)) throw error;
        throw new SignInFailure('certificate_unusable', `the setting for its certificate ${error.message}`);
      }
    }
    return made.application;
  };
}

function applications(credentials: AppCredentials): Applications {
  const { credential } = credentials;
  if (credential.kind === 'certificate') return renewedWith(credentials, credential.file);
  const proof: Proof =
    credential.kind === 'secret'
      ? { clientSecret: credential.secret }
      : { clientAssertion: managedIdentityProof(credential.clientId) };
  const application = applicationOf(credentials, proof);
  return () => application;
}

/**
 * App-only token for a resource by client credentials; msal caches it until shortly before it ends.
 * @param scope for example `https://graph.microsoft.com/.default` (the default)
 * The function it gives throws SignInFailure.
 */
export function appToken(
  credentials: AppCredentials,
  scope = 'https://graph.microsoft.com/.default',
): () => Promise<string> {
  const application = applications(credentials);
  return async () => {
    try {
      const answer = await application().acquireTokenByClientCredential({ scopes: [scope] });
      if (answer) return answer.accessToken;
    } catch (error) {
      throw signInFailure(error);
    }
    throw new SignInFailure('no_token', `Sign-in gave no token for ${scope}`);
  };
}
