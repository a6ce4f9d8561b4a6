import { z } from 'zod';
import { waitingWishSchema, type WaitingWish } from '@councillor-safety/core/drop-in/drop-in-waiting';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { SealedColumn } from '../../acceptance/sealed-column';
import type { Queryable } from '../../jobs/database';

/** Somebody's wish, as it is kept. */
export interface Entry {
  readonly id: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly wish: WaitingWish;
  readonly since: Date;
}

/** A place that is kept for one person; over when `endsAt` has come, whether or not the row is still there. */
export interface Offer {
  readonly id: string;
  readonly personId: PersonId;
  readonly entryId: string;
  readonly slotId: string;
  readonly seat: number;
  readonly endsAt: Date;
}

/** Which entry a time was offered to in vain. */
export interface Passed {
  readonly personId: PersonId;
  readonly entryId: string;
  readonly slotId: string;
}

interface EntryRow {
  person_id: string;
  id: string;
  since: Date;
  sealed: Uint8Array;
}
interface OfferRow {
  id: string;
  person_id: string;
  entry_id: string;
  slot_id: string;
  seat: number;
  ends_at: Date;
}

const sealedSchema = z.strictObject({ name: z.string(), wish: waitingWishSchema });
const contextOf = ({ personId, id }: { readonly personId: string; readonly id: string }): string =>
  `drop-in-waiting:${personId}:${id}`;
export const dropInWaitingSealed: SealedColumn = {
  ...{ table: 'drop_in_waiting', key: ['person_id', 'id'], column: 'sealed' },
  context: (personId = '', id = '') => contextOf({ personId, id }),
};

function toEntry(row: EntryRow, cipher: PayloadCipher): Entry {
  const key = { personId: personIdSchema.parse(row.person_id), id: row.id };
  return { ...key, since: row.since, ...sealedSchema.parse(cipher.open(row.sealed, contextOf(key))) };
}

const toOffer = (row: OfferRow): Offer => ({
  ...{ id: row.id, personId: personIdSchema.parse(row.person_id), entryId: row.entry_id },
  ...{ slotId: row.slot_id, seat: row.seat, endsAt: row.ends_at },
});

const entryColumns = 'person_id, id, since, sealed';
const offerColumns = 'id, person_id, entry_id, slot_id, seat, ends_at';

/** Oldest first. @param today entries whose last day is before it are over */
export async function allEntries(from: Queryable, cipher: PayloadCipher, today: string): Promise<Entry[]> {
  const sql = `select ${entryColumns} from hub.drop_in_waiting where last_day >= $1 order by since, person_id, id`;
  const rows = await from.query<EntryRow>(sql, [today]);
  return rows.map((row) => toEntry(row, cipher));
}

export async function entriesOf(
  from: Queryable,
  {
    person,
    today,
    cipher,
  }: { readonly person: PersonId; readonly today: string; readonly cipher: PayloadCipher },
): Promise<Entry[]> {
  const sql = `select ${entryColumns} from hub.drop_in_waiting where person_id = $1 and last_day >= $2 order by since, id`;
  const rows = await from.query<EntryRow>(sql, [person, today]);
  return rows.map((row) => toEntry(row, cipher));
}

/** Nothing happens to one that is there already. */
export async function addEntry(within: Queryable, cipher: PayloadCipher, entry: Entry): Promise<void> {
  const { personId, id, name, wish, since } = entry;
  const sealed = cipher.seal({ name, wish }, contextOf(entry)).toString('base64');
  await within.query(
    `insert into hub.drop_in_waiting (person_id, id, since, last_day, sealed)
     values ($1, $2, $3, $4, decode($5, 'base64')) on conflict do nothing`,
    [personId, id, since.toISOString(), wish.until, sealed],
  );
}

/** All that are written down, those among them that are over and not taken away yet. */
export async function allOffers(from: Queryable): Promise<Offer[]> {
  const rows = await from.query<OfferRow>(
    `select ${offerColumns} from hub.drop_in_offer order by ends_at, id`,
  );
  return rows.map(toOffer);
}

export async function liveOffers(from: Queryable, now: Date): Promise<Offer[]> {
  const sql = `select ${offerColumns} from hub.drop_in_offer where ends_at > $1 order by ends_at, id`;
  return (await from.query<OfferRow>(sql, [now.toISOString()])).map(toOffer);
}

export async function allPassed(from: Queryable): Promise<Passed[]> {
  const rows = await from.query<Pick<OfferRow, 'person_id' | 'entry_id' | 'slot_id'>>(
    'select person_id, entry_id, slot_id from hub.drop_in_waiting_passed',
  );
  return rows.map((row) => ({
    ...{ personId: personIdSchema.parse(row.person_id), entryId: row.entry_id, slotId: row.slot_id },
  }));
}

export async function countEntries(from: Queryable, today: string): Promise<number> {
  const sql = 'select count(*)::int as count from hub.drop_in_waiting where last_day >= $1';
  const [row] = await from.query<{ count: number }>(sql, [today]);
  return row?.count ?? 0;
}

/** With its offer. One that a booking is taking away at this moment is left to it. */
export async function removeEntry(
  within: Queryable,
  { personId, id }: Pick<Entry, 'personId' | 'id'>,
): Promise<void> {
  const sql = `delete from hub.drop_in_waiting where (person_id, id) in (
    select person_id, id from hub.drop_in_waiting where person_id = $1 and id = $2 for update skip locked)`;
  await within.query(sql, [personId, id]);
}

/** The entry of somebody to whom this time was offered, and who has booked it, with the offer. */
export async function removeSettled(within: Queryable, personId: PersonId, slotId: string): Promise<void> {
  const sql = `delete from hub.drop_in_waiting where (person_id, id) in (
    select person_id, entry_id from hub.drop_in_offer where person_id = $1 and slot_id = $2)`;
  await within.query(sql, [personId, slotId]);
}
