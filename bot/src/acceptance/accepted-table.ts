import { sweepOf } from '../jobs/sweep';
/**
 * What people sent and we answered for. `payload` is encrypted and erased once it is filed; `fingerprint` tells a repeat
 * from a different message under the same key; `version` and `changed` let a client see cheaply that something moved.
 */
export const acceptedTable = `
  create sequence hub.accepted_change;
  create table hub.accepted (
    seq bigserial unique,
    key text not null,
    actor_id text not null,
    feature text not null,
    kind text not null,
    subject text not null,
    concerns text[] not null,
    accepted_at timestamptz not null,
    fingerprint text not null,
    payload bytea,
    state text not null default 'accepted' check (state in ('accepted', 'applied', 'refused')),
    outcome jsonb,
    settled_at timestamptz,
    told boolean not null default false,
    version int not null default 1,
    changed bigint not null default nextval('hub.accepted_change'),
    primary key (actor_id, key)
  );
  create index accepted_pending_subject on hub.accepted (subject, seq) where state = 'accepted';
  create index accepted_pending_actor on hub.accepted (actor_id, seq) where state = 'accepted';
  create index accepted_pending_feature on hub.accepted (feature, kind, seq) where state = 'accepted';
  create index accepted_untold on hub.accepted (actor_id, subject) where state = 'refused' and not told;
  create index accepted_changed on hub.accepted (changed);
  create index accepted_concerns on hub.accepted using gin (concerns);
`;

/** A repeat comes within days; after that nobody asks what became of it. */
export const acceptedSweep = sweepOf({
  ...{ name: 'hub.accepted', months: 12, old: "state <> 'accepted' and settled_at < $1" },
  about: "actor_id || ' ' || subject || ' ' || array_to_string(concerns, ' ')",
});
