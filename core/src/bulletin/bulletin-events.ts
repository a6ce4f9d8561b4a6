import type { Person, PersonId } from '../people/people';
import type {
  Bulletin,
  BulletinApprover,
  BulletinContent,
  BulletinRunKind,
  BulletinSettings,
  BulletinWhen,
} from './bulletin';

/** Everything that can happen to a bulletin. `contentVersion`: what the person had before them when they decided. */
export type BulletinEvent =
  | { readonly type: 'edit'; readonly content: BulletinContent; readonly when: BulletinWhen }
  | {
      readonly type: 'ask';
      readonly of: BulletinApprover;
      /** Needed for a second officer. */
      readonly why?: string;
      /** The officer has read the warnings and stands by them. */
      readonly confirmWarnings: boolean;
    }
  /** Back to the officer before anybody decided. */
  | { readonly type: 'take-back' }
  | { readonly type: 'approve'; readonly contentVersion: number }
  | { readonly type: 'refuse'; readonly contentVersion: number; readonly words: string }
  /** Sends or schedules what is approved. `people`: how many the officer was told that it reaches. */
  | { readonly type: 'send'; readonly when: BulletinWhen; readonly people: number }
  /** Until the first message has left. */
  | { readonly type: 'cancel' }
  | { readonly type: 'due' }
  | { readonly type: 'run-ended'; readonly runId: string }
  | { readonly type: 'pause' | 'resume' | 'stop' }
  | { readonly type: 'recall' }
  /** Once for each published version. */
  | { readonly type: 'remind' }
  /** Throws the draft away, or the correction: then what was published stands. */
  | { readonly type: 'discard' };

/** What is known when it happens; loaded before, so that the rules stay pure. */
export interface BulletinWorld {
  readonly now: Date;
  /** Absent for what the clock or a run brings about. */
  readonly by?: Person;
  readonly settings: BulletinSettings;
  /** Champions and officers now. */
  readonly champions: readonly PersonId[];
  readonly officers: readonly PersonId[];
  /** How many people the audience holds now; undefined when nobody can tell just now, which only `ask` and `send` need. */
  readonly people?: number;
  /** What the check found for the content that the event is about. */
  readonly check: { readonly errors: number; readonly warnings: number };
  /** Whether the first message of the run has left. */
  readonly hasLeft?: boolean;
  /** Ids for new runs. */
  newId(): string;
}

/** What is told to somebody in the chat, besides what the screens show. */
export type BulletinNews = 'approved' | 'sent-back' | 'time-passed' | 'sent' | 'second-approved';

/** What follows from a change; done in the same transaction. */
export type BulletinEffect =
  /** The card with the whole bulletin and its buttons, to everybody who may decide. */
  | { readonly type: 'ask-approval'; readonly to: readonly PersonId[] }
  | { readonly type: 'tell'; readonly to: readonly PersonId[]; readonly news: BulletinNews }
  /** Undefined clears it. */
  | { readonly type: 'due-at'; readonly at: Date | undefined }
  | { readonly type: 'begin-run'; readonly runId: string; readonly kind: BulletinRunKind }
  | { readonly type: 'run'; readonly runId: string; readonly change: 'pause' | 'resume' | 'stop' }
  /** The archive shows what `published` holds. */
  | { readonly type: 'publish' }
  | { readonly type: 'unpublish' };

export type BulletinProblem =
  | 'not-allowed'
  | 'moved-on'
  | 'already-done'
  | 'has-errors'
  | 'warnings-not-confirmed'
  | 'no-champion'
  | 'reason-needed'
  | 'only-urgent'
  | 'nobody-else'
  | 'past-time'
  | 'no-such-time'
  | 'too-far-ahead'
  | 'audience-changed'
  | 'audience-unknown'
  | 'has-left'
  | 'reminded-already';

export type BulletinResult =
  | { readonly ok: true; readonly bulletin: Bulletin; readonly effects: readonly BulletinEffect[] }
  | { readonly ok: false; readonly problem: BulletinProblem };

/** What a screen may offer somebody for a bulletin now. */
export const bulletinActions = [
  'edit',
  'ask',
  'take-back',
  'approve',
  'refuse',
  'send',
  'cancel',
  'pause',
  'resume',
  'stop',
  'recall',
  'remind',
  'discard',
  'duplicate',
] as const;
export type BulletinAction = (typeof bulletinActions)[number];
