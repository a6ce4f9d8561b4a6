import { sweepOf } from '../jobs/sweep';
/**
 * One row for each run, and one for each recipient of it. Names are kept in plain, as the ids of people are everywhere in this
 * database: lines are shown in their order, a page at a time. What is said is not kept here at all.
 * A line is `sending` before its message goes out. `attempts` counts how often it has been taken; one that was never tried, or is to be
 * tried as if it had not been, has none.
 */
export const mailingTables = `
  create table hub.mailing_run (
    run_id text primary key,
    kind text not null,
    subject text not null,
    mode text not null check (mode in ('at-most-once', 'at-least-once')),
    state text not null default 'preparing' check (state in ('preparing', 'running', 'paused', 'stopped', 'done')),
    prepared boolean not null default false,
    begun_at timestamptz,
    ended_at timestamptz,
    lease_by text,
    lease_until timestamptz,
    waits_until timestamptz,
    faults int not null default 0,
    look_at timestamptz not null
  );
  create index mailing_run_open on hub.mailing_run (look_at) where ended_at is null;
  create table hub.mailing_line (
    run_id text not null references hub.mailing_run,
    id text not null,
    seq bigserial,
    name text not null,
    channel boolean not null,
    address jsonb not null,
    replaces jsonb,
    state text not null default 'to-send' check (state in ('to-send', 'sending', 'sent', 'unreachable', 'uncertain')),
    why text,
    attempts int not null default 0,
    not_before timestamptz,
    at timestamptz,
    activity_id text,
    conversation_id text,
    service_url text,
    primary key (run_id, id)
  );
  create index mailing_line_fresh on hub.mailing_line (run_id, seq) where state = 'to-send' and attempts = 0;
  create index mailing_line_again on hub.mailing_line (run_id, not_before) where state = 'to-send' and attempts > 0;
  create index mailing_line_sending on hub.mailing_line (run_id) where state = 'sending';
  create index mailing_line_names on hub.mailing_line (run_id, name, id);
  create index mailing_line_places on hub.mailing_line (conversation_id, at) where conversation_id is not null;
`;

const runBefore = 'run_id in (select run_id from hub.mailing_run where ended_at < $1)';

/** Who got what is kept as long as the bulletin. Lines first: a run stays while there is one. */
export const mailingSweeps = [
  sweepOf({
    ...{ name: 'hub.mailing_line', list: 'BulletinDrafts', months: 36, old: runBefore },
    about: "run_id || ' ' || id",
  }),
  sweepOf({
    ...{ name: 'hub.mailing_run', list: 'BulletinDrafts', months: 36 },
    old: 'ended_at < $1 and not exists (select 1 from hub.mailing_line l where l.run_id = hub.mailing_run.run_id)',
    about: "run_id || ' ' || subject",
  }),
];
