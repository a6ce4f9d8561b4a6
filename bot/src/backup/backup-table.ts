/** One row for the last day (in London) whose back-up was begun. With several services, whoever writes the row makes it. */
export const backupTable = `
  create table hub.backup_day (
    day text primary key,
    tried_until timestamptz not null,
    done_at timestamptz
  );
`;
