/**
 * Who waits for a time, and which times are kept for whom. `sealed` is the name and the wish; beside it only what is looked for. The
 * two unique columns of an offer are what keeps two services on one database from keeping one place for two people.
 * `drop_in_waiting_passed`: times that were offered and not taken, which are not offered to the same wish again.
 */
export const dropInWaitingTables = `
  create table hub.drop_in_waiting (
    person_id text not null,
    id uuid not null,
    since timestamptz not null,
    last_day text not null,
    sealed bytea not null,
    primary key (person_id, id)
  );
  create table hub.drop_in_offer (
    id uuid primary key,
    person_id text not null unique,
    entry_id uuid not null,
    slot_id text not null,
    seat int not null,
    ends_at timestamptz not null,
    unique (slot_id, seat),
    foreign key (person_id, entry_id) references hub.drop_in_waiting on delete cascade
  );
  create table hub.drop_in_waiting_passed (
    person_id text not null,
    entry_id uuid not null,
    slot_id text not null,
    primary key (person_id, entry_id, slot_id),
    foreign key (person_id, entry_id) references hub.drop_in_waiting on delete cascade
  );
`;
