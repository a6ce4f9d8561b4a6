import type { RequestHandler, Response } from 'express';
import { type SamplePerson, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import type { ConnectorSettings } from './connector-settings';
import { connectorError } from './connector-error';
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
function personFrom({ members, isGroup, tenantId, channelData }: NewConversation): SamplePerson | undefined {
  const person = personOfMember(members?.[0]?.id);
  const tenant = tenantId ?? channelData?.tenant?.id;
  const placed = tenant === sampleTenantId || (tenant === undefined && members?.[0]?.id !== person?.id);
  return placed && !isGroup && members?.length === 1 ? person : undefined;
}

/** The chat asked for, or an answer that says why there is none. */
function begin(
  settings: ConnectorSettings,
  response: Response,
  body: NewConversation,
): Conversation | undefined {
  const { conversations, apps } = settings;
  const channelId = body.channelData?.channel?.id;
  if (channelId) return conversations.shared(`${channelId};messageid=${Date.now()}`);
  const person = personFrom(body);
  if (!person) {
    const detail = 'members must hold one person of this tenant with its tenantId, or channelData a channel';
    return void connectorError(response, 'BadSyntax', detail);
  }
  if (apps.state(person.id).installation !== 'present')
    return void connectorError(response, 'ForbiddenOperationException');
  return conversations.personal(person.id);
}

/** `POST /v3/conversations` → `{id, activityId?, serviceUrl}`; the same chat again for the same person. */
export function newConversation(settings: ConnectorSettings, throttling: Throttling): RequestHandler {
  const { conversations, tenantUrl } = settings;
  return (request, response) => {
    const body = (request.body ?? {}) as NewConversation;
    const conversation = begin(settings, response, body);
    if (!conversation || !throttling.thread(response, { kind: 'send', id: conversation.id })) return;
    let activityId: string | undefined;
    if (body.activity !== undefined) {
      const activity = readActivity(response, body.activity);
      if (!activity || !maySpeak(settings, response, conversation)) return;
      activityId = say(conversations, conversation, activity).id;
    }
    response.status(201).json({ id: conversation.id, activityId, serviceUrl: `${tenantUrl}/connector/` });
  };
}
