import { type Response, Router } from 'express';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { connectorError } from './connector-error';
import type { Conversation } from './conversations';
import { personOfMember, toMember } from './member';

/** Who is in a conversation: one person in a chat, everybody in a channel. */
function membersOf(response: Response) {
  const { personId } = response.locals.conversation as Conversation;
  return samplePeople.filter((person) => personId === undefined || person.id === personId).map(toMember);
}

export function memberRoutes(): Router {
  const router = Router({ mergeParams: true });
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
