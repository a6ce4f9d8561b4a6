import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import { type Sql, sqlOf } from '../storage/sql';
import type { Activity, ChatEvent, ChatMessage } from './activity';
import { canonicalId, channelOf, personalId, threadId, withoutThread } from './conversation-ids';

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

function toMessage(row: Row): ChatMessage {
  const { id, conversation_id, from_bot, sent_at, edited, seen, activity } = row;
  return {
    id,
    conversationId: conversation_id,
    fromBot: from_bot === 1,
    sentAt: sent_at,
    edited: edited === 1,
    seen: seen === 1,
    activity: JSON.parse(activity) as Activity,
  };
}

/** Every conversation the bot is in, on disk; `changes` tells open windows what moved. */
export class Conversations {
  readonly changes = new EventEmitter<{ change: [ChatEvent] }>().setMaxListeners(0);
  private readonly sql: Sql;
  private newestId = 0;

  constructor(database: DatabaseSync) {
    database.exec(schema);
    this.sql = sqlOf(database);
  }

  tell(event: ChatEvent): void {
    this.changes.emit('change', event);
  }

  /** A channel is there before anything was said in it. */
  find(givenId: string): Conversation | undefined {
    const id = canonicalId(givenId);
    if (channelOf(id)?.id === id) return this.shared(id);
    const row = this.sql.get<{ person_id: string | null }>(
      'SELECT person_id FROM conversations WHERE id = ?',
      id,
    );
    return row && { id, personId: row.person_id ?? undefined };
  }

  /** The person's chat with the bot, begun if need be. */
  personal(personId: string): Conversation {
    const id = personalId(personId);
    this.sql.run('INSERT OR IGNORE INTO conversations (id, person_id) VALUES (?, ?)', id, personId);
    return { id, personId };
  }

  /** A conversation with no one person: a channel, or one thread of it. */
  shared(id: string): Conversation {
    this.sql.run('INSERT OR IGNORE INTO conversations (id) VALUES (?)', id);
    return { id };
  }

  messages(conversationId: string): ChatMessage[] {
    return this.sql
      .all<Row>(`${selection} WHERE conversation_id = ? ORDER BY sequence`, conversationId)
      .map(toMessage);
  }

  /** Of all threads of a channel, the oldest first. */
  channelMessages(channelId: string): ChatMessage[] {
    const [first, last] = [threadId(channelId, ''), threadId(channelId, ':')];
    return this.sql
      .all<Row>(`${selection} WHERE conversation_id BETWEEN ? AND ? ORDER BY sequence`, first, last)
      .map(toMessage);
  }

  message(conversationId: string, id: string): ChatMessage | undefined {
    const row = this.sql.get<Row>(`${selection} WHERE id = ? AND conversation_id = ?`, id, conversationId);
    return row && toMessage(row);
  }

  append(conversationId: string, activity: Activity, { fromBot }: { fromBot: boolean }): ChatMessage {
    const id = channelOf(conversationId) ? this.nextId() : randomUUID();
    return this.keep({ id, conversationId }, activity, fromBot);
  }

  /** Begins a thread in a channel. */
  post(channelId: string, activity: Activity, { fromBot }: { fromBot: boolean }): ChatMessage {
    const id = this.nextId();
    const { id: conversationId } = this.shared(threadId(channelId, id));
    return this.keep({ id, conversationId }, activity, fromBot);
  }

  /** Where a message is that was named within this conversation: a channel answers for its threads. */
  placeOf(conversationId: string, id: string): string {
    const row = this.sql.get<{ conversation_id: string }>(
      'SELECT conversation_id FROM activities WHERE id = ?',
      id,
    );
    const isWithin = row !== undefined && withoutThread(row.conversation_id) === conversationId;
    return isWithin ? row.conversation_id : conversationId;
  }

  /** False when the conversation has no such activity. */
  replace(conversationId: string, id: string, activity: Activity): boolean {
    const changed = this.sql.run(
      'UPDATE activities SET activity = ?, edited = 1 WHERE id = ? AND conversation_id = ?',
      ...[JSON.stringify(activity), id, conversationId],
    );
    this.tellAbout(conversationId, id);
    return changed > 0;
  }

  /** The bot has taken what the person wrote. */
  markSeen({ conversationId, id }: ChatMessage): void {
    this.sql.run('INSERT OR IGNORE INTO seen_activities (id) SELECT id FROM activities WHERE id = ?', id);
    this.tellAbout(conversationId, id);
  }

  remove(conversationId: string, id: string): boolean {
    const message = this.message(conversationId, id);
    if (!message) return false;
    this.sql.run('DELETE FROM activities WHERE id = ?', id);
    this.tell({ kind: 'gone', message });
    return true;
  }

  private keep(
    { id, conversationId }: { id: string; conversationId: string },
    activity: Activity,
    fromBot: boolean,
  ): ChatMessage {
    const sentAt = new Date().toISOString();
    this.sql.run(
      'INSERT INTO activities (id, conversation_id, from_bot, sent_at, activity) VALUES (?, ?, ?, ?, ?)',
      ...[id, conversationId, fromBot ? 1 : 0, sentAt, JSON.stringify(activity)],
    );
    const message = { id, conversationId, fromBot, sentAt, edited: false, seen: false, activity };
    this.tell({ kind: 'put', message });
    return message;
  }

  /** Teams numbers what is said in a channel by the millisecond. */
  private nextId(): string {
    this.newestId = Math.max(Date.now(), this.newestId + 1);
    return String(this.newestId);
  }

  /** Reading a message again costs more than the change did, so not for nobody. */
  private tellAbout(conversationId: string, id: string): void {
    if (this.changes.listenerCount('change') === 0) return;
    const message = this.message(conversationId, id);
    if (message) this.tell({ kind: 'put', message });
  }
}
