import type { BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { AuditAction } from '../../audit/audit-trail';
import type { BookingDeps } from './drop-in-booking-deps';

const actions: Readonly<Partial<Record<BookingEvent['type'], AuditAction>>> = {
  move: 'drop-in.moved',
  cancel: 'drop-in.cancelled',
  details: 'drop-in.details-changed',
  'answer-cover': 'drop-in.cover-decided',
  outcome: 'drop-in.outcome-set',
  note: 'drop-in.noted',
  'follow-up': 'drop-in.follow-up-set',
};

interface Doing {
  readonly actorId: PersonId;
  readonly bookingId: string;
  readonly outcome: 'done' | 'refused';
}

const record = (
  { audit }: Pick<BookingDeps, 'audit'>,
  action: AuditAction,
  { actorId, bookingId, outcome }: Doing,
): Promise<void> => audit.record({ actorId, action, outcome, subject: bookingId });

/** What the service does by itself leaves no trace here. */
export async function auditEvent(
  deps: Pick<BookingDeps, 'audit'>,
  event: BookingEvent['type'],
  { actorId, ...doing }: Omit<Doing, 'actorId'> & { readonly actorId?: PersonId },
): Promise<void> {
  const action = actions[event];
  if (action && actorId !== undefined) await record(deps, action, { ...doing, actorId });
}

/** `own`: booked by the person themselves. */
export const auditTaking = (
  deps: Pick<BookingDeps, 'audit'>,
  { own, ...doing }: Doing & { readonly own: boolean },
): Promise<void> => record(deps, own ? 'drop-in.booked' : 'drop-in.booked-again', doing);
