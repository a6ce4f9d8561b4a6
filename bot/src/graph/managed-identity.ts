import { ManagedIdentityApplication } from '@azure/msal-node';
import { SignInFailure } from './sign-in-failure';

/** What Entra wants a foreign token to be meant for before it takes it as proof of an application. */
const exchange = 'api://AzureADTokenExchange/.default';

/**
 * The token of a user-assigned managed identity, as proof for the application's own sign-in; msal caches it. The platform says by
 * `IDENTITY_ENDPOINT` and `IDENTITY_HEADER` where it gives one.
 */
export function managedIdentityProof(clientId: string): () => Promise<string> {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
  });
  return async () => {
    try {
      return (await identity.acquireToken({ resource: exchange })).accessToken;
    } catch (error) {
      const { errorCode } = (error ?? {}) as { readonly errorCode?: unknown };
      const code = typeof errorCode === 'string' && /^\w{1,64}$/.test(errorCode) ? errorCode : 'no_answer';
      throw new SignInFailure(code, 'this machine gives no token for the managed identity');
    }
  };
}
