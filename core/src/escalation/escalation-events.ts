import type { IncidentKind } from '../incident/incident-words';
import type { PersonCard, PersonId } from '../people/people';
import type { Escalation, EscalationReference, Wish } from './escalation';
import type { EscalationLine } from './escalation-lists';
import type { EscalationNotice } from './escalation-notices';
import type { EscalationSettings } from './escalation-settings';
import type { EscalationOutcome } from './escalation-words';

/** What the rules need to know of the world at one moment; loaded before the change is worked out. */
export interface EscalationWorld {
  readonly now: Date;
  readonly settings: EscalationSettings;
  /** Everybody who is an officer or a champion, as far as can be told now; empty when nobody can tell. */
  readonly people: readonly PersonCard[];
  readonly onCall: Readonly<Record<'first' | 'second', PersonId | undefined>>;
  readonly inHours: boolean;
}

interface Somebody {
  readonly id: PersonId;
  readonly name: string;
}

/** The first tap: makes a call where there is none. */
export interface CallStarted {
  readonly reference: EscalationReference;
  readonly councillor: Somebody;
  readonly wish: Wish;
  readonly excluded: readonly PersonId[];
}

/** What can happen to a call. `by` is who did it, proven by their token; `key` names the message or press, for ever. */
export type EscalationEvent =
  /** `nextAt` has come. */
  | { readonly type: 'due' }
  | { readonly type: 'accept'; readonly by: Somebody }
  | { readonly type: 'decline'; readonly by: PersonId }
  /** The ask with this key cannot reach the person, or has not for half a minute. */
  | { readonly type: 'not-reached'; readonly askKey: string }
  | { readonly type: 'exclude'; readonly by: PersonId; readonly personId: PersonId }
  | { readonly type: 'ask-for'; readonly by: PersonId; readonly wish: Wish }
  | { readonly type: 'say'; readonly by: PersonId; readonly key: string; readonly text: string }
  | { readonly type: 'picture'; readonly by: PersonId; readonly key: string; readonly pictureId: string }
  | { readonly type: 'edited'; readonly by: PersonId; readonly key: string; readonly text: string }
  | { readonly type: 'deleted'; readonly by: PersonId; readonly key: string }
  /** A relayed message could not be brought to the other side. `key` is the message's own. */
  | { readonly type: 'not-delivered'; readonly to: PersonId; readonly key: string }
  | { readonly type: 'pause'; readonly by: PersonId }
  | { readonly type: 'resume'; readonly by: PersonId }
  | { readonly type: 'hand-over'; readonly by: PersonId; readonly to: PersonId }
  | { readonly type: 'note'; readonly by: Somebody; readonly key: string; readonly text: string }
  | { readonly type: 'offer-call'; readonly by: PersonId; readonly key: string }
  | {
      readonly type: 'offer-incident';
      readonly by: PersonId;
      readonly key: string;
      readonly kinds: readonly IncidentKind[];
    }
  /** `reference` is there with a yes: the report that was accepted in the same transaction. */
  | { readonly type: 'answer-incident'; readonly by: PersonId; readonly reference?: string }
  | {
      readonly type: 'end';
      readonly by: PersonId;
      readonly outcome: EscalationOutcome;
      /** Days until a gentle message; absent for none. */
      readonly aftercareDays?: number;
    }
  /** The councillor is all right, or does not want it any more. */
  | { readonly type: 'withdraw'; readonly by: PersonId }
  | { readonly type: 'aftercare-due' }
  | {
      readonly type: 'aftercare-answer';
      readonly by: PersonId;
      readonly answer: 'fine' | 'wants-to-talk' | 'opted-out';
    };

/** Why nothing was changed; whoever pressed is told what is true now. */
export type EscalationRefusal =
  'over' | 'taken' | 'not-yours' | 'excluded' | 'own-call' | 'not-asked' | 'nobody-there' | 'not-possible';

/** What a change brings: the call as it is now, what people are told, what the timeline gains. */
export interface EscalationChange {
  readonly escalation: Escalation;
  readonly notices: readonly EscalationNotice[];
  readonly lines: readonly EscalationLine[];
  /** Everybody has been asked and nobody came: the monitoring centre is to be told of this round. */
  readonly tellMonitoring: boolean;
}

export type EscalationResult =
  | { readonly ok: true; readonly change: EscalationChange }
  | {
      readonly ok: false;
      readonly why: EscalationRefusal;
      /** What came to light all the same, and is to be kept: the helper is not an officer any more. */
      readonly also?: EscalationChange;
    };
