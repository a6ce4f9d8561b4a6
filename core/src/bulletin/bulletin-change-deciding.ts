import type { PersonId } from '../people/people';
import type { Bulletin } from './bulletin';
import { go, goWhen } from './bulletin-change-going';
import type { BulletinChange } from './bulletin-change-making';
import type { Rule } from './bulletin-change-rule';
import type { BulletinProblem } from './bulletin-events';
import { whenProblem } from './bulletin-times';

type Decision = NonNullable<Bulletin['approval']>;

function decisionOf({ bulletin, at }: BulletinChange, by: PersonId): Decision {
  return { by, as: bulletin.asked?.of ?? 'champion', at, contentVersion: bulletin.contentVersion };
}

function tellOfApproval(change: BulletinChange, { by, as }: Decision): void {
  const { asked, content } = change.bulletin;
  if (asked?.by !== by) change.tell(asked?.by, 'approved');
  // It carries the champion's name, so they hear who has let it go.
  if (as === 'second-officer') change.tell(content.authorId, 'second-approved');
}

export const approve: Rule<'approve'> = (change, event, by) => {
  const { bulletin, world } = change;
  if (event.contentVersion !== bulletin.contentVersion) return 'moved-on';
  const approval = decisionOf(change, by.id);
  change.set({ state: 'approved', approval });
  if (whenProblem(bulletin.when, world.now)) {
    change.tell(bulletin.asked?.by, 'time-passed');
    return undefined;
  }
  tellOfApproval(change, approval);
  return bulletin.published ? go(change, by.id) : goWhen(change, bulletin.when, by.id);
};

export const refuse: Rule<'refuse'> = (change, event, by) => {
  const { bulletin } = change;
  if (event.contentVersion !== bulletin.contentVersion) return 'moved-on';
  const refusal = { ...decisionOf(change, by.id), words: event.words };
  change.set({ state: 'draft', asked: undefined, refusal });
  change.tell(bulletin.asked?.by, 'sent-back');
  return undefined;
};

/** What an approver whose press came too late is told: whether somebody has decided just so, or something else happened. */
export function tooLate(
  { approval, published, refusal }: Bulletin,
  type: 'approve' | 'refuse',
  contentVersion: number,
): BulletinProblem {
  const decided = type === 'approve' ? [approval, published?.approval] : [refusal];
  return decided.some((one) => one?.contentVersion === contentVersion) ? 'already-done' : 'moved-on';
}
