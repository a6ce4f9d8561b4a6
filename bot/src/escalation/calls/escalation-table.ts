import { forgettingOf } from '../../jobs/sweep';
/**
 * The calls for a person. `sealed` is the call, encrypted; beside it only what is looked for. Lines are kept as long as the call, so
 * that its timeline can be read, and made into a report, while SharePoint is away.
 */
export const escalationTables = `
  create table hub.escalation (
    reference text primary key,
    councillor_id text not null,
    helper_ids jsonb not null,
    open boolean not null,
    version int not null,
    ended_at timestamptz,
    keep_until timestamptz,
    sealed bytea not null
  );
  create unique index escalation_one_open on hub.escalation (councillor_id) where open;
  create index escalation_councillor on hub.escalation (councillor_id);
  create index escalation_keep_until on hub.escalation (keep_until) where keep_until is not null;
  create table hub.escalation_line (
    line_key text primary key,
    reference text not null references hub.escalation on delete cascade,
    position int not null,
    sealed bytea not null
  );
  create index escalation_line_reference on hub.escalation_line (reference, position);
  create sequence hub.escalation_focus;
  create table hub.escalation_helper (
    reference text primary key references hub.escalation on delete cascade,
    person_id text not null,
    focus bigint not null default nextval('hub.escalation_focus')
  );
  create index escalation_helper_person on hub.escalation_helper (person_id);
  create table hub.escalation_seen (
    person_id text not null,
    activity_id text not null,
    cause text not null,
    reference text not null,
    at timestamptz not null,
    primary key (person_id, activity_id, cause)
  );
  create index escalation_seen_at on hub.escalation_seen (at);
  create table hub.escalation_picture (
    picture_id uuid primary key,
    reference text not null,
    content_type text not null,
    sender_id text not null,
    sealed bytea,
    drive_item_id text
  );
`;

/** Which file of the evidence a picture is; the call itself goes from here 30 days after its end. */
export const callPictureForgetting = forgettingOf('hub.escalation_picture', 'Escalations', 'reference');
