import type * as BotBuilder from 'botbuilder';
import type { Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Settings } from '../config/settings';
import { Problem } from '../problems/problems';
import { channelCredentials } from './channel-credentials';
import type { Answered } from './take-turns';

type DoorSettings = Pick<Settings, 'botAppId' | 'tenantId' | 'localTenantUrl'>;

/** Where activities come in, once their token has been checked. */
export interface Door {
  /** @throws Problem 401 before `take` hears of anything, when the token proves nothing. */
  receive(
    authorization: string,
    given: object,
    take: (activity: unknown) => Promise<Answered>,
  ): Promise<Answered>;
}

type Sdk = typeof BotBuilder;

/**
 * The only file that runs the Bot Framework SDK, whose support has ended, so that its successor can take its place. It is loaded here
 * and not at start: it takes as long as all the rest together.
 */
export async function openDoor(settings: DoorSettings): Promise<Door> {
  const sdk = await import('botbuilder');
  /** The SDK's own `process` prints stacks to the console and sends its internal messages to whoever asked. */
  class CheckedDoor extends sdk.CloudAdapter implements Door {
    async receive(...[authorization, given, take]: Parameters<Door['receive']>): Promise<Answered> {
      let answered: Answered = { status: 200 };
      try {
        await this.processActivity(authorization, given as Activity, async ({ activity }) => {
          answered = await take(activity);
        });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        throw new Problem(
          { status: 401, detail: 'The chat service did not prove who it is.' },
          { cause: error },
        );
      }
      return answered;
    }
  }
  return new CheckedDoor(authentication(sdk, settings));
}

/** The SDK answers 401 for most, and lets its library's own error through for a signature that is false. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'JsonWebTokenError' || ('statusCode' in error && error.statusCode === 401));

const issuer = 'https://api.botframework.com';

/** As soon as one address is given the SDK takes all others as given too, so all of them stand here. */
function authentication(sdk: Sdk, settings: DoorSettings): ConfigurationBotFrameworkAuthentication {
  const { botAppId, tenantId, localTenantUrl } = settings;
  const localKeys = localTenantUrl && `${localTenantUrl}/connector/.well-known/openidconfiguration`;
  return new sdk.ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: botAppId ?? '',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl:
        localKeys ?? 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      ToBotFromEmulatorOpenIdMetadataUrl:
        localKeys ??
        'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
      OAuthUrl: 'https://token.botframework.com',
    },
    channelCredentials(settings),
  );
}
