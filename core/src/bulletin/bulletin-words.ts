import type { BulletinSectionKind, BulletinState } from './bulletin';
import type { DeliveryState, UnreachableReason } from './bulletin-delivery';

export const sectionKindWords: Readonly<Record<BulletinSectionKind, string>> = {
  champion: 'From your safety champion',
  training: 'Training',
  'local-changes': 'Changes to local arrangements',
  learning: 'Learning from incidents',
  'current-issues': 'Current issues',
  help: 'Where to get help',
  free: 'More',
};

export const bulletinStateWords: Readonly<Record<BulletinState, string>> = {
  draft: 'Draft',
  asked: 'Waiting for approval',
  approved: 'Approved',
  scheduled: 'Scheduled',
  sending: 'Being sent',
  sent: 'Sent',
  stopped: 'Stopped',
  recalled: 'Withdrawn',
  discarded: 'Thrown away',
};

export const deliveryStateWords: Readonly<Record<DeliveryState, string>> = {
  'to-send': 'Not sent yet',
  sending: 'Being sent',
  sent: 'Sent',
  unreachable: 'Could not be reached',
  uncertain: 'May not have arrived',
};

/** Why nothing reached somebody: one sentence each. */
export const unreachableWords: Readonly<Record<UnreachableReason, string>> = {
  blocked: 'They have blocked the app in Teams.',
  'not-installed': 'They do not have the app in Teams, and it could not be added for them.',
  refused: 'Teams does not let the app write here.',
  'too-big': 'Teams said that the message is too large.',
  'no-channel': 'The channel is gone, or the app was taken out of the team.',
  'no-answer': 'Teams did not take the message, however often it was tried.',
};
