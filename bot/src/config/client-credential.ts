import { credentialFault, givenCredentials, type AppCredential } from '../graph/app-credential';

interface CredentialEnvironment {
  readonly CLIENT_SECRET?: string;
  readonly CLIENT_CERTIFICATE_FILE?: string;
  readonly CLIENT_MANAGED_IDENTITY?: string;
}

interface SettingFault {
  readonly path: string;
  readonly message: string;
}

const given = (env: CredentialEnvironment): AppCredential[] =>
  givenCredentials({
    secret: env.CLIENT_SECRET,
    certificateFile: env.CLIENT_CERTIFICATE_FILE,
    managedIdentity: env.CLIENT_MANAGED_IDENTITY,
  });

/** Two ways to sign in would hide which of them works, so none and more than one are refused alike. */
export function credentialFaults(env: CredentialEnvironment): SettingFault[] {
  const [credential, ...others] = given(env);
  if (credential === undefined || others.length > 0) {
    const message = 'or CLIENT_CERTIFICATE_FILE or CLIENT_SECRET must be set, and only one of them';
    return [{ path: 'CLIENT_MANAGED_IDENTITY', message }];
  }
  const fault = credentialFault(credential);
  return fault === undefined ? [] : [{ path: 'CLIENT_CERTIFICATE_FILE', message: fault }];
}

/** Of an environment that `credentialFaults` finds nothing in. */
export function credentialOf(env: CredentialEnvironment): AppCredential {
  const [credential] = given(env);
  if (credential === undefined) throw new TypeError('These settings were never looked at');
  return credential;
}
