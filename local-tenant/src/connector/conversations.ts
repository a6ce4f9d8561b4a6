import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import type { Activity, ChatEvent, ChatMessage } from './activity';
import { canonicalId, personalId } from './conversation-ids';

export interface Conversation {
  readonly id: string;
  /** Entra id of the person in a one-to-one chat; absent in a channel. */
  readonly personId?: string;
}

interface Row {
  readonly id: string;
  readonly conversation_id: string;
  readonly from_bot: number;
  readonly sent_at: string;
  readonly edited: number;
  readonly seen: number;
  readonly activity: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, person_id TEXT UNIQUE);
  CREATE TABLE IF NOT EXISTS activities (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    from_bot INTEGER NOT NULL, sent_at TEXT NOT NULL, edited INTEGER NOT NULL DEFAULT 0, activity TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS activities_by_conversation ON activities (conversation_id, sequence);
  CREATE TABLE IF NOT EXISTS seen_activities (
    id TEXT PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE
  ) WITHOUT ROWID;
`;

const selection = `SELECT activities.*, seen_activities.id IS NOT NULL AS seen
  FROM activities LEFT JOIN seen_activities USING (id)`;

const toMessage = (row: unknown): ChatMessage => {
  const { id, conversation_id, from_bot, sent_at, edited, seen, activity } = row as Row;
  return {
    id,
    conversationId: conversation_id,
    fromBot: from_bot === 1,
    sentAt: sent_at,
    edited: edited === 1,
    seen: seen === 1,
    activity: JSON.parse(activity) as Activity,
  };
};

/** Every conversation the bot is in, on disk; `changes` tells open windows what moved. */
export class Conversations {
  readonly changes = new EventEmitter<{ change: [ChatEvent] }>().setMaxListeners(0);

  constructor(private readonly database: DatabaseSync) {
    database.exec(schema);
  }

  tell(event: ChatEvent): void {
    this.changes.emit('change', event);
  }

  find(givenId: string): Conversation | undefined {
    const id = canonicalId(givenId);
    const row = this.database.prepare('SELECT id, person_id FROM conversations WHERE id = ?').get(id);
    return row && { id, personId: (row.person_id as string | null) ?? undefined };
  }

  /** The person's chat with the bot, begun if need be. */
  personal(personId: string): Conversation {
    const id = personalId(personId);
    this.database
      .prepare('INSERT OR IGNORE INTO conversations (id, person_id) VALUES (?, ?)')
      .run(id, personId);
    return { id, personId };
  }

  /** A conversation with no one person: a channel, or one thread of it. */
  shared(id: string): Conversation {
    this.database.prepare('INSERT OR IGNORE INTO conversations (id) VALUES (?)').run(id);
    return { id };
  }

  messages(conversationId: string): ChatMessage[] {
    const rows = this.database
      .prepare(`${selection} WHERE conversation_id = ? ORDER BY sequence`)
      .all(conversationId);
    return rows.map(toMessage);
  }

  message(conversationId: string, id: string): ChatMessage | undefined {
    const row = this.database
      .prepare(`${selection} WHERE id = ? AND conversation_id = ?`)
      .get(id, conversationId);
    return row && toMessage(row);
  }

  append(conversationId: string, activity: Activity, { fromBot }: { fromBot: boolean }): ChatMessage {
    const [id, sentAt] = [randomUUID(), new Date().toISOString()];
    this.database
      .prepare(
        'INSERT INTO activities (id, conversation_id, from_bot, sent_at, activity) VALUES (?, ?, ?, ?, ?)',
      )
      .run(id, conversationId, fromBot ? 1 : 0, sentAt, JSON.stringify(activity));
    const message = { id, conversationId, fromBot, sentAt, edited: false, seen: false, activity };
    this.tell({ kind: 'put', message });
    return message;
  }

  /** False when the conversation has no such activity. */
  replace(conversationId: string, id: string, activity: Activity): boolean {
    this.database
      .prepare('UPDATE activities SET activity = ?, edited = 1 WHERE id = ? AND conversation_id = ?')
      .run(JSON.stringify(activity), id, conversationId);
    return this.tellAbout(conversationId, id);
  }

  /** The bot has taken what the person wrote. */
  markSeen({ conversationId, id }: ChatMessage): void {
    this.database
      .prepare('INSERT OR IGNORE INTO seen_activities (id) SELECT id FROM activities WHERE id = ?')
      .run(id);
    this.tellAbout(conversationId, id);
  }

  remove(conversationId: string, id: string): boolean {
    const message = this.message(conversationId, id);
    if (!message) return false;
    this.database.prepare('DELETE FROM activities WHERE id = ?').run(id);
    this.tell({ kind: 'gone', message });
    return true;
  }

  private tellAbout(conversationId: string, id: string): boolean {
    const message = this.message(conversationId, id);
    if (message) this.tell({ kind: 'put', message });
    return message !== undefined;
  }
}
