import { sweepOf } from '../jobs/sweep';
/** When somebody was last told in Teams' activity feed; all instances keep to it. Of what it was is said nothing. */
export const feedTable = `
  create table hub.feed_notice (
    person_id text primary key,
    told_at timestamptz not null
  );
`;

export const feedSweep = sweepOf({
  ...{ name: 'hub.feed_notice', months: 1, old: 'told_at < $1', about: 'person_id' },
});
