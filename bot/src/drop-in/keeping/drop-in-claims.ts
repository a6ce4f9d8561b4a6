import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../../jobs/database';
import type { TakenPlace, Within } from '../drop-in-desk';

/** A place that a booking would like to have. */
export interface WantedPlace {
  /** What the booking itself has or has asked for does not stand in its way. */
  readonly bookingId: string;
  readonly slotId: string;
  readonly holderId: PersonId;
  readonly personId: PersonId;
  readonly start: Date;
  readonly end: Date;
}

interface ClaimRow {
  slot_id: string;
  seat: number;
  holder_id: PersonId;
  starts_at: Date;
  ends_at: Date;
}

const takenSql = `select slot_id, seat, holder_id, starts_at, ends_at from hub.drop_in_claim
  where kind = 'held' and starts_at < $2 and ends_at > $1 order by starts_at, slot_id, seat`;

/** Places that are gone and touch this stretch; one that was given up until SharePoint has let go of it. */
export async function takenPlaces(from: Queryable, { from: start, to }: Within): Promise<TakenPlace[]> {
  const rows = await from.query<ClaimRow>(takenSql, [start.toISOString(), to.toISOString()]);
  return rows.map((row) => ({
    ...{ slotId: row.slot_id, seat: row.seat, holderId: row.holder_id },
    ...{ start: row.starts_at, end: row.ends_at },
  }));
}

/**
 * Until this transaction ends, nobody else chooses a time for this person or with this holder: SharePoint refuses a second in one
 * place, but knows nothing of two times that run into each other.
 */
export async function choosingFor(within: Queryable, people: readonly PersonId[]): Promise<void> {
  for (const person of [...new Set(people)].sort())
    await within.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`drop-in:${person}`]);
}

/** What the seats of a slot are like. */
export interface Seats {
  readonly held: ReadonlySet<number>;
  readonly asked: ReadonlySet<number>;
}

export async function seatsOf(
  from: Queryable,
  { slotId, bookingId }: Pick<WantedPlace, 'slotId' | 'bookingId'>,
): Promise<Seats> {
  const sql = 'select seat, kind from hub.drop_in_claim where slot_id = $1 and booking_id <> $2';
  const rows = await from.query<{ seat: number; kind: 'held' | 'asked' }>(sql, [slotId, bookingId]);
  const seatsThat = (are: 'held' | 'asked') =>
    new Set(rows.filter(({ kind }) => kind === are).map(({ seat }) => seat));
  return { held: seatsThat('held'), asked: seatsThat('asked') };
}

const holderSql = `select 1 from hub.drop_in_claim
  where holder_id = $1 and starts_at < $2 and ends_at > $3 and slot_id <> $4 and booking_id <> $5 limit 1`;

/** Whether whoever holds it is taken up by an appointment at another time that runs into it. */
export async function holderIsTakenUp(within: Queryable, wanted: WantedPlace): Promise<boolean> {
  const { holderId, start, end, slotId, bookingId } = wanted;
  const values = [holderId, end.toISOString(), start.toISOString(), slotId, bookingId];
  return (await within.query(holderSql, values)).length > 0;
}

const personSql = `select b.id, c.slot_id, c.kind from hub.drop_in_claim c join hub.drop_in_booking b on b.id = c.booking_id
  where b.person_id = $1 and c.starts_at < $2 and c.ends_at > $3 and c.booking_id <> $4
    and (b.state = 'booked' or c.kind = 'asked')`;

/** Other appointments of the same person, had or asked for, that run into it. */
export async function ownClashes(
  within: Queryable,
  { personId, start, end, bookingId }: WantedPlace,
): Promise<readonly { readonly id: string; readonly slotId: string; readonly booked: boolean }[]> {
  const values = [personId, end.toISOString(), start.toISOString(), bookingId];
  const rows = await within.query<{ id: string; slot_id: string; kind: string }>(personSql, values);
  return rows.map(({ id, slot_id, kind }) => ({ id, slotId: slot_id, booked: kind === 'held' }));
}

const aheadSql = `select count(*)::int as count from hub.drop_in_booking
  where person_id = $1 and own and id <> $2 and starts_at > $3 and state in ('trying', 'booked')`;

/** How many to come somebody has booked for themselves. */
export async function bookedAhead(
  within: Queryable,
  { personId, bookingId }: Pick<WantedPlace, 'personId' | 'bookingId'>,
  now: Date,
): Promise<number> {
  const [row] = await within.query<{ count: number }>(aheadSql, [personId, bookingId, now.toISOString()]);
  return row?.count ?? 0;
}
