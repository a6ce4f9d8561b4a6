import { type RequestHandler, type Response, Router } from 'express';
import type { ConnectorSettings } from './connector-settings';
import { connectorError } from './connector-error';
import type { Conversation } from './conversations';
import { maySpeak } from './may-speak';
import { readActivity, say } from './say';
import type { Throttling } from './throttling';

export const conversationIn = (response: Response): Conversation =>
  response.locals.conversation as Conversation;

/** What the bot says, edits and takes back in one conversation. */
export function activityRoutes(settings: ConnectorSettings, throttling: Throttling): Router {
  const { conversations } = settings;
  const placeIn = (response: Response, id: string): string =>
    conversations.placeOf(conversationIn(response).id, id);
  const router = Router({ mergeParams: true });
  router.use('/activities', (_request, response, next) => {
    if (maySpeak(settings, response, conversationIn(response))) next();
  });
  const post: RequestHandler = (request, response) => {
    const conversation = conversationIn(response);
    if (!throttling.thread(response, { kind: 'send', id: conversation.id })) return;
    const activity = readActivity(response, request.body);
    if (activity) response.status(201).json({ id: say(conversations, conversation, activity).id });
  };
  router.post('/activities', post).post('/activities/:id', post);
  router.put('/activities/:id', (request, response) => {
    const { id } = request.params;
    const activity = readActivity(response, request.body);
    if (!activity) return;
    if (conversations.replace(placeIn(response, id), id, activity)) response.json({ id });
    else connectorError(response, 'ActivityNotFoundInConversation', id);
  });
  router.delete('/activities/:id', (request, response) => {
    const { id } = request.params;
    if (conversations.remove(placeIn(response, id), id)) response.json({});
    else connectorError(response, 'ActivityNotFoundInConversation', id);
  });
  return router;
}
