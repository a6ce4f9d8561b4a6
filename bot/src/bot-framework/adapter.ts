import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Settings } from '../config/settings';
import { faultOf } from '../logging/fault';
import { Problem } from '../problems/problems';
import { channelCredentials } from './channel-credentials';
import { emergencyText } from './emergency-text';

type BotSettings = Pick<Settings, 'botAppId' | 'tenantId' | 'clientId' | 'clientSecret' | 'localTenantUrl'>;

/** Activities may carry a card and its data, never a file. */
const activityLimit = 256 * 1024;

/**
 * The only file that knows the Bot Framework SDK, whose support has ended, so that its successor can take its place.
 * Tokens are checked unless no app id is set, which the settings allow on loopback only.
 */
export function botEndpoint(settings: BotSettings, log: Logger): RequestHandler[] {
  const adapter = new ChannelAdapter(authentication(settings));
  adapter.onTurnError = (_context, error) => {
    log.error({ fault: faultOf(error) }, 'a message could not be answered');
    return Promise.resolve();
  };
  return [
    (_request, response, next) => {
      response.locals['route'] = 'POST /api/messages';
      next();
    },
    express.json({ limit: activityLimit }),
    async (request, response) => {
      const activity = activitySchema.safeParse(request.body);
      if (!activity.success) throw new Problem({ status: 400, detail: 'This is not a message of a chat.' });
      const answered = await adapter.receive(request.headers.authorization ?? '', activity.data);
      response.status(answered?.status ?? 200).send(answered?.body);
    },
  ];
}

const activitySchema = z.looseObject({ type: z.string().min(1) });

/** The SDK's own `process` prints stacks to the console and sends its internal messages to whoever asked. */
class ChannelAdapter extends CloudAdapter {
  async receive(authorization: string, activity: Partial<Activity>): Promise<InvokeResponse | undefined> {
    try {
      return await this.processActivity(authorization, activity as Activity, answer);
    } catch (error) {
      const refused = error instanceof Error && 'statusCode' in error && error.statusCode === 401;
      if (!refused) throw error;
      throw new Problem(
        { status: 401, detail: 'The chat service did not prove who it is.' },
        { cause: error },
      );
    }
  }
}

const channel = 'https://api.botframework.com';

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
      ToChannelFromBotOAuthScope: channel,
      ToBotFromChannelTokenIssuer: channel,
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

async function answer(context: TurnContext): Promise<void> {
  const type: string = context.activity.type;
  if (type !== message && !welcomesUs(context.activity)) return;
  await context.sendActivity({
    type: ActivityTypes.Message,
    text: emergencyText,
    textFormat: 'markdown',
    // A notification on a locked screen shows this, so it names neither danger nor report.
    summary: 'Councillor Safety',
  });
}

/** The SDK types an activity's kind as its enum or any text, so the two are compared as text. */
const message: string = ActivityTypes.Message;
const conversationUpdate: string = ActivityTypes.ConversationUpdate;

function welcomesUs({ type, membersAdded, recipient }: Activity): boolean {
  const kind: string = type;
  return kind === conversationUpdate && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}
