import { z } from 'zod';
import { credentialFault, givenCredentials, type AppCredential } from '../graph/app-credential';

type Environment = Readonly<Record<string, string | undefined>>;

/** An administrator's own machine has no managed identity, so there are two ways to sign in. */
export const givenToProvision = (environment: Environment): readonly AppCredential[] =>
  givenCredentials({
    secret: environment.PROVISION_CLIENT_SECRET,
    certificateFile: environment.PROVISION_CLIENT_CERTIFICATE_FILE,
  });

/** The one credential of all that were given. */
export const provisionCredential = z
  .custom<readonly AppCredential[]>()
  .transform(([credential, ...others], context) => {
    const refuse = (message: string): never => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (credential === undefined || others.length > 0)
      return refuse('or PROVISION_CLIENT_SECRET must be set, and only one of them');
    const fault = credentialFault(credential);
    return fault === undefined ? credential : refuse(fault);
  });
