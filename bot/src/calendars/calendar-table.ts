import { forgettingOf } from '../jobs/sweep';
/** Which entry in whose calendar is ours; `event_id` is empty once it was taken away, or could not be made. */
export const calendarTable = `
  create table hub.calendar_entry (
    entry_key text not null,
    owner text not null,
    version int not null,
    event_id text,
    primary key (entry_key, owner)
  );
`;

export const calendarForgetting = forgettingOf(
  'hub.calendar_entry',
  'Bookings',
  "substring(entry_key from '[^:]+$')",
);
