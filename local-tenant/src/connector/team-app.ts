import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { type SampleChannel, sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { teamActivity } from './channel-activity';
import type { Channel } from './installing';
import { botAccount } from './member';
import { nameOf } from './team-state';

/** Whoever runs the sample team. */
function owner(): SamplePerson {
  const person = samplePeople.find(({ key }) => key === 'officer');
  if (!person) throw new Error('The sample council has no officer to run its team');
  return person;
}

type Parts = Readonly<Record<string, unknown>>;

const event = (channel: Channel, about: Parts, parts: Parts) =>
  teamActivity(owner(), channel, { about, parts: { type: 'conversationUpdate', ...parts } });

/** Gives the team the app, and tells the bot as Teams does. False when it has it already. */
export async function addToTeam(channel: Channel): Promise<boolean> {
  if (channel.team.app() === true) return false;
  channel.team.setApp(true);
  const chosen = { settings: { selectedChannel: { id: sampleTeam.id } } };
  await channel.news.tell(
    event(channel, { eventType: 'teamMemberAdded', ...chosen }, { membersAdded: [{ id: botAccount.id }] }),
    event(channel, chosen, { type: 'installationUpdate', action: 'add' }),
  );
  return true;
}

/** Takes the app out of the team. What was posted stays. */
export async function removeFromTeam(channel: Channel): Promise<boolean> {
  if (channel.team.app() !== true) return false;
  channel.team.setApp(false);
  await channel.news.tell(
    event(channel, { eventType: 'teamMemberRemoved' }, { membersRemoved: [{ id: botAccount.id }] }),
    event(channel, {}, { type: 'installationUpdate', action: 'remove' }),
  );
  return true;
}

/** Deletes a channel or brings it back; the bot hears of it if it is in the team. Teams' first channel cannot be deleted. */
export async function setChannelDeleted(
  channel: Channel,
  { id, name }: SampleChannel,
  deleted: boolean,
): Promise<boolean> {
  if (name === undefined || channel.team.isDeleted(id) === deleted) return false;
  channel.team.setDeleted(id, deleted);
  channel.conversations.tell({ kind: 'channel', conversationId: id, name: nameOf({ id, name }), deleted });
  if (channel.team.app() !== true) return true;
  const eventType = deleted ? 'channelDeleted' : 'channelRestored';
  await channel.news.tell(event(channel, { eventType, channel: { id, name } }, {}));
  return true;
}
