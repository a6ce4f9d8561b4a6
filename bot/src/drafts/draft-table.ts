import { sweepOf } from '../jobs/sweep';
/** One unfinished form for each person and form; the text is encrypted and never leaves for SharePoint. */
export const draftTable = `
  create table hub.draft (
    actor_id text not null,
    form text not null,
    revision int not null,
    updated_at timestamptz not null,
    payload bytea not null,
    primary key (actor_id, form)
  );
`;

export const draftSweep = sweepOf({
  ...{ name: 'hub.draft', months: 12, old: 'updated_at < $1', about: 'actor_id' },
});
