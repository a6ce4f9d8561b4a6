import type { Timers } from '../../timers/timers';
import type { Queryable } from '../../jobs/database';
import type { Outbox, OutgoingMessage } from '../../outbox/outbox';
import { messageKinds, timerKinds, type OfferMessage } from '../drop-in-desk';
import type { Matching } from './drop-in-waiting-match';
import type { Offer } from './drop-in-waiting-rows';
import type { Over } from './drop-in-waiting-offers';

/** Nothing else in this database uses it as the name of an advisory lock. */
const matchingLock = 'drop-in-waiting-match';
/** By then it is known of every attempt at a booking that had begun before the offer what came of it. */
const lookAgainMs = 90_000;
const soonMs = 1_000;

const passedSql = `
  insert into hub.drop_in_waiting_passed (person_id, entry_id, slot_id)
  select o.person_id, o.entry_id, o.slot_id from hub.drop_in_offer o
  where o.id in (select jsonb_array_elements_text($1::jsonb)::uuid)
  on conflict do nothing`;

/** What a booking is taking away at this moment is passed over: it may wait for the timer that this transaction has taken. */
const lockSql = `
  select o.id from hub.drop_in_offer o join hub.drop_in_waiting w on w.person_id = o.person_id and w.id = o.entry_id
  where o.id in (select jsonb_array_elements_text($1::jsonb)::uuid) for update skip locked`;
const endSql =
  'delete from hub.drop_in_offer where id in (select jsonb_array_elements_text($1::jsonb)::uuid)';

/** @returns those that are being taken away by somebody else, and still there */
async function endOffers(within: Queryable, over: readonly Over[]): Promise<readonly Offer[]> {
  const ids = (offers: readonly Over[]): string[] => [JSON.stringify(offers.map(({ offer }) => offer.id))];
  const locked = await within.query<{ id: string }>(lockSql, ids(over));
  const mine = over.filter(({ offer }) => locked.some(({ id }) => id === offer.id));
  const passed = mine.filter((one) => one.passed);
  await within.query(passedSql, ids(passed));
  await within.query(endSql, ids(mine));
  return over.filter((one) => !mine.includes(one)).map(({ offer }) => offer);
}

const forgetSql = `
  delete from hub.drop_in_waiting where (person_id, id) in (
    select person_id, id from hub.drop_in_waiting where last_day < $1 for update skip locked)`;

const offerSql = `
  with entry as (
    select person_id, id from hub.drop_in_waiting where person_id = $2 and id = $3 for update skip locked)
  insert into hub.drop_in_offer (id, person_id, entry_id, slot_id, seat, ends_at)
  select $1, person_id, id, $4, $5, $6 from entry
  on conflict do nothing returning id`;

/** False when the place is kept for somebody else, the person has another offer, or waits no longer. */
async function keepOffer(within: Queryable, offer: Offer): Promise<boolean> {
  const { id, personId, entryId, slotId, seat, endsAt } = offer;
  const values = [id, personId, entryId, slotId, seat, endsAt.toISOString()];
  return (await within.query(offerSql, values)).length === 1;
}

const offerMessage = ({ id: offerId, personId: to }: Offer): OutgoingMessage => ({
  ...{ key: `${messageKinds.offer}:${offerId}`, to, lane: 'ordinary', kind: messageKinds.offer },
  data: { offerId } satisfies OfferMessage,
});

const isInTheWay = (other: Offer, { personId, slotId, seat }: Offer): boolean =>
  other.personId === personId || (other.slotId === slotId && other.seat === seat);

interface Written {
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly now: Date;
  /** London day; what nobody waits for any more on it is taken away. */
  readonly today: string;
}

/**
 * Writes down what a matching came to, one matching at a time. It was worked out before this transaction, so each offer is made only
 * if the place and the person are still without one; what could not be is looked at anew.
 */
export async function writeMatching(
  within: Queryable,
  { over, made }: Matching,
  { outbox, timers, now, today }: Written,
): Promise<void> {
  await within.query('select pg_advisory_xact_lock(hashtext($1))', [matchingLock]);
  const left = await endOffers(within, over);
  await within.query(forgetSql, [today]);
  for (const offer of made) {
    const kept = !left.some((other) => isInTheWay(other, offer)) && (await keepOffer(within, offer));
    const again = new Date(now.getTime() + (kept ? lookAgainMs : soonMs));
    await timers.set({ kind: timerKinds.matchWaiting, subject: offer.id, due: again }, within);
    if (!kept) continue;
    await timers.set({ kind: timerKinds.offerEnds, subject: offer.id, due: offer.endsAt }, within);
    await outbox.put([offerMessage(offer)], within);
  }
}
