import type { Response } from 'express';
import type { Control } from '../control/control';
import { connectorError, messageWritesBlocked } from './connector-error';
import type { Conversation } from './conversations';
import type { PersonalApps } from './personal-apps';

export interface Permission {
  readonly apps: PersonalApps;
  readonly control: Pick<Control, 'settings'>;
}

/** Whether the bot is in the conversation at all. When not, the call has been answered. */
export function isInRoster({ apps }: Permission, response: Response, { personId }: Conversation): boolean {
  if (personId === undefined || apps.state(personId).installation === 'present') return true;
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
