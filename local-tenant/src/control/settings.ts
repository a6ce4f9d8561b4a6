import { isRecord } from '../graph-wire/body';
import { badRequest } from '../graph-wire/graph-error';

/** Answers that differ between reports of the real service, so that a client can be tried against each. */
const choices = {
  /** A second item with the same unique value. 500 is what SharePoint REST has been seen to answer. */
  duplicateAnswer: ['400', '409', '500'],
  /** The error code of a 412. */
  staleAnswer: ['alternate', 'notAllowed', 'resourceModified'],
  /** Whether the connector refuses what comes faster than Teams allows. */
  rateLimits: ['teams', 'off'],
  /** How the connector words it that the person has blocked the bot. */
  blockedAnswer: ['ConversationBlockedByUser', 'MessageWritesBlocked'],
  /** What a picture in a person's message is called: its own type, or the pattern that some pages show. */
  pictureType: ['exact', 'image/*'],
} as const;

export type Settings = { -readonly [K in keyof typeof choices]: (typeof choices)[K][number] };

export const defaultSettings: Readonly<Settings> = {
  duplicateAnswer: '400',
  staleAnswer: 'alternate',
  rateLimits: 'teams',
  blockedAnswer: 'ConversationBlockedByUser',
  pictureType: 'exact',
};

/** The settings after a change; names and values that do not exist are refused. */
export function changedSettings(settings: Readonly<Settings>, body: unknown): Settings {
  if (!isRecord(body)) throw badRequest('The settings must be a JSON object.');
  for (const [name, value] of Object.entries(body)) {
    const allowed: readonly unknown[] = (choices as Record<string, readonly string[]>)[name] ?? [];
    if (!allowed.includes(value)) throw badRequest(`Setting '${name}' cannot be ${JSON.stringify(value)}.`);
  }
  return { ...settings, ...(body as Partial<Settings>) };
}
