import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { GroupMap } from '@councillor-safety/core/people/people';
import { attempting, GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { readGroupMembers } from './group-members';

const groupIdsSchema = z.object({ value: z.array(z.string()) });

export interface Member {
  readonly id: string;
  readonly name: string;
}

/** Groups as Entra has them, asked app-only. Least permissions: User.ReadBasic.All with GroupMember.Read.All. */
export interface EntraGroups {
  /** Which of our groups a person belongs to, directly or through another group. @throws GraphFailure */
  groupsOf(personId: string): Promise<readonly string[]>;
  /** Everybody in a group, directly or through another group. @throws GraphFailure */
  membersOf(groupId: string): Promise<readonly Member[]>;
}

export const allGroupIds = ({ roles, offices }: GroupMap): string[] => [
  ...new Set([...Object.values(roles), ...Object.values(offices)]),
];

export function entraGroups(client: Client, groups: GroupMap): EntraGroups {
  const groupIds = allGroupIds(groups);
  return {
    groupsOf: async (personId) => {
      const attempt = { action: 'check the groups of a person', list: 'Entra', tried: `id '${personId}'` };
      try {
        const answer = await attempting(
          attempt,
          () =>
            client
              .api(`/users/${encodeURIComponent(personId)}/checkMemberGroups`)
              .post({ groupIds }) as Promise<unknown>,
        );
        return groupIdsSchema.parse(answer).value;
      } catch (error) {
        // Somebody who has left the council belongs to nothing.
        if (error instanceof GraphFailure && error.kind === 'not-found') return [];
        throw error;
      }
    },
    membersOf: async (groupId) => {
      const members = await readGroupMembers(client, groupId, ['id', 'displayName']);
      return members.map(({ id, displayName }) => ({ id, name: displayName ?? '' }));
    },
  };
}
