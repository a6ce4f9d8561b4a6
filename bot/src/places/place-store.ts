import type { Clock } from '@councillor-safety/core/clock/clock';
import { type Channel, ChannelFailure, type Turn } from '../bot-framework/channel';
import type { Database } from '../jobs/database';
import { remembered } from '../people/remembered';
import type { PlaceChannel, Places, TeamPlace } from './places';

interface PlaceDependencies {
  readonly database: Database;
  readonly channel: Pick<Channel, 'channelsOf'>;
  readonly clock: Clock;
}

export interface KeptPlaces extends Places {
  /** Keeps what a turn proves of a team; nothing for any other turn. */
  noticed(turn: Pick<Turn, 'kind' | 'where' | 'address' | 'team'>): Promise<void>;
}

interface Row {
  readonly team_id: string;
  readonly name: string;
  readonly service_url: string;
}

const toTeam = ({ team_id, name, service_url }: Row): TeamPlace => ({
  teamId: team_id,
  name: name || 'A team without a name',
  serviceUrl: service_url,
});

/** Most turns change nothing, and then nothing is written. A turn that does not tell the name leaves the one that is known. */
const hereSql = `
  insert into hub.team (team_id, name, service_url, state, changed_at) values ($1, $2, $3, 'here', $4)
  on conflict (team_id) do update set name = coalesce(nullif(excluded.name, ''), team.name),
    service_url = excluded.service_url, state = excluded.state, changed_at = excluded.changed_at
  where (team.name, team.service_url, team.state)
    <> (coalesce(nullif(excluded.name, ''), team.name), excluded.service_url, excluded.state)`;

const removedSql = `update hub.team set state = 'removed', changed_at = $2 where team_id = $1 and state <> 'removed'`;

const teamsSql = `select team_id, name, service_url from hub.team where state = 'here'`;

/** What Teams told is good for a minute, and no failure is covered by an older answer. */
const patience = { freshMs: 60_000, staleMs: 0, covers: () => false };

/** The teams in the service's own database, and their channels as Teams tells them. */
export function createPlaces({ database, channel, clock }: PlaceDependencies): KeptPlaces {
  const now = (): string => clock.now().toISOString();
  const remove = async (teamId: string): Promise<void> => {
    await database.query(removedSql, [teamId, now()]);
  };
  const team = async (teamId: string): Promise<TeamPlace | undefined> => {
    const [row] = await database.query<Row>(`${teamsSql} and team_id = $1`, [teamId]);
    return row && toTeam(row);
  };
  const ask = remembered({
    ...patience,
    clock,
    load: async (teamId) => {
      const place = await team(teamId);
      return place && (await channel.channelsOf(place)).map(named);
    },
  });
  return {
    teams: async () => (await database.query<Row>(teamsSql)).map(toTeam).sort(byName),
    team,
    channels: async (teamId) => {
      // Asked first, since being there again must not wait for what was remembered of not being there.
      if (!(await team(teamId))) return undefined;
      try {
        return await ask(teamId);
      } catch (error) {
        if (!isGone(error)) throw error;
        await remove(teamId);
        return undefined;
      }
    },
    noticed: async ({ kind, where, address, team: told }) => {
      if (!told || where !== 'channel') return;
      if (kind === 'removed') return remove(told.id);
      await database.query(hereSql, [told.id, told.name ?? '', address.serviceUrl, now()]);
    },
  };
}

const named = ({ channelId, name = 'General' }: { channelId: string; name?: string }): PlaceChannel => ({
  channelId,
  name,
});

const byName = (a: TeamPlace, b: TeamPlace): number => a.name.localeCompare(b.name, 'en-GB');

const isGone = (error: unknown): boolean =>
  error instanceof ChannelFailure && (error.kind === 'not-installed' || error.kind === 'gone');
