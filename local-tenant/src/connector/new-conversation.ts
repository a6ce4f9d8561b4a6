import type { RequestHandler, Response } from 'express';
import { type SamplePerson, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import type { ConnectorSettings } from './connector-settings';
import { connectorError } from './connector-error';
import { channelOf } from './conversation-ids';
import type { Conversation } from './conversations';
import { maySpeak } from './may-speak';
import { personOfMember } from './member';
import { readActivity, say } from './say';
import type { Throttling } from './throttling';

interface NewConversation {
  readonly isGroup?: boolean;
  readonly tenantId?: string;
  readonly members?: readonly { readonly id: string }[];
  readonly channelData?: {
    readonly channel?: { readonly id: string };
    readonly tenant?: { readonly id: string };
  };
  readonly activity?: unknown;
}

/** A person's Entra id means nothing without its tenant; Teams' own id of them stands for itself. */
function personFrom(
  settings: ConnectorSettings,
  { members, isGroup, tenantId, channelData }: NewConversation,
): SamplePerson | undefined {
  const person = personOfMember(settings, members?.[0]?.id ?? '');
  const tenant = tenantId ?? channelData?.tenant?.id;
  const placed = tenant === sampleTenantId || (tenant === undefined && members?.[0]?.id !== person?.id);
  return placed && !isGroup && members?.length === 1 ? person : undefined;
}

/** A channel of the team, or an answer that says why there is none. */
function channelNamed({ team }: ConnectorSettings, response: Response, id: string): Conversation | undefined {
  if (channelOf(id)?.id !== id || team.isDeleted(id))
    return void connectorError(response, 'ConversationNotFound', id);
  return { id };
}

/** The chat asked for, or an answer that says why there is none. */
function begin(
  settings: ConnectorSettings,
  response: Response,
  body: NewConversation,
): Conversation | undefined {
  const { conversations, apps } = settings;
  const channelId = body.channelData?.channel?.id;
  if (channelId) return channelNamed(settings, response, channelId);
  const person = personFrom(settings, body);
  if (!person) {
    const detail = 'members must hold one person of this tenant with its tenantId, or channelData a channel';
    return void connectorError(response, 'BadSyntax', detail);
  }
  if (apps.state(person.id).installation !== 'present')
    return void connectorError(response, 'ForbiddenOperationException');
  return conversations.personal(person.id);
}

/**
 * `POST /v3/conversations` → `{id, activityId?, serviceUrl}`; the same chat again for the same person, and a new thread for a
 * channel, which has to begin with something.
 */
export function newConversation(settings: ConnectorSettings, throttling: Throttling): RequestHandler {
  const { conversations, tenantUrl } = settings;
  const serviceUrl = `${tenantUrl}/connector/`;
  return (request, response) => {
    const body = (request.body ?? {}) as NewConversation;
    const conversation = begin(settings, response, body);
    if (!conversation || !throttling.thread(response, { kind: 'send', id: conversation.id })) return;
    if (body.activity === undefined) {
      if (conversation.personId === undefined)
        return connectorError(response, 'BadSyntax', 'a conversation in a channel begins with an activity');
      return void response.status(201).json({ id: conversation.id, serviceUrl });
    }
    const activity = readActivity(response, body.activity);
    if (!activity || !maySpeak(settings, response, conversation)) return;
    const said = say(conversations, conversation, activity);
    response.status(201).json({ id: said.conversationId, activityId: said.id, serviceUrl });
  };
}
