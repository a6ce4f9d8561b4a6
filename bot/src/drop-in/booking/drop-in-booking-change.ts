import type { Booking, BookingEffect } from '@councillor-safety/core/drop-in/drop-in-booking';
import { changeBooking, type BookingRefusal } from '@councillor-safety/core/drop-in/drop-in-change';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import { inTransaction } from '../../jobs/in-transaction';
import type { Queryable } from '../../jobs/database';
import { unavailable } from '../../problems/problems';
import type { BookingRow } from '../keeping/drop-in-rows';
import {
  BookingOvertaken,
  type BookingDesk,
  type BookWork,
  type Changed,
  type PreparedChanges,
} from '../drop-in-desk';
import { loadAround, type Around } from './drop-in-booking-around';
import { auditEvent } from './drop-in-booking-audit';
import type { BookingParts } from './drop-in-booking-deps';
import { saveEffects } from './drop-in-booking-effects';

type By = Pick<Person, 'id' | 'name'>;
type Asked = NonNullable<BookWork['bookings']>[number];

/** A change that is worked out, and not written yet. */
interface Ready {
  readonly before: BookingRow;
  readonly after: BookingRow;
  readonly effects: readonly BookingEffect[];
}

/** Above every version that SharePoint was ever asked to take, so that none of those comes after it. */
function workOut(row: BookingRow, { event }: Asked, world: { now: Date; by?: By }): Ready | BookingRefusal {
  const result = changeBooking({ ...row.booking, version: row.reserved }, event, world);
  if (!result.ok) return result.problem;
  const { booking, effects } = result;
  const { moving, ...rest } = row;
  // What is cancelled is not moving any more: when SharePoint has moved it, what is filed next gives back that place too.
  const goesOn = moving && booking.state !== 'cancelled';
  const after = { ...rest, booking, reserved: booking.version, ...(goesOn && { moving }) };
  return { before: row, after, effects };
}

const peopleOf = ({ before, after }: Ready): PersonId[] => [
  after.booking.personId,
  after.booking.holderId,
  before.booking.holderId,
];

interface Writing extends Ready {
  readonly around: Around;
  readonly by?: By;
}

const isSame = (one: BookingRow, other: BookingRow): boolean =>
  one.booking.version === other.booking.version &&
  one.reserved === other.reserved &&
  one.moving?.booking.version === other.moving?.booking.version;

/** @throws BookingOvertaken */
async function write(parts: BookingParts, within: Queryable, writing: Writing): Promise<void> {
  const { before, after, effects, around, by } = writing;
  const there = await parts.rows.findToChange(within, before.booking.id);
  if (!there || !isSame(there, before)) throw new BookingOvertaken();
  // What became known meanwhile of the same version.
  const { filed, placeHeld } = there;
  await parts.rows.update(within, { ...after, filed, placeHeld });
  await saveEffects(parts, within, {
    ...{ before: before.booking, booking: after.booking, effects, around },
    ...(by && { by: by.id }),
  });
}

/** What goes no more, since the booking is cancelled already or over, is left out. @throws Error for what `by` may not bring about */
export async function prepare(
  parts: BookingParts,
  changes: readonly Asked[],
  by?: By,
): Promise<PreparedChanges> {
  const { database, rows, clock } = parts;
  const world = { now: clock.now(), ...(by && { by }) };
  const known = new Map<string, BookingRow>();
  const ready: Ready[] = [];
  for (const change of changes) {
    const row = known.get(change.id) ?? (await rows.find(database, change.id));
    if (!row) continue;
    const worked = workOut(row, change, world);
    if (worked === 'not-found') throw new Error(`This is not theirs to do: ${change.event.type}`);
    if (typeof worked === 'string') continue;
    known.set(change.id, worked.after);
    ready.push(worked);
  }
  const around = await loadAround(parts, ready.flatMap(peopleOf));
  return {
    write: async (within) => {
      for (const one of ready) await write(parts, within, { ...one, around, ...(by && { by }) });
    },
  };
}

const attempts = 5;

type Event = Parameters<BookingDesk['apply']>[1];

async function applyOnce(
  parts: BookingParts,
  { id, event, by }: { readonly id: string; readonly event: Event; readonly by?: By },
): Promise<Booking | BookingRefusal> {
  const { database, rows, clock } = parts;
  const row = await rows.find(database, id);
  if (!row) return 'not-found';
  const worked = workOut(row, { id, event }, { now: clock.now(), ...(by && { by }) });
  if (typeof worked === 'string') return worked;
  const around = await loadAround(parts, peopleOf(worked));
  await inTransaction(database, (within) => write(parts, within, { ...worked, around, ...(by && { by }) }));
  return worked.after.booking;
}

/** Once more when somebody else was first. */
async function applyAgain(...asked: Parameters<typeof applyOnce>): Promise<Booking | BookingRefusal> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await applyOnce(...asked);
    } catch (error) {
      if (!(error instanceof BookingOvertaken)) throw error;
    }
  }
  throw unavailable('This appointment is being changed just now. Nothing was saved. Press again.', 2);
}

/** One change of one booking. Needs no SharePoint: it is kept here and then filed. */
export async function applyEvent(...asked: Parameters<typeof applyOnce>): Promise<Changed> {
  const [parts, { id, event, by }] = asked;
  const changed = await applyAgain(...asked);
  const refused = typeof changed === 'string';
  const trace = { bookingId: id, outcome: refused ? 'refused' : 'done', actorId: by?.id } as const;
  await auditEvent(parts, event.type, trace);
  if (!refused) return { ok: true, booking: changed };
  return changed === 'not-found' ? { ok: false, problem: changed } : { ok: false, problem: changed };
}
