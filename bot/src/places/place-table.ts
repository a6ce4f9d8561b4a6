/** One row for each team that ever had the app. The name is empty while no turn has told it. */
export const placeTable = `
  create table hub.team (
    team_id text primary key,
    name text not null,
    service_url text not null,
    state text not null check (state in ('here', 'removed')),
    changed_at timestamptz not null
  );
`;
