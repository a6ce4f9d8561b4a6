import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { Database } from '../../jobs/database';
import type { PeopleDirectory } from '../../people/people-directory';

const minuteMs = 60_000;
const nameless = 'A colleague';

interface HereParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly people: Pick<PeopleDirectory, 'knownRecently'>;
}

/** `since` begins anew after a minute away. */
const noteSql = `
  insert into hub.bulletin_here as h (bulletin_id, person_id, since, at) select id, $2, $3, $3 from hub.bulletin where id = $1
  on conflict (bulletin_id, person_id) do update
  set at = excluded.at, since = case when h.at < $4 then excluded.since else h.since end`;
const othersSql = `select person_id, since from hub.bulletin_here
  where bulletin_id = $1 and person_id <> $2 and at >= $3 order by since, person_id`;

export type Here = { readonly name: string; readonly since: Date };

/** Notes that somebody has a bulletin open, and says who else had in the last minute. */
export const createHere =
  ({ database, clock, people }: HereParts) =>
  async (id: string, person: Person): Promise<readonly Here[]> => {
    const now = clock.now();
    const away = new Date(now.getTime() - minuteMs).toISOString();
    await database.query(noteSql, [id, person.id, now.toISOString(), away]);
    const rows = await database.query<{ person_id: PersonId; since: Date }>(othersSql, [id, person.id, away]);
    if (rows.length === 0) return [];
    const names = new Map((await people.knownRecently()).map((card) => [card.id, card.name]));
    return rows.map(({ person_id, since }) => ({ name: names.get(person_id) ?? nameless, since }));
  };
