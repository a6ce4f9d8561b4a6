import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { channelMetadata } from '../sign-in/metadata';
import { activityRoutes } from './activity-routes';
import { botOnly } from './bot-only';
import { connectorError } from './connector-error';
import type { ConnectorSettings } from './connector-settings';
import { memberRoutes } from './member-routes';
import { newConversation } from './new-conversation';
import { pictureRoutes } from './picture-routes';
import { teamRoutes } from './team-routes';
import { createThrottling } from './throttling';

/** Far more than an activity may have, so that its size is judged as Teams counts it. */
const largestBody = '4mb';

const unreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) connectorError(response, 'MessageSizeTooBig');
  else if (status === 400) connectorError(response, 'BadSyntax');
  else next(error);
};

/** The Bot Framework connector, at `/connector/`: what a bot's `serviceUrl` points to. */
export function connectorRouter(settings: ConnectorSettings): Router {
  const { tokens, conversations, team, tenantUrl } = settings;
  const throttling = createThrottling(settings.control);
  const router = Router();
  router.get(
    '/.well-known/openidconfiguration',
    (_request, response) => void response.json(channelMetadata(tenantUrl)),
  );
  router.get('/.well-known/keys', (_request, response) => {
    // The Bot Framework SDK refuses an activity whose channel the signing key does not endorse.
    response.json({ keys: tokens.jwks.keys.map((key) => ({ ...key, endorsements: ['msteams'] })) });
  });

  const known: RequestHandler = (request, response, next) => {
    const id = String(request.params.conversationId);
    const conversation = conversations.find(id);
    if (!conversation || team.isGone(conversation.id))
      return connectorError(response, 'ConversationNotFound', id);
    response.locals.conversation = conversation;
    next();
  };
  router.use('/v3', botOnly(tokens), throttling.tenant, express.json({ limit: largestBody }));
  router.post('/v3/conversations', newConversation(settings, throttling));
  router.use('/v3/teams', teamRoutes(settings, throttling));
  router.use('/v3/attachments', pictureRoutes(settings.pictures));
  router.use(
    '/v3/conversations/:conversationId',
    known,
    activityRoutes(settings, throttling),
    memberRoutes(settings, throttling),
  );
  router.use(unreadable);
  return router;
}
