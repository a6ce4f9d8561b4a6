import { randomUUID } from 'node:crypto';
import express, { type RequestHandler, type Response, Router } from 'express';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { channelAudience } from '../sign-in/claims';
import { channelMetadata } from '../sign-in/metadata';
import type { Tokens } from '../sign-in/tokens';
import type { Activity } from './activity';
import { connectorError } from './connector-error';
import type { Conversation, Conversations } from './conversations';
import { memberRoutes } from './member-routes';
import { personOfMember } from './member';

export interface ConnectorSettings {
  readonly tenantUrl: string;
  readonly tokens: Tokens;
  readonly conversations: Conversations;
}

/** About what Teams takes: 100 KB as UTF-16. */
const largestActivity = '100kb';

interface NewConversation {
  readonly isGroup?: boolean;
  readonly members?: readonly { readonly id: string }[];
  readonly channelData?: { readonly channel?: { readonly id: string } };
  readonly activity?: Activity;
}

/** Only the product's bot may speak, with a token for the channel got by its own secret. */
function botOnly(tokens: Tokens): RequestHandler {
  return (request, response, next) => {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
    tokens.verify(token, channelAudience).then(
      ({ appid }) => (appid === sampleProduct.clientId ? next() : connectorError(response, 'Unauthorized')),
      () => connectorError(response, 'Unauthorized'),
    );
  };
}

const isActivity = (body: unknown): body is Activity =>
  typeof body === 'object' && body !== null && typeof (body as Activity).type === 'string';

/** What only shows that somebody is writing leaves no line in the conversation. */
const leavesNoLine = (activity: Activity): boolean => activity.type === 'typing';

function say(conversations: Conversations, conversation: Conversation, activity: Activity): { id: string } {
  if (leavesNoLine(activity)) return { id: randomUUID() };
  return { id: conversations.append(conversation.id, activity, { fromBot: true }).id };
}

function createConversation({ conversations, tenantUrl }: ConnectorSettings): RequestHandler {
  const begin = (body: NewConversation, response: Response): Conversation | undefined => {
    const channelId = body.channelData?.channel?.id;
    if (channelId) return conversations.shared(`${channelId};messageid=${Date.now()}`);
    const person = personOfMember(body.members?.[0]?.id);
    if (person && !body.isGroup) return conversations.personal(person.id).conversation;
    connectorError(
      response,
      'BadSyntax',
      'members must hold one person of this tenant, or channelData a channel',
    );
    return undefined;
  };
  return (request, response) => {
    const body = (request.body ?? {}) as NewConversation;
    const conversation = begin(body, response);
    if (!conversation) return;
    const activityId = body.activity && say(conversations, conversation, body.activity).id;
    response.status(201).json({ id: conversation.id, activityId, serviceUrl: `${tenantUrl}/connector/` });
  };
}

function activityRoutes(conversations: Conversations): Router {
  const router = Router({ mergeParams: true });
  const post: RequestHandler = (request, response) => {
    if (!isActivity(request.body)) return connectorError(response, 'BadSyntax', 'an activity needs a type');
    response.status(201).json(say(conversations, response.locals.conversation as Conversation, request.body));
  };
  router.post('/activities', post).post('/activities/:id', post);
  router.put('/activities/:id', (request, response) => {
    const { id: conversationId } = response.locals.conversation as Conversation;
    if (!isActivity(request.body)) return connectorError(response, 'BadSyntax', 'an activity needs a type');
    if (!conversations.replace(conversationId, request.params.id, request.body)) {
      return connectorError(response, 'ActivityNotFoundInConversation', request.params.id);
    }
    response.json({ id: request.params.id });
  });
  router.delete('/activities/:id', (request, response) => {
    const { id: conversationId } = response.locals.conversation as Conversation;
    if (!conversations.remove(conversationId, request.params.id)) {
      return connectorError(response, 'ActivityNotFoundInConversation', request.params.id);
    }
    response.json({});
  });
  return router;
}

/** The Bot Framework connector, at `/connector/`: what a bot's `serviceUrl` points to. */
export function connectorRouter(settings: ConnectorSettings): Router {
  const { tokens, conversations, tenantUrl } = settings;
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
    if (!conversation) return connectorError(response, 'ConversationNotFound', id);
    response.locals.conversation = conversation;
    next();
  };
  router.use('/v3', botOnly(tokens), express.json({ limit: largestActivity }));
  router.post('/v3/conversations', createConversation(settings));
  router.use('/v3/conversations/:conversationId', known, activityRoutes(conversations), memberRoutes());
  return router;
}
