import { certificateFault, readClientCertificate } from './client-certificate';

/** What the application shows Microsoft Entra to prove that it is itself. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** `file`: PEM with the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly file: string }
  /** `clientId` of a user-assigned identity that the registration trusts as a federated credential. */
  | { readonly kind: 'managed-identity'; readonly clientId: string };

/** What stood in the environment; whatever is empty counts as not there. */
export interface GivenCredentials {
  readonly secret?: string;
  readonly certificateFile?: string;
  readonly managedIdentity?: string;
}

/** All that are given, so that whoever asks can refuse none and more than one. */
export function givenCredentials({
  secret,
  certificateFile,
  managedIdentity,
}: GivenCredentials): AppCredential[] {
  return [
    ...(secret ? [{ kind: 'secret', secret } as const] : []),
    ...(certificateFile ? [{ kind: 'certificate', file: certificateFile } as const] : []),
    ...(managedIdentity ? [{ kind: 'managed-identity', clientId: managedIdentity } as const] : []),
  ];
}

/** Why it cannot be used at all, as the end of a sentence that begins with the setting's name; undefined when it can. */
export const credentialFault = (credential: AppCredential): string | undefined =>
  credential.kind === 'certificate' ? certificateFault(credential.file) : undefined;

/**
 * When the credential ends. Only a certificate says so itself: a secret's end is known to Entra alone, and a managed identity has none.
 * @throws UnusableCertificate when the file cannot be read any more
 */
export const credentialEnds = (credential: AppCredential): Date | undefined =>
  credential.kind === 'certificate' ? readClientCertificate(credential.file).notAfter : undefined;
