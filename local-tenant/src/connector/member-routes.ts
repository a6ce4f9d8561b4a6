import { type Response, Router } from 'express';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { conversationIn } from './activity-routes';
import { connectorError } from './connector-error';
import { isInRoster, type Permission } from './may-speak';
import { personOfMember, toMember } from './member';
import type { Throttling } from './throttling';

/** Who is in a conversation: one person in a chat, everybody in a channel. */
function membersOf(response: Response) {
  const { personId } = conversationIn(response);
  return samplePeople.filter((person) => personId === undefined || person.id === personId).map(toMember);
}

export function memberRoutes(permission: Permission, throttling: Throttling): Router {
  const router = Router({ mergeParams: true });
  router.use(['/members', '/pagedmembers'], (_request, response, next) => {
    const conversation = conversationIn(response);
    if (!isInRoster(permission, response, conversation)) return;
    if (throttling.thread(response, { kind: 'read', id: conversation.id })) next();
  });
  router.get('/members', (_request, response) => void response.json(membersOf(response)));
  router.get('/pagedmembers', (_request, response) => void response.json({ members: membersOf(response) }));
  router.get('/members/:memberId', (request, response) => {
    const id = personOfMember(request.params.memberId)?.id;
    const member = membersOf(response).find((each) => each.objectId === id);
    if (!member) return connectorError(response, 'MemberNotFound', request.params.memberId);
    response.json(member);
  });
  return router;
}
