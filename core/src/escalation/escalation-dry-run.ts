import { londonMs } from '../clock/london-instants';
import { personIdSchema } from '../people/people';
import { escalationReferenceSchema, type Escalation } from './escalation';
import type { DryRun, DryRunAnswer } from './escalation-answers';
import { changeCall } from './escalation-change';
import type { EscalationChange, EscalationWorld } from './escalation-events';
import { startCall } from './escalation-start';
import { minutesBetween } from './escalation-times';

/** A call that is never made, by nobody. */
const reference = escalationReferenceSchema.parse('TK-22222222');
const nobody = personIdSchema.parse('00000000-0000-4000-8000-000000000000');

type Step = DryRunAnswer['steps'][number];

function stepOf({ asked, place, startedAt }: Escalation, at: Date): Step {
  const now = asked.filter(({ turn }) => turn === place.turn);
  return {
    afterMinutes: minutesBetween(startedAt, at.toISOString()),
    as: place.plan === 'broadcast' ? 'broadcast' : (now[0]?.as ?? place.plan),
    attempt: place.attempt,
    people: now.map(({ name }) => name),
  };
}

/** Nobody answers: time goes on to when the next is asked. */
function next(call: Escalation, at: Date, worldAt: (at: Date) => EscalationWorld): EscalationChange {
  const result = changeCall(call, { type: 'due' }, worldAt(at));
  if (!result.ok) throw new Error(`A call that waits could not go on: ${result.why}`);
  return result.change;
}

/**
 * Who would be asked at a given moment, if nobody answered: the rules of a real call, followed through one round.
 * @param worldAt the world at an instant, with the settings that are tried
 */
export function dryRun(
  input: Pick<DryRun, 'at' | 'wish' | 'councillorId' | 'excluded'>,
  worldAt: (at: Date) => EscalationWorld,
): DryRunAnswer {
  let at = new Date(londonMs(input.at.slice(0, 16)));
  const councillor = { id: input.councillorId ?? nobody, name: '' };
  const { wish, excluded } = input;
  let call = startCall({ reference, councillor, wish, excluded }, worldAt(at)).escalation;
  const { hours } = call;
  const steps: Step[] = [];
  while (call.place.round === 1 && call.nextAt !== undefined) {
    steps.push(stepOf(call, at));
    at = new Date(call.nextAt);
    call = next(call, at, worldAt).escalation;
  }
  return { hours, steps, againAfterMinutes: minutesBetween(call.startedAt, at.toISOString()) };
}
