import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Settings } from '../config/settings';
import { Problem } from '../problems/problems';
import type { Channel, TurnHandler } from './channel';
import { channelToken } from './channel-credentials';
import { connectorChannel } from './connector-channel';
import { type Door, openDoor } from './door';
import { takeTurns } from './take-turns';

type BotSettings = Pick<
  Settings,
  'botAppId' | 'tenantId' | 'clientId' | 'credential' | 'localTenantUrl' | 'botServiceUrl'
>;

interface BotParts {
  readonly settings: BotSettings;
  readonly log: Logger;
  readonly onTurn: TurnHandler;
  /** Stands around everything that is said, answers too. */
  readonly around?: (channel: Channel) => Channel;
}

export interface Bot {
  /** What stands at `/api/messages`. */
  readonly endpoint: RequestHandler[];
  readonly channel: Channel;
  /** Loads what the first message would have to wait for. */
  readonly ready: () => Promise<void>;
}

/** Activities may carry a card and its data, never a file. */
const activityLimit = 256 * 1024;

/** Tokens are checked unless no app id is set, which the settings allow on loopback only. */
export function createBot({ settings, log, onTurn, around = (channel) => channel }: BotParts): Bot {
  const channel = around(connectorChannel({ ...settings, token: channelToken(settings) }));
  let opening: Promise<Door> | undefined;
  const door = (): Promise<Door> =>
    (opening ??= openDoor(settings).catch((error: unknown) => {
      // The next message tries again: a bot that is silent until somebody restarts it is worse than a slow one.
      opening = undefined;
      throw error;
    }));
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
      const { authorization = '' } = request.headers;
      const { status, body } = await (await door()).receive(authorization, activity.data, take);
      response.status(status).send(body);
    },
  ];
  return { endpoint, channel, ready: async () => void (await door()) };
}

const activitySchema = z.looseObject({ type: z.string().min(1) });
