import type { Client } from '@microsoft/microsoft-graph-client';
import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Database } from '../jobs/database';
import { faultOf } from '../logging/fault';
import { linkToTab } from '../tab/tab-link';
import { sendNotification } from './send-notification';

interface FeedParts {
  readonly database: Pick<Database, 'query'>;
  readonly graph: Client;
  readonly clock: Clock;
  readonly log: Logger;
  /** Without it there is no address to lead to, and the feed is not used. */
  readonly teamsAppId: string | undefined;
}

/** The second way to somebody whose chat with the bot cannot be used. Never rejects, and nobody needs to wait for it. */
export type TellInFeed = (person: PersonId) => Promise<void>;

const pauseMs = 15 * 60_000;

/** One statement, so that of several instances only one finds that it is time. */
const takeTurnSql = `
  insert into hub.feed_notice (person_id, told_at) values ($1, $2)
  on conflict (person_id) do update set told_at = excluded.told_at where feed_notice.told_at <= $3
  returning person_id`;

/** Tells each person at most once in 15 minutes, the attempts that failed counted: whoever has removed the app costs little. */
export function createActivityFeed({ database, graph, clock, log, teamsAppId }: FeedParts): TellInFeed {
  const webUrl = linkToTab(teamsAppId)?.('home');
  const itIsTime = async (person: PersonId): Promise<boolean> => {
    const now = clock.now();
    const before = new Date(now.getTime() - pauseMs);
    const turn = await database.query(takeTurnSql, [person, now.toISOString(), before.toISOString()]);
    return turn.length > 0;
  };
  return async (person) => {
    if (webUrl === undefined) return;
    try {
      if (await itIsTime(person)) await sendNotification(graph, person, webUrl);
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'somebody could not be told in the activity feed');
    }
  };
}
