import { type Response, Router } from 'express';
import { sampleTeamMembers } from '@councillor-safety/core/people/sample-groups';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { conversationIn } from './activity-routes';
import { connectorError } from './connector-error';
import type { ConnectorSettings } from './connector-settings';
import { channelOf } from './conversation-ids';
import { isInRoster } from './may-speak';
import { personOfMember, toMember } from './member';
import type { Throttling } from './throttling';

/** Who is in a conversation: one person in a chat, the team in its channels, everybody in any other. */
function membersIn({ invented }: ConnectorSettings, response: Response) {
  const { id, personId } = conversationIn(response);
  const invitee = personId !== undefined ? personOfMember({ invented }, personId) : undefined;
  if (personId !== undefined) return invitee ? [toMember(invitee)] : [];
  return (channelOf(id) ? sampleTeamMembers : samplePeople).map(toMember);
}

export function memberRoutes(settings: ConnectorSettings, throttling: Throttling): Router {
  const membersOf = (response: Response) => membersIn(settings, response);
  const router = Router({ mergeParams: true });
  router.use(['/members', '/pagedmembers'], (_request, response, next) => {
    const conversation = conversationIn(response);
    if (!isInRoster(settings, response, conversation)) return;
    if (throttling.thread(response, { kind: 'read', id: conversation.id })) next();
  });
  router.get('/members', (_request, response) => void response.json(membersOf(response)));
  router.get('/pagedmembers', (_request, response) => void response.json({ members: membersOf(response) }));
  router.get('/members/:memberId', (request, response) => {
    const id = personOfMember(settings, request.params.memberId)?.id;
    const member = membersOf(response).find((each) => each.objectId === id);
    if (!member) return connectorError(response, 'MemberNotFound', request.params.memberId);
    response.json(member);
  });
  return router;
}
