import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import {
  changeBooking,
  moveProblem,
  type BookingRefusal,
} from '@councillor-safety/core/drop-in/drop-in-change';
import type { BookingRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import type { Person } from '@councillor-safety/core/people/people';
import { inTransaction } from '../../jobs/in-transaction';
import { unavailable } from '../../problems/problems';
import type { HeldSlot, TakeAsk, Took } from '../drop-in-desk';
import { loadAround } from './drop-in-booking-around';
import { asking, unknownWords } from './drop-in-booking-ask';
import { auditEvent } from './drop-in-booking-audit';
import { applyEvent } from './drop-in-booking-change';
import type { BookingParts } from './drop-in-booking-deps';
import { mend } from './drop-in-booking-mend';
import { askProblem, choosePlace } from './drop-in-booking-place';
import { notMoved, settlePending } from './drop-in-booking-pending';
import { lookAgainLater, settleMoved } from './drop-in-booking-settle';
import { afterSettling } from './drop-in-booking-strays';

type Ask = Omit<TakeAsk, 'forPerson' | 'seriesId'>;

interface MoveAsk {
  readonly by: Person;
  readonly ask: Ask;
  readonly held: HeldSlot;
}

const refusedWith = (problem: BookingRefusal): Took =>
  problem === 'not-found' ? { outcome: 'not-found' } : { outcome: 'refused', problem };

const sameDetails = (one: Booking['details'], other: Booking['details']): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** They have this time already: a repeat, or only what is said of it is new. */
async function stays(
  parts: BookingParts,
  booking: Booking,
  { by, ask }: Omit<MoveAsk, 'held'>,
): Promise<Took> {
  if (sameDetails(booking.details, ask.details)) return { outcome: 'booked', booking };
  const event = { type: 'details', details: ask.details } as const;
  const changed = await applyEvent(parts, { id: booking.id, event, by });
  return changed.ok ? { outcome: 'booked', booking: changed.booking } : refusedWith(changed.problem);
}

/** Writes down where it is to go, in a version that nothing else will have, before SharePoint is asked. */
async function writeMove(
  parts: BookingParts,
  { by, ask, held }: MoveAsk,
  lost: ReadonlySet<number>,
): Promise<{ readonly target: Booking } | Took> {
  const { database, rows, clock } = parts;
  const holds = await parts.holds();
  const now = clock.now();
  const wanted = { bookingId: ask.id, held, personId: by.id, byHolder: false, moves: true, holds, lost, now };
  return inTransaction(database, async (within): Promise<{ readonly target: Booking } | Took> => {
    const choice = await choosePlace(within, wanted);
    if ('taken' in choice) return { outcome: 'taken' };
    if (!('place' in choice))
      return { outcome: 'refused', problem: 'problem' in choice ? choice.problem : 'ownClash' };
    const row = await rows.findToChange(within, ask.id);
    if (!row) return { outcome: 'not-found' };
    const problem = moveProblem(row.booking, by.id, now);
    if (problem) return refusedWith(problem);
    const event = { type: 'move', place: choice.place, details: ask.details } as const;
    const moved = changeBooking({ ...row.booking, version: row.reserved }, event, { now });
    if (!moved.ok) return refusedWith(moved.problem);
    const moving = { booking: moved.booking, since: now.toISOString() };
    await rows.update(within, { ...row, reserved: moved.booking.version, moving });
    await lookAgainLater(parts, within, ask.id);
    return { target: moved.booking };
  });
}

async function settle(
  parts: BookingParts,
  record: BookingRecord,
  holderBefore: Booking['holderId'],
): Promise<Took> {
  const around = await loadAround(parts, [record.booking.personId, record.booking.holderId, holderBefore]);
  const { booking } = await inTransaction(parts.database, (within) =>
    settleMoved(parts, within, { record, around }),
  );
  // From another device, while SharePoint was asked.
  if (booking.state === 'cancelled') return { outcome: 'refused', problem: 'cancelled' };
  return { outcome: 'booked', booking: await afterSettling(parts, booking) };
}

async function askForSeats(parts: BookingParts, asked: MoveAsk, before: Booking): Promise<Took> {
  const lost = new Set<number>();
  for (let tried = 0; tried <= asked.held.slot.places; tried += 1) {
    const written = await writeMove(parts, asked, lost);
    if (!('target' in written)) return written;
    const { target } = written;
    const answer = await asking('move', () => parts.store.move(bookingRecord(target)));
    if (answer.given) return settle(parts, answer.record, before.holderId);
    await notMoved(parts, target);
    if ('overtaken' in answer) return afterOvertaken(parts, asked, answer.overtaken);
    await mend(parts, answer.there);
    if (answer.by?.personId === asked.by.id) return { outcome: 'refused', problem: 'ownClash' };
    for (const { booking } of answer.there) lost.add(booking.seat);
    lost.add(target.seat);
  }
  return { outcome: 'taken' };
}

/** Something later was filed meanwhile, from another device or by the officer: they look at what it is now. */
async function afterOvertaken(
  parts: BookingParts,
  { by, ask }: MoveAsk,
  record: BookingRecord,
): Promise<Took> {
  await mend(parts, [record]);
  const row = await parts.rows.find(parts.database, ask.id);
  const problem = row ? moveProblem(row.booking, by.id, parts.clock.now()) : 'not-found';
  if (problem) return refusedWith(problem);
  throw unavailable(unknownWords.move, 2);
}

async function moveNow(parts: BookingParts, by: Person, ask: Ask): Promise<Took> {
  const { rows, database, clock } = parts;
  const mine = (await rows.find(database, ask.id))?.booking.personId === by.id;
  if (mine) await asking('move', () => settlePending(parts, ask.id));
  const row = await rows.find(database, ask.id);
  const problem = row ? moveProblem(row.booking, by.id, clock.now()) : 'not-found';
  if (!row || problem) return refusedWith(problem ?? 'not-found');
  const { booking } = row;
  if (booking.state === 'booked' && booking.slotId === ask.slotId) return stays(parts, booking, { by, ask });
  const held = await parts.book.slot(ask.slotId);
  if (!held) return { outcome: 'refused', problem: 'noSuchSlot' };
  const asked = { held, personId: by.id, byHolder: false, now: clock.now() };
  const timeWrong = askProblem(asked);
  if (timeWrong) return { outcome: 'refused', problem: timeWrong };
  return askForSeats(parts, { by, ask, held }, booking);
}

/** Moves their own appointment. The old place is theirs until the new one is. */
export function move(parts: BookingParts, by: Person, ask: Ask): Promise<Took> {
  return parts.inTurn(ask.id, async () => {
    const took = await moveNow(parts, by, ask);
    const outcome = took.outcome === 'booked' ? 'done' : 'refused';
    await auditEvent(parts, 'move', { actorId: by.id, bookingId: ask.id, outcome });
    return took;
  });
}
