import { londonDay } from '@councillor-safety/core/clock/london-time';
import type {
  Holder,
  MineAnswer,
  MyBooking,
  MyWaiting,
} from '@councillor-safety/core/drop-in/drop-in-answers';
import type { DropInBook } from '@councillor-safety/core/drop-in/drop-in';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { WaitingEntry } from '../drop-in-desk';
import type { Parts } from './drop-in-api-deps';
import { holderFrom } from './drop-in-holder-cards';
import { isShown, myBooking } from './drop-in-my-view';
import { nearBooking } from './drop-in-near';
import { slotAnswer } from './drop-in-slot-view';

const pastShown = 50;

const byStart = (one: MyBooking, other: MyBooking): number => one.start.localeCompare(other.start);

/** A displaced one stays among what is to come as long as something can be done about it. */
const isUpcoming = ({ state, past, may }: MyBooking): boolean =>
  state === 'booked' ? !past : state === 'displaced' && may.length > 0;

interface Around {
  readonly book: DropInBook;
  readonly cards: ReadonlyMap<PersonId, Holder>;
}

async function bookingsOf(parts: Parts, person: PersonId, { book, cards }: Around): Promise<MyBooking[]> {
  const sessions = new Map(book.sessions.map((session) => [session.id, session]));
  const found = (await parts.bookings.ofPerson(person)).filter(isShown);
  const near = await Promise.all(found.map((booking) => nearBooking(parts, booking)));
  const now = parts.clock.now();
  return found
    .map((booking, index) => {
      const session = sessions.get(booking.sessionId);
      return myBooking(booking, { now, cards, session, nearest: near[index] ?? [] });
    })
    .sort(byStart);
}

async function waitingFor(parts: Parts, { id, wish, since, offer }: WaitingEntry): Promise<MyWaiting> {
  const held = offer && (await parts.book.slot(offer.slotId));
  return {
    ...{ id, wish, since: since.toISOString() },
    ...(offer &&
      held && { offer: { id: offer.id, slot: slotAnswer(held), until: offer.until.toISOString() } }),
  };
}

export const waitingOf = async (parts: Parts, person: PersonId): Promise<MyWaiting[]> =>
  Promise.all((await parts.waiting.of(person)).map((entry) => waitingFor(parts, entry)));

/** Everybody whose times councillors see, and whom the reader avoids already, so that they can change that. */
function peopleToAvoid({ book, cards }: Around, notWith: readonly PersonId[], today: string): Holder[] {
  const open = book.sessions.filter(
    ({ state, openTo, lastDay }) => state === 'open' && openTo === 'everyone' && lastDay >= today,
  );
  const meant = new Map<PersonId, string>(
    open.flatMap(({ holderId, holderName, dayChanges }) => [
      [holderId, holderName] as const,
      ...dayChanges.flatMap(({ holder }) => (holder ? [[holder.id, holder.name] as const] : [])),
    ]),
  );
  const avoided = notWith.flatMap((id) => cards.get(id) ?? []);
  const shown = new Map([
    ...avoided.map((holder) => [holder.id, holder] as const),
    ...[...meant].map(([id, name]) => [id, holderFrom(cards, { id, name })] as const),
  ]);
  return [...shown.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** Everything that is the reader's own. */
export async function mineAnswer(parts: Parts, person: Pick<Person, 'id'>): Promise<MineAnswer> {
  const [book, cards, preferences] = await Promise.all([
    parts.book.read(),
    parts.cards(),
    parts.preferences.of(person.id),
  ]);
  const around = { book, cards };
  const all = await bookingsOf(parts, person.id, around);
  return {
    upcoming: all.filter(isUpcoming),
    past: all
      .filter((booking) => !isUpcoming(booking))
      .reverse()
      .slice(0, pastShown),
    waiting: await waitingOf(parts, person.id),
    preferences,
    holders: peopleToAvoid(around, preferences.notWith, londonDay(parts.clock.now())),
    calendarOffered: parts.calendarOffered,
  };
}
