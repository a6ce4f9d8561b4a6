import { forgettingOf } from '../../jobs/sweep';
/**
 * What the service keeps of appointments. `sealed` is the whole booking, encrypted, with the place that it is moving to; beside it only
 * what is looked for. `reserved`: the highest version that SharePoint was ever asked to take; `filed`: the one that it is known to have;
 * `place_held`: of a booking that has given its place up, that SharePoint may not have let go of it yet. A row of `drop_in_claim` is a
 * place that somebody has (`held`) or has asked SharePoint for (`asked`). `drop_in_mark` says that the copy is whole.
 */
export const dropInTables = `
  create table hub.drop_in_booking (
    id uuid primary key,
    version int not null,
    reserved int not null,
    filed int not null,
    state text not null,
    place_held boolean not null,
    own boolean not null,
    person_id text not null,
    holder_id text not null,
    session_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    sealed bytea not null
  );
  create index drop_in_booking_person on hub.drop_in_booking (person_id, ends_at);
  create index drop_in_booking_holder on hub.drop_in_booking (holder_id, starts_at);
  create index drop_in_booking_session on hub.drop_in_booking (session_id, starts_at);
  create index drop_in_booking_starts_at on hub.drop_in_booking (starts_at);
  create table hub.drop_in_claim (
    booking_id uuid not null references hub.drop_in_booking on delete cascade,
    kind text not null check (kind in ('held', 'asked')),
    slot_id text not null,
    seat int not null,
    holder_id text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (booking_id, kind)
  );
  create index drop_in_claim_slot on hub.drop_in_claim (slot_id);
  create index drop_in_claim_holder on hub.drop_in_claim (holder_id, starts_at);
  create index drop_in_claim_starts_at on hub.drop_in_claim (starts_at);
  create table hub.drop_in_mark (name text primary key, at timestamptz not null);
  create table hub.drop_in_preferences (person_id text primary key, sealed bytea not null);
`;

export const bookingForgetting = forgettingOf('hub.drop_in_booking', 'Bookings', 'id::text');
