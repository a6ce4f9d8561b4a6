import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Settings } from '../config/settings';
import { appToken } from '../graph/app-token';

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;
type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>;
type CredentialSettings = Pick<
  Settings,
  'botAppId' | 'tenantId' | 'clientId' | 'clientSecret' | 'localTenantUrl'
>;

const connectorScope = 'https://api.botframework.com/.default';

/** How the bot proves itself to the channel: the same sign-in as for Graph, in the local tenant as in a real one. */
export function channelCredentials(settings: CredentialSettings): CredentialsFactory {
  const { botAppId } = settings;
  const unsigned: Credentials = { signRequest: (request) => Promise.resolve(request) };
  const signed =
    botAppId === undefined ? unsigned : bearer(appToken({ ...settings, clientId: botAppId }, connectorScope));
  return {
    isValidAppId: (appId) => Promise.resolve(appId === botAppId),
    isAuthenticationDisabled: () => Promise.resolve(botAppId === undefined),
    createCredentials: () => Promise.resolve(signed),
  };
}

const bearer = (token: () => Promise<string>): Credentials => ({
  signRequest: async (request) => {
    request.headers.set('Authorization', `Bearer ${await token()}`);
    return request;
  },
});
