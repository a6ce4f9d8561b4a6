import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { attempting, GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { readGroupMembers, type GroupMember } from './group-members';

const groupsSchema = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string().nullish() })),
});

export interface AudienceGroup {
  readonly id: string;
  readonly name: string;
}

export interface AudienceMember {
  /** Entra id. */
  readonly id: string;
  readonly name: string;
  readonly guest: boolean;
}

/** Groups that something may be sent to, asked app-only. Least permissions: GroupMember.Read.All with User.ReadBasic.All. */
export interface AudienceGroups {
  /** At most twenty whose name begins so, by name; none for an empty name. @throws GraphFailure */
  search(name: string): Promise<readonly AudienceGroup[]>;
  /** Everybody in it, directly or through another group. Undefined when there is no such group. @throws GraphFailure */
  members(groupId: string): Promise<readonly AudienceMember[] | undefined>;
}

const wanted = ['id', 'displayName', 'userPrincipalName', 'userType'];

export const audienceGroups = (client: Client): AudienceGroups => ({
  search: async (name) => {
    const start = name.trim().replaceAll("'", "''");
    if (start === '') return [];
    const filter = encodeURIComponent(`startswith(displayName,'${start}')`);
    const path = `/groups?$filter=${filter}&$select=id,displayName&$top=20`;
    const attempt = { action: 'look for groups', list: 'Entra' };
    const answer = await attempting(attempt, () => client.api(path).get() as Promise<unknown>);
    return groupsSchema
      .parse(answer)
      .value.map(({ id, displayName }) => ({ id, name: displayName ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  },
  members: async (groupId) => {
    try {
      return (await readGroupMembers(client, groupId, wanted)).map(toMember);
    } catch (error) {
      if (error instanceof GraphFailure && error.kind === 'not-found') return undefined;
      throw error;
    }
  },
});

const toMember = (member: GroupMember): AudienceMember => ({
  id: member.id,
  name: member.displayName ?? '',
  guest: isGuest(member),
});

/** Without leave to read whole profiles the type comes empty, and the name a guest signs in with still tells. */
const isGuest = ({ userType, userPrincipalName }: GroupMember): boolean =>
  userType === 'Guest' || (userPrincipalName ?? '').toUpperCase().includes('#EXT#');
