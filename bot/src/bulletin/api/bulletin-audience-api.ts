import { z } from 'zod';
import type { Bulletin, BulletinChannel } from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinAudienceAnswerSchema,
  bulletinGroupsAnswerSchema,
  bulletinPlacesAnswerSchema,
  type BulletinAudienceAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import type { TeamPlace } from '../../places/places';
import { defineRoute, type Route } from '../../server/route';
import type { ResolvedAudience } from '../bulletin-desk';
import { idParams, officers, type BulletinApiDeps } from './bulletin-api-deps';
import { fromMicrosoft } from './bulletin-problems';
import { readable } from './bulletin-view';

async function channelsOf(
  { places }: BulletinApiDeps,
  { teamId, name: teamName }: TeamPlace,
): Promise<BulletinChannel[]> {
  const channels = (await places.channels(teamId)) ?? [];
  return channels.map(({ channelId, name }) => ({ teamId, channelId, teamName, channelName: name }));
}

async function allChannels(deps: BulletinApiDeps): Promise<BulletinChannel[]> {
  const teams = await deps.places.teams();
  return (await Promise.all(teams.map((team) => channelsOf(deps, team)))).flat();
}

/** Where a channel is served from is nobody's business on a screen. */
const shownChannel = ({
  teamId,
  channelId,
  teamName,
  channelName,
  there,
}: ResolvedAudience['channels'][number]) => ({ teamId, channelId, teamName, channelName, there });

function audienceAnswer({ asked }: Bulletin, found: ResolvedAudience): BulletinAudienceAnswer {
  const { people, guestsLeftOut, groups, channels } = found;
  const hasChanged = asked !== undefined && asked.people !== people.length;
  return {
    people: people.map(({ id, name }) => ({ id, name })),
    guestsLeftOut,
    groups: [...groups],
    channels: channels.map(shownChannel),
    ...(hasChanged && { was: asked.people }),
  };
}

const groupsQuery = z.strictObject({ name: z.string().trim().min(1).max(100) });

export const bulletinAudienceRoutes = (deps: BulletinApiDeps): Route[] => [
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/bulletins/places',
    summary: 'Channels that a bulletin can be posted in: those of the teams that have the app.',
    audit: 'none: names of teams and channels',
    responses: { 200: bulletinPlacesAnswerSchema },
    handler: async () => ({ status: 200, body: { channels: await fromMicrosoft(allChannels(deps)) } }),
  }),
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/bulletins/groups',
    summary: 'Entra groups to choose an audience from, by the beginning of their name.',
    audit: 'none: names of groups',
    query: groupsQuery,
    responses: { 200: bulletinGroupsAnswerSchema },
    async handler({ query }) {
      const groups = await fromMicrosoft(deps.groupsNamed(query.name));
      return { status: 200, body: { groups: [...groups] } };
    },
  }),
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/bulletins/:id/audience',
    summary: 'Whom the bulletin as it is stored would reach, by name and each once.',
    audit: 'none: names of people whom every officer may look up',
    params: idParams,
    responses: { 200: bulletinAudienceAnswerSchema },
    async handler({ person, params }) {
      const bulletin = await readable(deps, person, params.id);
      const found = await fromMicrosoft(deps.desk.audience(bulletin.content));
      return { status: 200, body: audienceAnswer(bulletin, found) };
    },
  }),
];
