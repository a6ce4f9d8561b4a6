import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { myActions } from '@councillor-safety/core/drop-in/drop-in-actions';
import type { Holder, MyBooking, SlotAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import type { PersonId } from '@councillor-safety/core/people/people';
import { holderFrom } from './drop-in-holder-cards';

/** An attempt that SharePoint has not answered yet is nobody's to see. */
export type ShownBooking = Booking & { readonly state: Exclude<Booking['state'], 'trying'> };
export const isShown = (booking: Booking): booking is ShownBooking => booking.state !== 'trying';

export interface MyLook {
  readonly now: Date;
  readonly cards: ReadonlyMap<PersonId, Holder>;
  /** Undefined when it is not known here any more. */
  readonly session: Session | undefined;
  /** Of a displaced one. */
  readonly nearest: readonly SlotAnswer[];
}

const minuteMs = 60_000;

/** Where to come to is said only of what is going to be. */
const placeOf = ({ state }: ShownBooking, session: Session | undefined) =>
  state !== 'booked' || !session
    ? {}
    : {
        ...(session.room !== undefined && { room: session.room }),
        ...(session.teamsLink !== undefined && { teamsLink: session.teamsLink }),
        ...(session.notes !== undefined && { notes: session.notes }),
      };

const coverOf = ({ cover, state }: ShownBooking, { cards }: MyLook): Pick<MyBooking, 'cover'> =>
  cover && cover.answer === undefined && state === 'booked'
    ? { cover: { to: holderFrom(cards, { id: cover.toId, name: cover.toName }) } }
    : {};

const minutesOf = ({ start, end }: Booking): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / minuteMs);

/** The wall time in a slot's id: of an hour that comes twice it is the one that was shown. */
export const startsAtOf = (slotId: string): string => slotId.slice(slotId.indexOf('@') + 1);

/** An appointment as the person who has it sees it: nothing of notes, seats or anybody else. */
export function myBooking(booking: ShownBooking, look: MyLook): MyBooking {
  const { session, now, cards } = look;
  return {
    id: booking.id,
    version: booking.version,
    slotId: booking.slotId,
    startsAt: startsAtOf(booking.slotId),
    endsAt: londonWallTime(new Date(booking.end)),
    start: booking.start,
    holder: holderFrom(cards, { id: booking.holderId, name: booking.holderName }),
    state: booking.state,
    ...(booking.displaced !== undefined && { displaced: booking.displaced }),
    details: booking.details,
    ways: [...(session?.ways ?? [booking.details.way])],
    group: (session?.places ?? 1) > 1,
    minutes: minutesOf(booking),
    ...placeOf(booking, session),
    ...coverOf(booking, look),
    bookedByHolder: booking.bookedBy !== booking.personId,
    series: booking.seriesId !== undefined,
    past: Date.parse(booking.end) <= now.getTime(),
    may: [...myActions(booking, now)],
    nearest: [...look.nearest],
  };
}
