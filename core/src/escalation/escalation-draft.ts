import type { PersonId } from '../people/people';
import { helpingNotices, standingNotices } from './escalation-cards';
import type { Escalation } from './escalation';
import type { EscalationChange, EscalationWorld } from './escalation-events';
import type { EscalationLine } from './escalation-lists';
import type { EscalationNotice, Say, SayOf } from './escalation-notices';

type NewLine = Pick<EscalationLine, 'kind' | 'actorId' | 'actorName' | 'body' | 'detail'> & {
  /** Of a message or a press; made of the version otherwise. */
  readonly lineKey?: string;
};

/** More than one change ever brings; so that lines sort by what happened first. */
const linesPerVersion = 1_000;
export const positionOf = (version: number, index: number): number => version * linesPerVersion + index;

/** A change in the making: the call as it becomes, and what the change brings. */
export class Draft {
  readonly version: number;
  /** ISO instant of the change. */
  readonly at: string;
  tellMonitoring = false;
  private readonly notices: EscalationNotice[] = [];
  private readonly lines: EscalationLine[] = [];

  constructor(
    public call: Escalation,
    readonly world: EscalationWorld,
    /** The call before this change; absent for a new one. */
    private readonly before?: Escalation,
  ) {
    this.version = call.version;
    this.at = world.now.toISOString();
  }

  set(fields: Partial<Escalation>): void {
    this.call = { ...this.call, ...fields };
  }

  /** A key that no other notice has, in this call or another. */
  nextKey(): string {
    return `${this.call.reference}:${this.version}:${this.notices.length}`;
  }

  send(to: PersonId, content: Say, card: { key?: string; replaces?: string } = {}): void {
    this.notices.push({ key: this.nextKey(), ...card, to, content });
  }

  tell(what: SayOf<'told'>['what']): void {
    this.send(this.call.councillor.id, { say: 'told', reference: this.call.reference, what });
  }

  tellHelper(to: PersonId, what: SayOf<'told-helper'>['what'], other?: string): void {
    const { reference, councillor } = this.call;
    this.send(to, { say: 'told-helper', reference, councillor: councillor.name, what, other });
  }

  note(line: NewLine): void {
    const index = this.lines.length;
    const { reference } = this.call;
    this.lines.push({
      lineKey: `${reference}:${this.version}:l${index}`,
      reference,
      at: this.at,
      position: positionOf(this.version, index),
      ...line,
    });
  }

  finish(): EscalationChange {
    const { call, before, world } = this;
    const cards = [...standingNotices(call, before, world), ...helpingNotices(call, before, world)];
    return {
      escalation: call,
      notices: [...cards, ...this.notices],
      lines: this.lines,
      tellMonitoring: this.tellMonitoring,
    };
  }
}
