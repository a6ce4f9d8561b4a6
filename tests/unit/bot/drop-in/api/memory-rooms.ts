import { randomUUID } from 'node:crypto';
import {
  BookMoved,
  type BookingDesk,
  type Changed,
  type Hold,
  type Preferences,
  type SessionBook,
  type Took,
  type WaitingDesk,
  type WaitingEntry,
} from '@councillor-safety/bot/drop-in/drop-in-desk';
import { unavailable } from '@councillor-safety/bot/problems/problems';
import { noPreferences, type DropInPreferences } from '@councillor-safety/core/drop-in/drop-in-answers';
import { emptyDropInBook, type DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking, BookingEvent } from '@councillor-safety/core/drop-in/drop-in-booking';
import { changeBooking, newBooking } from '@councillor-safety/core/drop-in/drop-in-change';
import { slotAt, slotsOf } from '@councillor-safety/core/drop-in/drop-in-slots';
import { only } from '../../support/only';
import { at, noHoliday } from '../../../core/drop-in/drop-in-session-factories';

const begins = ({ start }: { start: string }, { from, to }: { from: Date; to: Date }): boolean =>
  at(start) >= from && at(start) < to;

/** The rooms by core's own rules, in memory: no SharePoint, no races. */
export class MemoryRooms {
  now = at('2026-11-30T09:00:00Z');
  current: DropInBook = emptyDropInBook;
  readonly booked = new Map<string, Booking>();
  readonly chosen = new Map<string, DropInPreferences>();
  entries: WaitingEntry[] = [];
  kept: Hold[] = [];
  /** Whether SharePoint does not say what became of a place. */
  down = false;
  /** Every call that asks about a booking by its id. */
  looks = 0;
  private readonly keys = new Map<string, string>();

  put(...bookings: Booking[]): void {
    for (const one of bookings) this.booked.set(one.id, one);
  }

  private readonly held = (slotId: string) => {
    const [id, startsAt = ''] = slotId.split('@');
    const session = this.current.sessions.find((one) => one.id === id && one.state === 'open');
    const slot = session && slotAt(session, startsAt, noHoliday);
    return session && slot && { slot, session };
  };

  readonly book: SessionBook = {
    read: () => Promise.resolve(this.current),
    slot: (slotId) => Promise.resolve(this.held(slotId)),
    slots: (within) =>
      Promise.resolve(
        this.current.sessions
          .filter(({ state }) => state === 'open')
          .flatMap((session) => slotsOf(session, within, noHoliday).map((slot) => ({ slot, session })))
          .sort((one, other) => one.slot.start.getTime() - other.slot.start.getTime()),
      ),
    change: async ({ version, work, key }) => {
      const repeated = this.keys.get(key);
      if (repeated !== undefined) return { version: this.current.version, about: repeated };
      if (version !== this.current.version) throw new BookMoved(this.current);
      const { book, about, bookings = [] } = await work(this.current, this.now);
      this.current = book;
      this.keys.set(key, about);
      for (const { id, event } of bookings) this.change(id, event);
      return { version: book.version, about };
    },
  };

  private change(id: string, event: BookingEvent, by?: Booking['personId']): Changed {
    const found = this.booked.get(id);
    const world = { now: this.now, ...(by !== undefined && { by: { id: by, name: 'Somebody' } }) };
    const changed = found ? changeBooking(found, event, world) : undefined;
    if (!changed) return { ok: false, problem: 'not-found' };
    if (changed.ok) this.put(changed.booking);
    return changed.ok ? changed : { ok: false, problem: changed.problem as 'not-found' };
  }

  private readonly takenSeats = (slotId: string): number =>
    [...this.booked.values()].filter((one) => one.slotId === slotId && one.state === 'booked').length;

  private place(slotId: string) {
    const held = this.held(slotId);
    if (!held) return undefined;
    const { slot } = held;
    const { sessionId, start, end, holderId, holderName } = slot;
    const seat = this.takenSeats(slotId) + 1;
    return {
      isFull: seat > slot.places,
      place: { slotId, sessionId, seat, start, end, holderId, holderName },
    };
  }

  private refuseWhenDown(): void {
    if (this.down) throw unavailable('We could not book this time just now.');
  }

  readonly bookings = only<BookingDesk>({
    take: (by, { id, slotId, details, forPerson = by, seriesId }): Promise<Took> => {
      const repeated = this.booked.get(id);
      if (repeated) {
        const isTheirs = [repeated.personId, repeated.holderId].includes(by.id);
        return Promise.resolve(
          isTheirs ? { outcome: 'booked', booking: repeated } : { outcome: 'not-found' },
        );
      }
      this.refuseWhenDown();
      const found = this.place(slotId);
      if (!found) return Promise.resolve({ outcome: 'refused', problem: 'noSuchSlot' });
      if (found.isFull) return Promise.resolve({ outcome: 'taken' });
      const { place } = found;
      const fresh = newBooking({ id, place, details, person: forPerson, by: by.id, seriesId, now: this.now });
      const booking = { ...fresh, state: 'booked' } as const;
      this.put(booking);
      return Promise.resolve({ outcome: 'booked', booking });
    },
    move: (by, { id, slotId, details }): Promise<Took> => {
      this.refuseWhenDown();
      const booking = this.booked.get(id);
      const found = this.place(slotId);
      if (!booking || booking.personId !== by.id) return Promise.resolve({ outcome: 'not-found' });
      if (!found) return Promise.resolve({ outcome: 'refused', problem: 'noSuchSlot' });
      if (found.isFull) return Promise.resolve({ outcome: 'taken' });
      const event = { type: 'move', place: found.place, details } as const;
      const moved = changeBooking(booking, event, { now: this.now, by });
      if (!moved.ok) return Promise.resolve({ outcome: 'not-found' });
      this.put(moved.booking);
      return Promise.resolve({ outcome: 'booked', booking: moved.booking });
    },
    apply: (id, event, by) => Promise.resolve(this.change(id, event, by?.id)),
    find: (id) => {
      this.looks += 1;
      return Promise.resolve(this.booked.get(id));
    },
    ofPerson: (person) =>
      Promise.resolve(
        [...this.booked.values()].filter((one) => one.personId === person && one.state !== 'trying'),
      ),
    held: (people, within) =>
      Promise.resolve(
        [...this.booked.values()].filter((one) => people.includes(one.holderId) && begins(one, within)),
      ),
    ofSession: (sessionId, from) =>
      Promise.resolve(
        [...this.booked.values()].filter(
          (one) => one.sessionId === sessionId && one.state === 'booked' && at(one.start) >= from,
        ),
      ),
    taken: (within) =>
      Promise.resolve(
        [...this.booked.values()]
          .filter((one) => one.state === 'booked' && begins(one, within))
          .map(({ start, end, slotId, seat, holderId }) => {
            return { slotId, seat, holderId, start: at(start), end: at(end) };
          }),
      ),
  });

  readonly preferences: Preferences = {
    of: (person) => Promise.resolve(this.chosen.get(person) ?? noPreferences),
    write: (person, chosen) => {
      const before = this.chosen.get(person) ?? noPreferences;
      this.chosen.set(person, { ...before, ...chosen });
      return Promise.resolve();
    },
  };

  readonly waiting: WaitingDesk = {
    join: (person, { id, wish }) => {
      this.entries.push({ id, person, wish, since: this.now });
      return Promise.resolve({ ok: true });
    },
    leave: ({ id: person }, id) => {
      const before = this.entries.length;
      this.entries = this.entries.filter((one) => one.id !== id || one.person.id !== person);
      return Promise.resolve(this.entries.length < before);
    },
    decline: ({ id: person }, offerId) => {
      const found = this.entries.find(({ offer, person: { id } }) => id === person && offer?.id === offerId);
      this.entries = this.entries.map((one) => (one === found ? { ...one, offer: undefined } : one));
      return Promise.resolve(found !== undefined);
    },
    of: (person) => Promise.resolve(this.entries.filter((one) => one.person.id === person)),
    count: () => Promise.resolve(this.entries.length),
    holds: () => Promise.resolve(this.kept),
  };
}

export const newKey = (): string => randomUUID();
