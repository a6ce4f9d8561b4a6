import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Settings } from '../config/settings';
import { appToken } from '../graph/app-token';

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>;
type CredentialSettings = Pick<
  Settings,
  'botAppId' | 'tenantId' | 'clientId' | 'credential' | 'localTenantUrl'
>;

const connectorScope = 'https://api.botframework.com/.default';

/** How the bot proves itself to the channel: the same sign-in as for Graph, in the local tenant as in a real one. */
export function channelToken(settings: CredentialSettings): (() => Promise<string>) | undefined {
  const { botAppId } = settings;
  return botAppId === undefined ? undefined : appToken({ ...settings, clientId: botAppId }, connectorScope);
}

/** Whom the SDK believes at the door. It never speaks for us, so it has nothing to sign. */
export function channelCredentials({ botAppId }: Pick<Settings, 'botAppId'>): CredentialsFactory {
  const unsigned: Credentials = { signRequest: (request) => Promise.resolve(request) };
  return {
    isValidAppId: (appId) => Promise.resolve(appId === botAppId),
    isAuthenticationDisabled: () => Promise.resolve(botAppId === undefined),
    createCredentials: () => Promise.resolve(unsigned),
  };
}
