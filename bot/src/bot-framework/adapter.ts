import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Settings } from '../config/settings';
import { Problem } from '../problems/problems';
import type { Channel, TurnHandler } from './channel';
import { channelCredentials, channelToken } from './channel-credentials';
import { connectorChannel } from './connector-channel';
import { takeTurns, type Answered } from './take-turns';

type BotSettings = Pick<
  Settings,
  'botAppId' | 'tenantId' | 'clientId' | 'clientSecret' | 'localTenantUrl' | 'botServiceUrl'
>;

interface BotParts {
  readonly settings: BotSettings;
  readonly log: Logger;
  readonly onTurn: TurnHandler;
}

export interface Bot {
  /** What stands at `/api/messages`. */
  readonly endpoint: RequestHandler[];
  readonly channel: Channel;
}

/** Activities may carry a card and its data, never a file. */
const activityLimit = 256 * 1024;

/**
 * The only file that knows the Bot Framework SDK, whose support has ended, so that its successor can take its place.
 * Tokens are checked unless no app id is set, which the settings allow on loopback only.
 */
export function createBot({ settings, log, onTurn }: BotParts): Bot {
  const channel = connectorChannel({ ...settings, token: channelToken(settings) });
  const door = new Door(authentication(settings));
  const take = takeTurns({ tenantId: settings.tenantId, channel, log, onTurn });
  const endpoint: RequestHandler[] = [
    (_request, response, next) => {
      response.locals['route'] = 'POST /api/messages';
      next();
    },
    express.json({ limit: activityLimit }),
    async (request, response) => {
      const activity = activitySchema.safeParse(request.body);
      if (!activity.success) throw new Problem({ status: 400, detail: 'This is not a message of a chat.' });
      const { status, body } = await door.receive(request.headers.authorization ?? '', activity.data, take);
      response.status(status).send(body);
    },
  ];
  return { endpoint, channel };
}

const activitySchema = z.looseObject({ type: z.string().min(1) });

/** The SDK's own `process` prints stacks to the console and sends its internal messages to whoever asked. */
class Door extends CloudAdapter {
  /** @throws Problem 401 before `take` hears of anything, when the token proves nothing. */
  async receive(
    authorization: string,
    given: object,
    take: (activity: unknown) => Promise<Answered>,
  ): Promise<Answered> {
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

/** The SDK answers 401 for most, and lets its library's own error through for a signature that is false. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'JsonWebTokenError' || ('statusCode' in error && error.statusCode === 401));

const issuer = 'https://api.botframework.com';

/** As soon as one address is given the SDK takes all others as given too, so all of them stand here. */
function authentication(settings: BotSettings): ConfigurationBotFrameworkAuthentication {
  const { botAppId, tenantId, localTenantUrl } = settings;
  const localKeys = localTenantUrl && `${localTenantUrl}/connector/.well-known/openidconfiguration`;
  return new ConfigurationBotFrameworkAuthentication(
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
