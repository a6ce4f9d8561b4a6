import { createHash } from 'node:crypto';
import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { Queryable } from '../../jobs/database';
import type { Cause } from './escalation-engine';

interface Asked {
  readonly cause: Cause;
  readonly what: string;
}
interface Dealt extends Asked {
  readonly reference: EscalationReference;
  readonly at: Date;
}

/**
 * What a cause is asked to do. One message can bring words and pictures, and can be edited under the same number: those are
 * several things, and the same one delivered again is one.
 */
export function whatOf(event: EscalationEvent): string {
  const key = 'key' in event ? event.key : '';
  const version =
    event.type === 'edited' ? createHash('sha256').update(event.text).digest('base64url').slice(0, 16) : '';
  return [event.type, key, version].join(' ').trim();
}

/** Notes that this is being dealt with; false when it was before. */
export async function noteSeen(within: Queryable, { cause, what, reference, at }: Dealt): Promise<boolean> {
  const fresh = await within.query(
    `insert into hub.escalation_seen (person_id, activity_id, cause, reference, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning reference`,
    [cause.personId, cause.activityId, what, reference, at.toISOString()],
  );
  return fresh.length === 1;
}

/** The call in which this was dealt with. */
export async function findSeen(
  from: Queryable,
  { cause, what }: Asked,
): Promise<EscalationReference | undefined> {
  const [row] = await from.query<{ reference: EscalationReference }>(
    'select reference from hub.escalation_seen where person_id = $1 and activity_id = $2 and cause = $3',
    [cause.personId, cause.activityId, what],
  );
  return row?.reference;
}

/** The call that a message was first dealt with in. */
export async function seenIn(from: Queryable, cause: Cause): Promise<EscalationReference | undefined> {
  const [row] = await from.query<{ reference: EscalationReference }>(
    'select reference from hub.escalation_seen where person_id = $1 and activity_id = $2 order by at limit 1',
    [cause.personId, cause.activityId],
  );
  return row?.reference;
}
