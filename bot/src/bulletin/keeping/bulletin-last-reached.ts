import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { KeepingDeps } from './bulletin-keeping-deps';
import type { BulletinRows } from './bulletin-rows';

interface Parts extends Pick<KeepingDeps, 'database' | 'mailing'> {
  readonly rows: BulletinRows;
}

/** A run may have waited for a night, or been paused for some days, before it came to somebody. */
const underWayMs = 7 * 24 * 60 * 60_000;

/** The bulletin that last reached somebody's own chat. Few are published in a week, so each of their runs is asked. */
export const createLastReached =
  ({ database, mailing, rows }: Parts) =>
  async (person: PersonId, since: Date): Promise<Bulletin | undefined> => {
    const published = await rows.publishedSince(database, new Date(since.getTime() - underWayMs));
    let last: { readonly bulletin: Bulletin; readonly at: Date } | undefined;
    for (const bulletin of published) {
      for (const { runId, kind } of bulletin.runs) {
        if (kind !== 'send' && kind !== 'remind') continue;
        const line = await mailing.line(runId, person);
        if (line?.state !== 'sent' || !line.at || line.at <= since) continue;
        if (!last || line.at > last.at) last = { bulletin, at: line.at };
      }
    }
    return last?.bulletin;
  };
