import { sweepOf } from '../jobs/sweep';
/**
 * What is to be said to whom. A row waits, then is known to be sent or unreachable, then is settled: its feature has been told,
 * and its content is erased. `why` of a waiting row says that it cannot be put into words now, so that it holds up no other.
 * Nothing is put in the lane 'bulk' any more.
 */
export const outboxTable = `
  create table hub.outbox (
    seq bigserial unique,
    key text primary key,
    person_id text not null,
    lane text not null check (lane in ('urgent', 'ordinary', 'bulk')),
    kind text not null,
    data bytea,
    replaces text,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'unreachable')),
    why text,
    attempts int not null default 0,
    not_before timestamptz not null,
    late_told boolean not null default false,
    activity_id text,
    conversation_id text,
    put_at timestamptz not null,
    settled_at timestamptz
  );
  create index outbox_open on hub.outbox (lane, person_id, seq) where settled_at is null;
  create index outbox_waiting on hub.outbox (lane, put_at) where state = 'waiting';
`;

export const outboxSweep = sweepOf({
  ...{ name: 'hub.outbox', months: 6, old: 'settled_at < $1', about: 'person_id' },
});
