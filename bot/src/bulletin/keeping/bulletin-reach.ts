import type { BulletinAudience } from '@councillor-safety/core/bulletin/bulletin';
import { peopleOnce, type AudienceMember } from '@councillor-safety/core/bulletin/bulletin-audience';
import { personIdSchema } from '@councillor-safety/core/people/people';
import type { ResolvedAudience } from '../bulletin-desk';
import type { KeepingDeps } from './bulletin-keeping-deps';

export type ReachParts = Pick<KeepingDeps, 'groups' | 'councillorsGroup' | 'places'>;

/** Undefined when there is no such group. */
const membersOf = async ({ groups }: ReachParts, groupId: string): Promise<AudienceMember[] | undefined> =>
  (await groups.members(groupId))?.map((member) => ({ ...member, id: personIdSchema.parse(member.id) }));

const groupsOf = (parts: ReachParts, { groups }: BulletinAudience) =>
  Promise.all(
    groups.map(async (group) => {
      const members = await membersOf(parts, group.id);
      return { group, members: members ?? [], there: members !== undefined };
    }),
  );

/** A team is asked once, however many of its channels are chosen. */
export async function channelsOf({ places }: Pick<ReachParts, 'places'>, { channels }: BulletinAudience) {
  const teamIds = [...new Set(channels.map(({ teamId }) => teamId))];
  const teams = new Map(
    await Promise.all(
      teamIds.map(async (teamId) => {
        const [team, there] = await Promise.all([places.team(teamId), places.channels(teamId)]);
        return [teamId, { serviceUrl: team?.serviceUrl, there: there ?? [] }] as const;
      }),
    ),
  );
  return channels.map((channel) => {
    const team = teams.get(channel.teamId);
    const there = team?.there.some(({ channelId }) => channelId === channel.channelId) ?? false;
    return { ...channel, there, ...(team?.serviceUrl !== undefined && { serviceUrl: team.serviceUrl }) };
  });
}

/** Everybody whom it reaches in their own chat. @throws GraphFailure when it cannot be told just now */
export async function peopleOf(
  parts: ReachParts,
  audience: BulletinAudience,
): Promise<Omit<ResolvedAudience, 'channels'>> {
  const { councillorsGroup: everybody } = parts;
  const [councillors, groups] = await Promise.all([
    audience.everyCouncillor && everybody !== undefined ? membersOf(parts, everybody) : [],
    groupsOf(parts, audience),
  ]);
  const { people, guestsLeftOut } = peopleOnce(councillors ?? [], ...groups.map(({ members }) => members));
  return {
    people,
    guestsLeftOut,
    groups: groups.map(({ group, members, there }) => ({
      ...group,
      people: members.filter(({ guest }) => !guest).length,
      there,
    })),
  };
}

/** Whom a bulletin reaches as things stand now. @throws GraphFailure, ChannelFailure when it cannot be told just now */
export async function reachOf(parts: ReachParts, audience: BulletinAudience): Promise<ResolvedAudience> {
  const [people, channels] = await Promise.all([peopleOf(parts, audience), channelsOf(parts, audience)]);
  return { ...people, channels };
}
