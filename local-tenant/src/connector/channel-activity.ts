import { type SamplePerson, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { withoutThread } from './conversation-ids';
import { type Delivery, personalActivity } from './deliver';

type Parts = Readonly<Record<string, unknown>>;

const tenant = { id: sampleTenantId };
const inChannel = { isGroup: true, conversationType: 'channel', tenantId: sampleTenantId } as const;

/** An activity of a person in a thread of a channel, as Teams writes it, around the parts that differ. */
export function channelActivity(
  person: SamplePerson,
  delivery: Delivery,
  { conversationId, parts }: { readonly conversationId: string; readonly parts: Parts },
) {
  const channelId = withoutThread(conversationId);
  return personalActivity(person, delivery, {
    conversation: { ...inChannel, id: conversationId },
    channelData: {
      teamsChannelId: channelId,
      teamsTeamId: sampleTeam.id,
      channel: { id: channelId },
      team: { id: sampleTeam.id },
      tenant,
    },
    ...parts,
  });
}

/** An event of the whole team. `about` goes into the channel's data. */
export function teamActivity(
  person: SamplePerson,
  delivery: Delivery,
  { about, parts }: { readonly about: Parts; readonly parts: Parts },
) {
  const { id, name, aadGroupId } = sampleTeam;
  return personalActivity(person, delivery, {
    conversation: { ...inChannel, id },
    channelData: { team: { id, name, aadGroupId }, ...about, tenant },
    ...parts,
  });
}
