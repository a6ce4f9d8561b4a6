import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings';
import { faultOf } from '../logging/fault';
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
  const adapter = new CloudAdapter(authentication(settings));
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
    (request, response, next) => {
      adapter.process(request, response, answer).catch(next);
    },
  ];
}

function authentication({ botAppId, tenantId, clientSecret, clientId, localTenantUrl }: BotSettings) {
  const local =
    localTenantUrl === undefined
      ? {}
      : { ToBotFromChannelOpenIdMetadataUrl: `${localTenantUrl}/connector/.well-known/openidconfiguration` };
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: botAppId ?? '',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ...local,
    },
    channelCredentials({ botAppId, tenantId, clientId, clientSecret, localTenantUrl }),
  );
}

async function answer(context: TurnContext): Promise<void> {
  if (context.activity.type !== ActivityTypes.Message && !welcomesUs(context.activity)) return;
  await context.sendActivity({
    type: ActivityTypes.Message,
    text: emergencyText,
    textFormat: 'markdown',
    // A notification on a locked screen shows this, so it names neither danger nor report.
    summary: 'Councillor Safety',
  });
}

const welcomesUs = ({ type, membersAdded, recipient }: Activity): boolean =>
  type === ActivityTypes.ConversationUpdate && (membersAdded ?? []).some(({ id }) => id === recipient.id);
