import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import type { Activity, ChatMessage } from './activity';

export interface Conversation {
  readonly id: string;
  /** Entra id of the person in a one-to-one chat; absent in a channel. */
  readonly personId?: string;
}

export type ChatEvent =
  | { readonly kind: 'put'; readonly message: ChatMessage }
  | { readonly kind: 'gone'; readonly message: ChatMessage };

interface Row {
  readonly id: string;
  readonly conversation_id: string;
  readonly from_bot: number;
  readonly sent_at: string;
  readonly edited: number;
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
`;

const toMessage = (row: unknown): ChatMessage => {
  const { id, conversation_id, from_bot, sent_at, edited, activity } = row as Row;
  return {
    id,
    conversationId: conversation_id,
    fromBot: from_bot === 1,
    sentAt: sent_at,
    edited: edited === 1,
    activity: JSON.parse(activity) as Activity,
  };
};

/** The id of a person's chat with the bot, whether or not it has begun. */
export const personalId = (personId: string): string => `a:${personId}`;

/** Every conversation the bot is in, on disk; `changes` tells open windows what moved. */
export class Conversations {
  readonly changes = new EventEmitter<{ change: [ChatEvent] }>().setMaxListeners(0);

  constructor(private readonly database: DatabaseSync) {
    database.exec(schema);
  }

  find(id: string): Conversation | undefined {
    const row = this.database.prepare('SELECT id, person_id FROM conversations WHERE id = ?').get(id);
    return row && { id, personId: (row.person_id as string | null) ?? undefined };
  }

  /** The person's chat with the bot, begun if need be. */
  personal(personId: string): { conversation: Conversation; isNew: boolean } {
    const id = personalId(personId);
    const { changes } = this.database
      .prepare('INSERT OR IGNORE INTO conversations (id, person_id) VALUES (?, ?)')
      .run(id, personId);
    return { conversation: { id, personId }, isNew: Number(changes) === 1 };
  }

  /** A conversation with no one person: a channel, or one thread of it. */
  shared(id: string): Conversation {
    this.database.prepare('INSERT OR IGNORE INTO conversations (id) VALUES (?)').run(id);
    return { id };
  }

  messages(conversationId: string): ChatMessage[] {
    const rows = this.database
      .prepare('SELECT * FROM activities WHERE conversation_id = ? ORDER BY sequence')
      .all(conversationId);
    return rows.map(toMessage);
  }

  append(conversationId: string, activity: Activity, { fromBot }: { fromBot: boolean }): ChatMessage {
    const message: ChatMessage = {
      id: randomUUID(),
      conversationId,
      fromBot,
      sentAt: new Date().toISOString(),
      edited: false,
      activity,
    };
    this.database
      .prepare(
        'INSERT INTO activities (id, conversation_id, from_bot, sent_at, activity) VALUES (?, ?, ?, ?, ?)',
      )
      .run(message.id, conversationId, fromBot ? 1 : 0, message.sentAt, JSON.stringify(activity));
    this.changes.emit('change', { kind: 'put', message });
    return message;
  }

  /** False when the conversation has no such activity. */
  replace(conversationId: string, id: string, activity: Activity): boolean {
    const { changes } = this.database
      .prepare('UPDATE activities SET activity = ?, edited = 1 WHERE id = ? AND conversation_id = ?')
      .run(JSON.stringify(activity), id, conversationId);
    const message = this.message(id);
    if (Number(changes) === 0 || !message) return false;
    this.changes.emit('change', { kind: 'put', message });
    return true;
  }

  remove(conversationId: string, id: string): boolean {
    const message = this.message(id);
    if (message?.conversationId !== conversationId) return false;
    this.database.prepare('DELETE FROM activities WHERE id = ?').run(id);
    this.changes.emit('change', { kind: 'gone', message });
    return true;
  }

  private message(id: string): ChatMessage | undefined {
    const row = this.database.prepare('SELECT * FROM activities WHERE id = ?').get(id);
    return row && toMessage(row);
  }
}
