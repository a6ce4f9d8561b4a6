import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { attempting } from '@councillor-safety/core/sharepoint/graph-error';

const memberSchema = z.object({
  '@odata.type': z.string().optional(),
  id: z.string(),
  displayName: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
});
const memberPageSchema = z.object({
  value: z.array(memberSchema),
  '@odata.nextLink': z.string().optional(),
});

/** A person in a group, as far as was asked and may be read. */
export type GroupMember = z.output<typeof memberSchema>;

/**
 * Everybody in a group, directly or through another group; no groups, devices or contacts.
 * @param select names of properties, `id` among them @throws GraphFailure
 */
export async function readGroupMembers(
  client: Client,
  groupId: string,
  select: readonly string[],
): Promise<GroupMember[]> {
  const attempt = { action: 'read the members of a group', list: 'Entra', tried: `id '${groupId}'` };
  const members: GroupMember[] = [];
  const query = `$select=${select.join(',')}&$top=999`;
  let next: string | undefined = `/groups/${encodeURIComponent(groupId)}/transitiveMembers?${query}`;
  while (next !== undefined) {
    const path: string = next;
    const page = memberPageSchema.parse(
      await attempting(attempt, () => client.api(path).get() as Promise<unknown>),
    );
    members.push(...page.value.filter(isPerson));
    next = page['@odata.nextLink'];
  }
  return members;
}

const isPerson = (member: GroupMember): boolean =>
  (member['@odata.type'] ?? '#microsoft.graph.user').endsWith('.user');
