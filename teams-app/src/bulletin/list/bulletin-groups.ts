import type { BulletinState } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinSummary } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { Route } from '../../shell/routes';

export const bulletinGroups = [
  'for-you',
  'writing',
  'asked',
  'approved',
  'scheduled',
  'sending',
  'sent',
] as const;
export type BulletinListGroup = (typeof bulletinGroups)[number];

const groupOfState: Readonly<Record<BulletinState, BulletinListGroup>> = {
  draft: 'writing',
  asked: 'asked',
  approved: 'approved',
  scheduled: 'scheduled',
  sending: 'sending',
  sent: 'sent',
  stopped: 'sent',
  recalled: 'sent',
  discarded: 'sent',
};

/** Where a bulletin stands in the list: in one place only, and first where somebody waits for the reader. */
export const groupOf = ({ state, waitsForYou }: BulletinSummary): BulletinListGroup =>
  waitsForYou ? 'for-you' : groupOfState[state];

/** The screen that most people want: deciding, seeing how far it is, or reading and writing it. */
export function placeOf(bulletin: BulletinSummary): Route {
  const { id } = bulletin;
  const group = groupOf(bulletin);
  if (group === 'for-you') return { at: 'bulletin', id, screen: 'check' };
  if (group === 'sending' || group === 'sent') return { at: 'bulletin', id, screen: 'people' };
  return { at: 'bulletin', id };
}
