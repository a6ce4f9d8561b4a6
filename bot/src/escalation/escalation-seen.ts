import { createHash } from 'node:crypto';
import type { EscalationReference } from '@councillor-safety/core/escalation/escalation';
import type { EscalationEvent } from '@councillor-safety/core/escalation/escalation-events';
import type { Queryable } from '../jobs/database';
import type { Cause } from './escalation-engine';

interface Dealt {
  readonly cause: Cause;
  readonly what: string;
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

/** Notes that this is being dealt with; undefined when it is new, or else the call in which it was. */
export async function noteSeen(
  within: Queryable,
  { cause, what, reference, at }: Dealt,
): Promise<EscalationReference | undefined> {
  const who = [cause.personId, cause.activityId, what];
  const fresh = await within.query(
    `insert into hub.escalation_seen (person_id, activity_id, cause, reference, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning reference`,
    [...who, reference, at.toISOString()],
  );
  if (fresh.length === 1) return undefined;
  const [row] = await within.query<{ reference: EscalationReference }>(
    'select reference from hub.escalation_seen where person_id = $1 and activity_id = $2 and cause = $3',
    who,
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
