import type { PersonId } from '../people/people';
import { isOpen, type Escalation } from './escalation';
import type { EscalationWorld } from './escalation-events';
import type { EscalationNotice, SayOf } from './escalation-notices';
import { shownAs } from './escalation-shown-as';

export const standingKey = ({ reference }: Pick<Escalation, 'reference'>): string => `${reference}:standing`;
export const helpingKey = ({ reference }: Pick<Escalation, 'reference'>, id: PersonId): string =>
  `${reference}:helping:${id}`;

/** Those who have been asked now and not answered, as the councillor reads them; nobody by name once everybody is asked. */
export function waitingFor({ state, place, asked }: Escalation, { settings }: EscalationWorld): string[] {
  if (state !== 'waiting' || place.plan === 'broadcast') return [];
  const now = asked.filter(({ turn, answer }) => turn === place.turn && answer === 'none');
  return [...new Set(now.map((ask) => shownAs(settings, ask)))];
}

export function standing(call: Escalation, world: EscalationWorld): SayOf<'standing'> {
  const waiting = call.state === 'waiting';
  const broadcast = waiting && call.place.plan === 'broadcast';
  return {
    say: 'standing',
    reference: call.reference,
    state: call.state,
    waitingFor: waitingFor(call, world),
    since: call.startedAt,
    nextAt: call.nextAt,
    broadcast,
    helper: call.helper?.shownAs,
    paused: call.pausedBy !== undefined,
    phones: broadcast || (waiting && call.place.round > 1) ? world.settings.phones : [],
  };
}

const incidentOf = (call: Escalation): SayOf<'helping'>['incident'] => {
  if (call.incidentReference !== undefined) return 'made';
  if (call.incidentDeclined) return 'declined';
  return call.incidentOffered ? 'offered' : 'none';
};

export function helping(call: Escalation, { settings }: EscalationWorld): SayOf<'helping'> {
  const consent = settings.consents.find(({ personId }) => personId === call.helper?.personId);
  return {
    say: 'helping',
    reference: call.reference,
    councillor: call.councillor.name,
    state: call.state,
    pausedBy: call.pausedBy,
    handOverTo: call.handOver?.name,
    incident: incidentOf(call),
    outcome: call.outcome,
    mayOfferCall: isOpen(call) && consent?.phone !== undefined,
  };
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** The councillor's card, when what it shows has changed. */
export function standingNotices(
  call: Escalation,
  before: Escalation | undefined,
  world: EscalationWorld,
): EscalationNotice[] {
  const key = standingKey(call);
  const content = standing(call, world);
  const to = call.councillor.id;
  if (!before) return [{ key, to, content }];
  if (!differ(content, standing(before, world))) return [];
  return [{ key: `${key}:${call.version}`, to, content, replaces: key }];
}

/** The helper's card, when they are new or what it shows has changed. */
export function helpingNotices(
  call: Escalation,
  before: Escalation | undefined,
  world: EscalationWorld,
): EscalationNotice[] {
  const to = call.helper?.personId;
  if (!to) return [];
  const key = helpingKey(call, to);
  const content = helping(call, world);
  if (!before?.helpers.includes(to)) return [{ key, to, content }];
  const isNew = before.helper?.personId !== to;
  if (!isNew && !differ(content, helping(before, world))) return [];
  return [{ key: `${key}:${call.version}`, to, content, replaces: key }];
}
