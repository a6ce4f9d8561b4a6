import { sweepOf } from '../jobs/sweep';
/** One row for each person whose own chat with the bot is known. */
export const chatTable = `
  create table hub.chat (
    person_id text primary key,
    conversation_id text not null,
    service_url text not null,
    state text not null check (state in ('open', 'blocked', 'removed')),
    changed_at timestamptz not null
  );
`;

/** One that is open is still in use, however long nobody spoke. */
export const chatSweep = sweepOf({
  ...{ name: 'hub.chat', months: 12, old: "state <> 'open' and changed_at < $1", about: 'person_id' },
});
