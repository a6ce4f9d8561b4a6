import type { DatabaseSync } from 'node:sqlite';
import { type Sql, sqlOf } from '../storage/sql';
import type { FeedLine } from './activity';

interface Row {
  readonly id: number;
  readonly sent_at: string;
  readonly activity_type: string;
  readonly title: string;
  readonly preview: string;
  readonly web_url: string;
}

const schema = `CREATE TABLE IF NOT EXISTS activity_feed (
  id INTEGER PRIMARY KEY AUTOINCREMENT, person_id TEXT NOT NULL, sent_at TEXT NOT NULL, activity_type TEXT NOT NULL,
  title TEXT NOT NULL, preview TEXT NOT NULL, web_url TEXT NOT NULL)`;

const toLine = ({ id, sent_at, activity_type, title, preview, web_url }: Row): FeedLine => ({
  ...{ id, sentAt: sent_at, activityType: activity_type, title, preview, webUrl: web_url },
});

/** What stands behind each person's bell, on disk. It is apart from the chat: blocking the bot changes nothing here. */
export class ActivityFeed {
  private readonly sql: Sql;

  constructor(database: DatabaseSync) {
    database.exec(schema);
    this.sql = sqlOf(database);
  }

  /** The oldest first. */
  lines(personId: string): FeedLine[] {
    return this.sql
      .all<Row>('SELECT * FROM activity_feed WHERE person_id = ? ORDER BY id', personId)
      .map(toLine);
  }

  add(personId: string, line: Omit<FeedLine, 'id' | 'sentAt'>): FeedLine {
    const { activityType, title, preview, webUrl } = line;
    const [row] = this.sql.all<Row>(
      `INSERT INTO activity_feed (person_id, sent_at, activity_type, title, preview, web_url)
       VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
      ...[personId, new Date().toISOString(), activityType, title, preview, webUrl],
    );
    if (!row) throw new Error('The line of the activity feed was not kept');
    return toLine(row);
  }
}
