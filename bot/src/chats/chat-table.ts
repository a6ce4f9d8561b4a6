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
