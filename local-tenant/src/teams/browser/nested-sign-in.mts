import type { ShellConfig } from '../shell-config.js';
import { element } from './elements.mjs';

/** The wire of nested app authentication, as msal-browser 5 sends it through teams-js. */
export interface NestedRequest {
  readonly messageType: 'NestedAppAuthRequest';
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string };
}
type Outcome =
  | { readonly success: true; readonly [part: string]: unknown }
  | {
      readonly success: false;
      readonly error: { readonly status: string; readonly code?: string; readonly description: string };
    };

export interface Session {
  end(): void;
  answer(request: NestedRequest): Promise<string>;
}

const refuse = (status: string, description: string, code?: string): Outcome => ({
  success: false,
  error: { status, code, description },
});

async function mint({ person, tokenSeconds }: ShellConfig, scope: string): Promise<Outcome> {
  const response = await fetch('/teams/nested-token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person: person.key, scope, tokenSeconds }),
  });
  if (!response.ok) return refuse('PERSISTENT_ERROR', await response.text());
  return { success: true, ...((await response.json()) as object) };
}

function askToSignIn(name: string): Promise<boolean> {
  const dialog = element('sign-in-again', HTMLDialogElement);
  element('sign-in-text', HTMLElement).textContent = `Your session has ended. Sign in again as ${name}?`;
  dialog.returnValue = '';
  dialog.showModal();
  element('sign-in-yes', HTMLButtonElement).onclick = () => dialog.close('yes');
  element('sign-in-no', HTMLButtonElement).onclick = () => dialog.close();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }),
  );
}

/** One person's sign-in in one window: the host answers for them, as Teams does. */
export function createSession(config: ShellConfig): Session {
  let ended = false;

  async function token(request: NestedRequest): Promise<Outcome> {
    const { clientId, scope } = request.tokenParams ?? { clientId: '', scope: '' };
    if (clientId !== config.clientId)
      return refuse('PERSISTENT_ERROR', `Unknown application '${clientId}'`, 'unauthorized_client');
    if (ended && request.method === 'GetToken') {
      return refuse('USER_INTERACTION_REQUIRED', 'The session has ended.', 'invalid_grant');
    }
    if (ended && !(await askToSignIn(config.person.name)))
      return refuse('USER_CANCEL', 'The person cancelled.');
    ended = false;
    return mint(config, scope).catch((error: unknown) => refuse('NO_NETWORK', String(error)));
  }

  const initContext = {
    sdkName: 'local-tenant',
    sdkVersion: '1.0.0',
    capabilities: { queryAccount: false },
    accountContext: {
      homeAccountId: `${config.person.id}.${config.tenantId}`,
      environment: 'login.windows.net',
      tenantId: config.tenantId,
    },
  };

  return {
    end: () => (ended = true),
    answer: async (request) => {
      const outcome =
        request.method === 'GetInitContext' ? { success: true, initContext } : await token(request);
      return JSON.stringify({
        messageType: 'NestedAppAuthResponse',
        requestId: request.requestId,
        ...outcome,
      });
    },
  };
}
