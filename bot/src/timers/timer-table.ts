/** What is to be done when. A timer that has fired is gone: the row goes in the transaction that acted on it. */
export const timerTable = `
  create table hub.timer (
    kind text not null,
    subject text not null,
    due timestamptz not null,
    look_at timestamptz not null,
    primary key (kind, subject)
  );
  create index timer_look_at on hub.timer (look_at);
`;
