import type { DatabaseSync } from 'node:sqlite';
import { type SampleChannel, sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { channelOf } from './conversation-ids';

const schema = `
  CREATE TABLE IF NOT EXISTS team_apps (team_id TEXT PRIMARY KEY, installed INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS deleted_channels (id TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** What Teams calls the channel that has no name of its own. */
export const nameOf = ({ name }: SampleChannel): string => name ?? 'General';

/** Whether the sample team has the bot's app, and which of its channels are there; on disk. */
export class TeamState {
  constructor(private readonly database: DatabaseSync) {
    database.exec(schema);
  }

  /** Undefined as long as nobody has ever added or removed it. */
  app(): boolean | undefined {
    const row = this.database.prepare('SELECT installed FROM team_apps WHERE team_id = ?').get(sampleTeam.id);
    return row && row.installed === 1;
  }

  setApp(installed: boolean): void {
    this.database
      .prepare('INSERT OR REPLACE INTO team_apps (team_id, installed) VALUES (?, ?)')
      .run(sampleTeam.id, installed ? 1 : 0);
  }

  isDeleted(channelId: string): boolean {
    return this.database.prepare('SELECT id FROM deleted_channels WHERE id = ?').get(channelId) !== undefined;
  }

  setDeleted(channelId: string, deleted: boolean): void {
    const change = deleted
      ? 'INSERT OR IGNORE INTO deleted_channels (id) VALUES (?)'
      : 'DELETE FROM deleted_channels WHERE id = ?';
    this.database.prepare(change).run(channelId);
  }

  channels(): SampleChannel[] {
    return sampleTeam.channels.filter(({ id }) => !this.isDeleted(id));
  }

  /** A conversation of a channel that is not there any more. */
  isGone(conversationId: string): boolean {
    const channel = channelOf(conversationId);
    return channel !== undefined && this.isDeleted(channel.id);
  }
}
