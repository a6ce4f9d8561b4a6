import type { DatabaseSync } from 'node:sqlite';
import type { Delivered } from './deliver';

/** How long a bot that did not take its news is left alone. */
const pauseMs = 1_000;

const schema = `CREATE TABLE IF NOT EXISTS team_news (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, activity TEXT NOT NULL)`;

/**
 * What happens to a team's app while the bot is away is kept, and told as soon as the bot answers, in the order in which it
 * happened.
 */
export class TeamNews {
  private telling: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly database: DatabaseSync,
    private readonly deliver: (activity: object) => Promise<Delivered>,
  ) {
    database.exec(schema);
  }

  /** Resolves when the bot has been told, or could not be. */
  async tell(...activities: readonly object[]): Promise<void> {
    const keep = this.database.prepare('INSERT INTO team_news (activity) VALUES (?)');
    activities.forEach((activity) => keep.run(JSON.stringify(activity)));
    await this.catchUp();
  }

  /** Also when nothing is new: of what an earlier run of this program left untold. */
  catchUp(): Promise<void> {
    clearTimeout(this.timer);
    this.telling ??= this.tellAll().finally(() => (this.telling = undefined));
    return this.telling;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private next() {
    return this.closed
      ? undefined
      : this.database.prepare('SELECT sequence, activity FROM team_news ORDER BY sequence LIMIT 1').get();
  }

  private async tellAll(): Promise<void> {
    for (let news = this.next(); news; news = this.next()) {
      const { ok } = await this.deliver(JSON.parse(String(news.activity)) as object);
      if (this.closed) return;
      if (!ok) {
        this.timer = setTimeout(() => void this.catchUp(), pauseMs).unref();
        return;
      }
      this.database.prepare('DELETE FROM team_news WHERE sequence = ?').run(news.sequence ?? null);
    }
  }
}
