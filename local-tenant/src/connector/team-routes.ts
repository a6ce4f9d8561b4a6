import { type RequestHandler, Router } from 'express';
import { sampleTeamMembers } from '@councillor-safety/core/people/sample-groups';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { connectorError } from './connector-error';
import type { ConnectorSettings } from './connector-settings';
import type { Throttling } from './throttling';

/** `/v3/teams/<team>`: what the team is, and `/conversations`: its channels, of which the first has no name. */
export function teamRoutes({ team }: ConnectorSettings, throttling: Throttling): Router {
  const known: RequestHandler<{ team: string }> = (request, response, next) => {
    const { id } = sampleTeam;
    if (request.params.team !== id)
      return connectorError(response, 'ConversationNotFound', request.params.team);
    if (team.app() !== true) return connectorError(response, 'BotNotInConversationRoster');
    if (throttling.thread(response, { kind: 'read', id })) next();
  };
  const router = Router();
  router.get('/:team', known, (_request, response) => {
    const { id, name, aadGroupId } = sampleTeam;
    const counts = { channelCount: team.channels().length, memberCount: sampleTeamMembers.length };
    response.json({ id, name, aadGroupId, type: 'standard', tenantId: sampleTenantId, ...counts });
  });
  router.get('/:team/conversations', known, (_request, response) => {
    const conversations = team
      .channels()
      .map(({ id, name }) => ({ id, name: name ?? null, type: 'standard' }));
    response.json({ conversations });
  });
  return router;
}
