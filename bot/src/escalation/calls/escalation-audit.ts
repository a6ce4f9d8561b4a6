import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { AuditAction, AuditTrail } from '../../audit/audit-trail';
import type { EscalationEngine } from './escalation-engine';

/** What people do to a call; what they say in it is in its timeline. A note is written down by its route. */
const actions: Readonly<Partial<Record<EscalationEvent['type'], AuditAction>>> = {
  accept: 'escalation.accepted',
  decline: 'escalation.changed',
  exclude: 'escalation.changed',
  'ask-for': 'escalation.changed',
  'hand-over': 'escalation.changed',
  'offer-call': 'escalation.changed',
  'offer-incident': 'escalation.changed',
  'answer-incident': 'escalation.changed',
  end: 'escalation.ended',
  withdraw: 'escalation.ended',
};

const actorOf = (by: PersonId | { readonly id: PersonId }): PersonId => (typeof by === 'string' ? by : by.id);

/** Writes down who did what to which call, once it is done or refused. */
export function audited(engine: EscalationEngine, audit: Pick<AuditTrail, 'record'>): EscalationEngine {
  type Result = Awaited<ReturnType<EscalationEngine['apply']>>;
  const write = async (result: Result, entry: { actorId: string; action: AuditAction; subject: string }) => {
    if (typeof result === 'string') return result;
    await audit.record({ ...entry, outcome: result.ok ? 'done' : 'refused' });
    return result;
  };
  return {
    ...engine,
    async start(call, cause) {
      const started = await engine.start(call, cause);
      const subject = started.escalation.reference;
      const entry = { actorId: call.councillor.id, action: 'escalation.called', subject } as const;
      if (!started.already) await audit.record({ ...entry, outcome: 'done' });
      return started;
    },
    async apply(reference, event, cause) {
      const result = await engine.apply(reference, event, cause);
      const action = actions[event.type];
      if (action === undefined || !('by' in event)) return result;
      return write(result, { actorId: actorOf(event.by), action, subject: reference });
    },
    async makeIncident(reference, by, cause) {
      const result = await engine.makeIncident(reference, by, cause);
      return write(result, { actorId: by, action: 'incident.reported', subject: reference });
    },
  };
}
