import type { DatabaseSync } from 'node:sqlite';
import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import type { AppState, FeedLine } from './activity';
import { ActivityFeed } from './activity-feed';
import { personalId } from './conversation-ids';
import { Conversations } from './conversations';
import { type Delivery, deliver, personalActivity } from './deliver';
import { botAccount, memberId } from './member';
import { InventedPeople } from './invented-people';
import { PersonalApps } from './personal-apps';
import { TeamNews } from './team-news';
import { TeamState } from './team-state';

/** Both directions of a bot's channel: what it is told, and where it may speak. */
export interface Channel extends Delivery {
  readonly conversations: Conversations;
  readonly apps: PersonalApps;
  readonly feed: ActivityFeed;
  readonly team: TeamState;
  /** What the bot is told of the team. */
  readonly news: TeamNews;
  /** Beside the sample people. */
  readonly invented: InventedPeople;
}

/** The whole channel on one database. */
export function createChannel(delivery: Delivery, database: DatabaseSync): Channel {
  return {
    ...delivery,
    conversations: new Conversations(database),
    apps: new PersonalApps(database),
    feed: new ActivityFeed(database),
    team: new TeamState(database),
    news: new TeamNews(database, (activity) => deliver(delivery, activity)),
    invented: new InventedPeople(database),
  };
}

function change(channel: Channel, person: SamplePerson, changes: Partial<AppState>): void {
  const app = channel.apps.change(person.id, changes);
  channel.conversations.tell({ kind: 'app', conversationId: personalId(person.id), app });
}

/** Gives a person the app, and tells the bot as Teams does. False when they have it already. */
export async function addApp(channel: Channel, person: SamplePerson): Promise<boolean> {
  if (channel.apps.state(person.id).installation === 'present') return false;
  channel.conversations.personal(person.id);
  change(channel, person, { installation: 'present' });
  const member = { id: memberId(person.id), aadObjectId: person.id };
  const added = { type: 'conversationUpdate', membersAdded: [botAccount, member] };
  await deliver(channel, personalActivity(person, channel, added));
  await deliver(channel, personalActivity(person, channel, { type: 'installationUpdate', action: 'add' }));
  return true;
}

/** Takes the app away. What was said stays, as in Teams. */
export async function removeApp(channel: Channel, person: SamplePerson): Promise<boolean> {
  if (channel.apps.state(person.id).installation !== 'present') return false;
  change(channel, person, { installation: 'removed' });
  const removed = { type: 'installationUpdate', action: 'remove' };
  await deliver(channel, personalActivity(person, channel, removed));
  return true;
}

/** Nothing tells the bot that it has been blocked; it finds out when it speaks. */
export const setBlocked = (channel: Channel, person: SamplePerson, blocked: boolean): void =>
  change(channel, person, { blocked });

/** A line for the person's activity feed; blocking the bot does not keep it away. */
export function tellInFeed(
  { feed, conversations }: Channel,
  { id }: SamplePerson,
  notification: Omit<FeedLine, 'id' | 'sentAt'>,
): void {
  const line = feed.add(id, notification);
  conversations.tell({ kind: 'feed', conversationId: personalId(id), line });
}
