import {
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  InteractionRequiredAuthError,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { NoConnection, SignInNeeded } from '../api/api-problem';
import type { TeamsHost } from '../teams/teams-host';
import type { TabConfig } from './tab-config';

/** Where access tokens come from: the Teams window around the tab, or a sign-in window. */
export interface TokenSource {
  /** Without showing anything. @throws SignInNeeded, NoConnection */
  quiet(wish: { fresh: boolean }): Promise<string>;
  /** With a window, so only from the press of a button. */
  withWindow(): Promise<string>;
}

const redirectPath = '/tab/redirect.html';

function configurationOf({ clientId, authority, authorityMetadata }: TabConfig): Configuration {
  return {
    auth: {
      clientId,
      authority,
      authorityMetadata,
      redirectUri: `${window.location.origin}${redirectPath}`,
    },
    // Not localStorage: two windows may be two people.
    cache: { cacheLocation: 'sessionStorage' },
  };
}

/** msal says in many ways that a person is needed; only a failed network is something else. */
function failureOf(failure: unknown): Error {
  const code = (failure as { errorCode?: unknown }).errorCode;
  const offline =
    code === 'no_network_connectivity' || code === 'network_error' || code === 'post_request_failed';
  if (failure instanceof InteractionRequiredAuthError || !offline) {
    return new SignInNeeded('sign in', { cause: failure });
  }
  return new NoConnection('sign-in', { cause: failure });
}

interface Wish {
  readonly config: TabConfig;
  readonly host: TeamsHost | undefined;
}

export async function createTokenSource({ config, host }: Wish): Promise<TokenSource> {
  const client: IPublicClientApplication = host
    ? await createNestablePublicClientApplication(configurationOf(config))
    : await createStandardPublicClientApplication(configurationOf(config));
  const scopes = [config.apiScope];
  const account = () => client.getActiveAccount() ?? client.getAllAccounts()[0];
  return {
    async quiet({ fresh }) {
      const known = account();
      // In a browser of its own the tab never opens hidden frames: without an account the person has to press the button.
      if (!known && !host) throw new SignInNeeded('nobody');
      try {
        const answer = known
          ? await client.acquireTokenSilent({ scopes, account: known, forceRefresh: fresh })
          : await client.ssoSilent({ scopes, loginHint: host?.loginHint });
        client.setActiveAccount(answer.account);
        return answer.accessToken;
      } catch (failure) {
        throw failureOf(failure);
      }
    },
    async withWindow() {
      const answer = await client.acquireTokenPopup({
        scopes,
        loginHint: host?.loginHint,
        account: account(),
      });
      client.setActiveAccount(answer.account);
      return answer.accessToken;
    },
  };
}
