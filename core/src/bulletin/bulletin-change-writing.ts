import type { Person, PersonId } from '../people/people';
import type { Bulletin, BulletinContent, BulletinWhen } from './bulletin';
import { momentFor } from './bulletin-change-going';
import type { BulletinChange } from './bulletin-change-making';
import type { Rule } from './bulletin-change-rule';
import { isSame } from './bulletin-change-same';
import type { BulletinProblem } from './bulletin-events';
import { instantOf, whenProblem } from './bulletin-times';

const onApproval: BulletinWhen = { kind: 'on-approval' };

/** A bulletin in its first words. */
export function newBulletin({ id, content, by, now }: NewBulletin): Bulletin {
  const at = now.toISOString();
  return {
    id,
    version: 1,
    contentVersion: 1,
    content,
    when: onApproval,
    state: 'draft',
    createdBy: by.id,
    createdAt: at,
    editedBy: by.id,
    editedAt: at,
    editors: [by.id],
    runs: [],
  };
}

export interface NewBulletin {
  /** A UUID. */
  readonly id: string;
  readonly content: BulletinContent;
  readonly by: Pick<Person, 'id'>;
  readonly now: Date;
}

/** Other content: whatever was asked or approved was about something else. */
function write(change: BulletinChange, content: BulletinContent, by: PersonId): void {
  const { contentVersion, editors, state } = change.bulletin;
  const before = state === 'sent' || state === 'stopped' ? [] : editors;
  change.unschedule();
  change.set({
    content,
    contentVersion: contentVersion + 1,
    state: 'draft',
    editors: [...before.filter((one) => one !== by), by],
    asked: undefined,
    approval: undefined,
    confirmed: undefined,
  });
}

/** Never sends anything by itself: whoever changes a planned one to "on approval" takes its time away, and presses "send". */
function plan(change: BulletinChange, when: BulletinWhen): void {
  const { content, state } = change.bulletin;
  if (state !== 'scheduled') return;
  const from = when.kind === 'at' ? instantOf(when.wallTime) : undefined;
  if (from) return change.schedule(momentFor(content, from, change.world));
  change.unschedule();
  change.set({ state: 'approved' });
}

function planned(change: BulletinChange, when: BulletinWhen): BulletinProblem | undefined {
  const { bulletin, world } = change;
  if (isSame(bulletin.when, when)) return undefined;
  // While it is being written a time may be half typed; the check tells.
  const problem = bulletin.state === 'draft' ? undefined : whenProblem(when, world.now);
  if (problem) return problem;
  change.set({ when });
  plan(change, when);
  return undefined;
}

/** Autosaves come here too: what changes nothing leaves the version as it is. */
export const edit: Rule<'edit'> = (change, event, by) => {
  const { bulletin } = change;
  const differs = !isSame(bulletin.content, event.content);
  if (!differs && (bulletin.state === 'sent' || bulletin.state === 'stopped')) return undefined;
  if (differs) write(change, event.content, by.id);
  // A correction goes as soon as it is approved.
  const problem = planned(change, bulletin.published ? onApproval : event.when);
  if (problem) return problem;
  if (change.bulletin !== bulletin) change.set({ editedBy: by.id, editedAt: change.at });
  return undefined;
};

/** Throws a draft away. A correction goes, and what people have stands; its content counts as changed, so no old card fits it. */
export const discard: Rule<'discard'> = (change) => {
  const { published, content, contentVersion } = change.bulletin;
  change.unschedule();
  change.set({ asked: undefined, approval: undefined, refusal: undefined, confirmed: undefined });
  if (!published) {
    change.set({ state: 'discarded' });
    return undefined;
  }
  const differs = !isSame(content, published.content);
  change.set({
    state: published.stoppedAt ? 'stopped' : 'sent',
    content: published.content,
    contentVersion: differs ? contentVersion + 1 : contentVersion,
    editors: [],
  });
  return undefined;
};
