import type {
  Cause,
  EscalationEngine,
  StartCall,
} from '@councillor-safety/bot/escalation/calls/escalation-engine';
import {
  isOpen,
  makeEscalationReference,
  type Escalation,
  type EscalationReference,
} from '@councillor-safety/core/escalation/escalation';
import { changeCall } from '@councillor-safety/core/escalation/escalation-change';
import type {
  EscalationChange,
  EscalationEvent,
  EscalationWorld,
} from '@councillor-safety/core/escalation/escalation-events';
import type { Say } from '@councillor-safety/core/escalation/escalation-notices';
import { startCall } from '@councillor-safety/core/escalation/escalation-start';
import type { PersonId } from '@councillor-safety/core/people/people';

export interface Applied {
  readonly reference: EscalationReference;
  readonly event: EscalationEvent;
  readonly cause: Cause | undefined;
}

/** Calls in memory, with the product's own rules: what the conversation asks for happens, and is written down. */
export class CallsInMemory implements EscalationEngine {
  readonly starts: StartCall[] = [];
  readonly applied: Applied[] = [];
  private readonly calls = new Map<EscalationReference, Escalation>();
  private readonly told: { readonly to: PersonId; readonly say: Say }[] = [];
  private readonly seen = new Map<string, EscalationReference>();
  private readonly focus = new Map<PersonId, EscalationReference>();
  private numbered = 0;

  constructor(private readonly world: () => EscalationWorld) {}

  /** What the rules wanted somebody to be told, oldest first. */
  toldTo = (id: PersonId): Say[] => this.told.filter(({ to }) => to === id).map(({ say }) => say);

  events = (): string[] => this.applied.map(({ event }) => event.type);

  async start(call: StartCall, cause?: Cause) {
    this.starts.push(call);
    const open = await this.ownCall(call.councillor.id);
    if (open) return { escalation: open, already: true };
    this.numbered += 1;
    const reference = makeEscalationReference(() => this.numbered);
    if (cause) this.seen.set(`${cause.personId} ${cause.activityId}`, reference);
    return { escalation: this.save(startCall({ reference, ...call }, this.world())), already: false };
  }

  apply(
    reference: EscalationReference,
    event: EscalationEvent,
    cause?: Cause,
  ): ReturnType<EscalationEngine['apply']> {
    this.applied.push({ reference, event, cause });
    const call = this.calls.get(reference);
    if (!call) return Promise.resolve('not-found');
    const message = cause && `${cause.personId} ${cause.activityId}`;
    if (message && !this.seen.has(message)) this.seen.set(message, reference);
    const result = changeCall(call, event, this.world());
    if (result.ok) this.save(result.change);
    return Promise.resolve(result);
  }

  makeIncident(reference: EscalationReference, by: PersonId, cause?: Cause) {
    return this.apply(reference, { type: 'answer-incident', by, reference: 'CS-7K3MPX2Q' }, cause);
  }

  find = (reference: EscalationReference) => Promise.resolve(this.calls.get(reference));
  callOf = ({ personId, activityId }: Cause) => Promise.resolve(this.seen.get(`${personId} ${activityId}`));
  ownCall = (id: PersonId) =>
    Promise.resolve([...this.calls.values()].find((call) => call.councillor.id === id && isOpen(call)));
  awaitingAftercare = (id: PersonId) =>
    Promise.resolve(
      [...this.calls.values()].find((call) => call.councillor.id === id && call.aftercare?.state === 'sent'),
    );

  helping(id: PersonId) {
    const helped = [...this.calls.values()].filter((call) => call.helper?.personId === id && isOpen(call));
    const first = this.focus.get(id);
    return Promise.resolve(
      helped.sort((a, b) => Number(b.reference === first) - Number(a.reference === first)),
    );
  }

  async talkHere(id: PersonId, reference: EscalationReference) {
    const helps = (await this.helping(id)).some((call) => call.reference === reference);
    if (helps) this.focus.set(id, reference);
    return helps;
  }

  private save({ escalation, notices }: EscalationChange): Escalation {
    const { reference, helper } = escalation;
    const before = this.calls.get(reference);
    this.calls.set(reference, escalation);
    if (helper && helper.personId !== before?.helper?.personId) this.focus.set(helper.personId, reference);
    this.told.push(...notices.map(({ to, content }) => ({ to, say: content })));
    return escalation;
  }
}
