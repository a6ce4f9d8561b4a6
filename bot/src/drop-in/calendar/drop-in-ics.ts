import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Booking } from '@councillor-safety/core/drop-in/drop-in-booking';
import { appointmentSubject } from '@councillor-safety/core/drop-in/drop-in-words';

type Dated = Pick<Booking, 'id' | 'start' | 'end' | 'state' | 'sequence'>;

/** Other calendars know one entry by this for ever. */
const uidOf = ({ id }: Dated): string => `${id}@councillor-safety`;

/**
 * The appointment as a file for any calendar (RFC 5545), with instants in UTC. One that does not take place any more takes the
 * entry away. It names nobody and has neither place, text nor alarm.
 */
export function icsOf(booking: Dated, { now }: { readonly now: Date }): string {
  const takesPlace = booking.state === 'booked';
  const calendar = ical({
    prodId: { company: 'Councillor Safety', product: 'Appointments' },
    method: takesPlace ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  calendar.createEvent({
    id: uidOf(booking),
    stamp: now,
    start: new Date(booking.start),
    end: new Date(booking.end),
    summary: appointmentSubject,
    sequence: booking.sequence,
    class: ICalEventClass.PRIVATE,
    status: takesPlace ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: takesPlace ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  });
  return `${calendar.toString()}\r\n`;
}
