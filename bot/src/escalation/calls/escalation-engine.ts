import type { Escalation, EscalationReference, Wish } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent, EscalationResult } from '@councillor-safety/core/escalation/escalation-events';
import type { PersonId } from '@councillor-safety/core/people/people';

/** What the channel delivered, so that the same thing delivered again does nothing. Absent for timers and the like. */
export interface Cause {
  readonly personId: PersonId;
  readonly activityId: string;
}

export interface StartCall {
  readonly councillor: { readonly id: PersonId; readonly name: string };
  readonly wish: Wish;
  readonly excluded: readonly PersonId[];
}

/**
 * The calls that are open, in the service's own database. Each change is one transaction: the call's new state, its timers, what people
 * are told (outbox), what goes into SharePoint (accepted), and the note that this cause has been dealt with.
 */
export interface EscalationEngine {
  /** One person has at most one open call: a second start answers with the first. */
  start(
    call: StartCall,
    cause?: Cause,
  ): Promise<{ readonly escalation: Escalation; readonly already: boolean }>;
  /** `seen`: this cause was dealt with before. @throws nothing but trouble with the database */
  apply(
    reference: EscalationReference,
    event: EscalationEvent,
    cause?: Cause,
  ): Promise<EscalationResult | 'seen' | 'not-found'>;
  /** The councillor said yes: makes the report and the answer in one transaction. */
  makeIncident(
    reference: EscalationReference,
    by: PersonId,
    cause?: Cause,
  ): Promise<EscalationResult | 'seen' | 'not-found'>;
  find(reference: EscalationReference): Promise<Escalation | undefined>;
  /** The call that this was dealt with in, open or ended: whose message an edit is of. */
  callOf(cause: Cause): Promise<EscalationReference | undefined>;
  /** The open call of this person, as the one who asked for help. */
  ownCall(person: PersonId): Promise<Escalation | undefined>;
  /** Ended less than 30 days ago with an aftercare check that was sent and not answered. */
  awaitingAftercare(person: PersonId): Promise<Escalation | undefined>;
  /** Open calls that this person helps in; the one their messages go to first. */
  helping(person: PersonId): Promise<readonly Escalation[]>;
  /** From now on this person's messages go to this call. False when they do not help in it. */
  talkHere(person: PersonId, reference: EscalationReference): Promise<boolean>;
}
