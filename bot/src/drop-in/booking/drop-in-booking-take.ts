import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { newBooking } from '@councillor-safety/core/drop-in/drop-in-change';
import type { BookingRecord } from '@councillor-safety/core/drop-in/drop-in-lists';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import type { Person } from '@councillor-safety/core/people/people';
import { inTransaction } from '../../jobs/in-transaction';
import { unavailable } from '../../problems/problems';
import type { BookingRow } from '../keeping/drop-in-rows';
import { timerKinds, type HeldSlot, type TakeAsk, type Took } from '../drop-in-desk';
import { loadAround, type Around } from './drop-in-booking-around';
import { asking, unknownWords } from './drop-in-booking-ask';
import { auditTaking } from './drop-in-booking-audit';
import type { BookingParts } from './drop-in-booking-deps';
import { mend } from './drop-in-booking-mend';
import { askProblem, choosePlace } from './drop-in-booking-place';
import { lookAgainLater, settleTaken } from './drop-in-booking-settle';
import { afterSettling } from './drop-in-booking-strays';

/** Somebody asks for a time, for themselves or for a person they meet. */
interface Taking {
  readonly by: Person;
  readonly ask: TakeAsk;
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly held: HeldSlot;
  readonly around: Around;
}

interface Press extends Pick<Taking, 'by' | 'ask'> {
  /** What an earlier press under the same key has left here. */
  readonly before: BookingRow | undefined;
}

const noSuchSlot = { outcome: 'refused', problem: 'noSuchSlot' } as const;

/** `unsure`: an earlier try may still reach SharePoint, so the look at what became of it stays. */
async function attemptGone(
  { database, rows, timers }: BookingParts,
  { id, unsure }: { readonly id: string; readonly unsure: boolean },
): Promise<void> {
  await inTransaction(database, async (within) => {
    const gone = await rows.removeAttempt(within, id);
    if (gone && !unsure) await timers.clear({ kind: timerKinds.lookAgain, subject: id }, within);
  });
}

async function settle(parts: BookingParts, record: BookingRecord, around: Around): Promise<Took> {
  const { booking, fresh } = await inTransaction(parts.database, (within) =>
    settleTaken(parts, within, { record, around }),
  );
  const { bookedBy: actorId, id: bookingId, personId } = booking;
  if (fresh) await auditTaking(parts, { actorId, bookingId, own: actorId === personId, outcome: 'done' });
  return { outcome: 'booked', booking: await afterSettling(parts, booking) };
}

type Attempt = { readonly trying: Booking } | Took | { readonly has: string };

/** Writes the attempt down before SharePoint is asked, so that a crash loses none. */
async function writeAttempt(
  parts: BookingParts,
  { by, ask, person, held }: Taking,
  lost: ReadonlySet<number>,
): Promise<Attempt> {
  const { database, rows, clock } = parts;
  const holds = await parts.holds();
  const now = clock.now();
  const byHolder = ask.forPerson !== undefined;
  const wanted = { bookingId: ask.id, held, personId: person.id, byHolder, moves: false, holds, lost, now };
  return inTransaction(database, async (within): Promise<Attempt> => {
    const choice = await choosePlace(within, wanted);
    if ('taken' in choice) return { outcome: 'taken' };
    if ('problem' in choice) return { outcome: 'refused', problem: choice.problem };
    if ('has' in choice) return choice;
    const { id, details, seriesId } = ask;
    const asked = { id, details, place: choice.place, person, by: by.id, now };
    const trying = newBooking({ ...asked, ...(seriesId !== undefined && { seriesId }) });
    const row = { booking: trying, reserved: trying.version, filed: 0, placeHeld: false };
    const there = await rows.findToChange(within, id);
    if (there && there.booking.state !== 'trying') return { outcome: 'booked', booking: there.booking };
    if (there) await rows.update(within, row);
    else if (!(await rows.insert(within, row))) throw new Error('An attempt was written twice at once');
    await lookAgainLater(parts, within, id);
    return { trying };
  });
}

/** Their own booking of this very time under another id: that is what they wanted. */
async function theirs(parts: BookingParts, record: BookingRecord): Promise<Took> {
  const row = await parts.rows.find(parts.database, record.bookingKey);
  if (!row || row.booking.state === 'trying') return { outcome: 'booked', booking: record.booking };
  // What they have just given up is not free yet.
  return row.booking.state === 'booked' ? { outcome: 'booked', booking: row.booking } : { outcome: 'taken' };
}

async function askForSeats(parts: BookingParts, taking: Taking): Promise<Took> {
  const { ask, person, held, around } = taking;
  const lost = new Set<number>();
  for (let tried = 0; tried <= held.slot.places; tried += 1) {
    const attempt = await writeAttempt(parts, taking, lost);
    if ('has' in attempt) {
      const has = await parts.rows.find(parts.database, attempt.has);
      return has ? { outcome: 'booked', booking: has.booking } : { outcome: 'taken' };
    }
    if (!('trying' in attempt)) return attempt;
    const { trying } = attempt;
    const answer = await asking('take', () => parts.store.take(bookingRecord(trying)));
    if (answer.given) return settle(parts, answer.record, around);
    await mend(parts, [...answer.there, ...(answer.by ? [answer.by] : [])]);
    // Under this very key SharePoint has it already.
    if (answer.by?.bookingKey === ask.id) return settle(parts, answer.by, around);
    if (answer.by?.personId === person.id) return theirs(parts, answer.by);
    if (!answer.by) break;
    for (const { booking } of answer.there) lost.add(booking.seat);
    lost.add(trying.seat);
  }
  return { outcome: 'taken' };
}

/** The booking that SharePoint has under the key of this press, settled; undefined when it has none of theirs. */
async function givenBefore(
  parts: BookingParts,
  by: Person,
  { id, forPerson }: TakeAsk,
): Promise<Took | undefined> {
  const personId = (forPerson ?? by).id;
  const found = await asking('take', () => parts.store.find(id));
  if (found?.record.personId !== personId) return undefined;
  return settle(parts, found.record, await loadAround(parts, [personId, found.record.booking.holderId]));
}

/** What became of an attempt of theirs that nobody knew the end of; undefined when it is to be asked anew. */
async function earlier(parts: BookingParts, { by, ask, before }: Press): Promise<Took | undefined> {
  if (!before) return undefined;
  const { booking } = before;
  const isTheirs = booking.bookedBy === by.id && booking.personId === (ask.forPerson ?? by).id;
  if (!isTheirs) return { outcome: 'not-found' };
  return booking.state === 'trying' ? givenBefore(parts, by, ask) : { outcome: 'booked', booking };
}

async function askAnew(parts: BookingParts, by: Person, ask: TakeAsk): Promise<Took> {
  const held = await parts.book.slot(ask.slotId);
  if (!held) return noSuchSlot;
  const person = ask.forPerson ?? { id: by.id, name: by.name };
  const byHolder = ask.forPerson !== undefined;
  // Nobody but whoever holds a time books others into it.
  if (byHolder && held.slot.holderId !== by.id) return { outcome: 'not-found' };
  const problem = askProblem({ held, personId: person.id, byHolder, now: parts.clock.now() });
  if (problem) return { outcome: 'refused', problem };
  const around = await loadAround(parts, [person.id, held.slot.holderId]);
  return askForSeats(parts, { by, ask, person, held, around });
}

/**
 * A no of our own rules says nothing of what an earlier press wrote: one that may still be on its way is waited for until it was
 * looked for once more, and one that was given up may have come late.
 */
async function takeNow(parts: BookingParts, press: Press): Promise<Took> {
  const { by, ask, before } = press;
  const known = await earlier(parts, press);
  if (known) return known;
  const took = await askAnew(parts, by, ask);
  if (took.outcome !== 'refused') return took;
  if (before) throw unavailable(unknownWords.take, 5);
  return (await givenBefore(parts, by, ask)) ?? took;
}

/** Asks for a time. What is refused leaves no attempt behind; what is unknown does, and the same id asks again. */
export function take(parts: BookingParts, by: Person, ask: TakeAsk): Promise<Took> {
  return parts.inTurn(ask.id, async () => {
    const before = await parts.rows.find(parts.database, ask.id);
    const took = await takeNow(parts, { by, ask, before });
    if (took.outcome === 'booked' && took.booking.id === ask.id) return took;
    if (took.outcome !== 'not-found') await attemptGone(parts, { id: ask.id, unsure: before !== undefined });
    if (took.outcome !== 'booked')
      await auditTaking(parts, {
        ...{ actorId: by.id, bookingId: ask.id, outcome: 'refused' },
        own: ask.forPerson === undefined,
      });
    return took;
  });
}
