import type { Response } from 'express';
import type { Control } from '../control/control';
import { connectorError, messageWritesBlocked } from './connector-error';
import { channelOf } from './conversation-ids';
import type { Conversation } from './conversations';
import type { PersonalApps } from './personal-apps';
import type { TeamState } from './team-state';

export interface Permission {
  readonly apps: PersonalApps;
  readonly team: TeamState;
  readonly control: Pick<Control, 'settings'>;
}

function hasApp({ apps, team }: Permission, { id, personId }: Conversation): boolean {
  if (personId !== undefined) return apps.state(personId).installation === 'present';
  return channelOf(id) === undefined || team.app() === true;
}

/** Whether the bot is in the conversation at all. When not, the call has been answered. */
export function isInRoster(permission: Permission, response: Response, conversation: Conversation): boolean {
  if (hasApp(permission, conversation)) return true;
  connectorError(response, 'BotNotInConversationRoster');
  return false;
}

/** Whether what the bot says is let through. When not, the call has been answered, in the shape that the settings choose. */
export function maySpeak(permission: Permission, response: Response, conversation: Conversation): boolean {
  if (!isInRoster(permission, response, conversation)) return false;
  const { personId } = conversation;
  if (personId === undefined || !permission.apps.state(personId).blocked) return true;
  if (permission.control.settings().blockedAnswer === 'MessageWritesBlocked') messageWritesBlocked(response);
  else connectorError(response, 'ConversationBlockedByUser');
  return false;
}
