import type { DatabaseSync } from 'node:sqlite';
import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { sampleTenantDomain } from '@councillor-safety/core/people/sample-people';
import { sqlOf } from '../storage/sql';
import { personalId } from './conversation-ids';

const prefix = '50000000-0001-4000-8000-';
/** The group of all of them. */
export const benchAudience = {
  id: '60000000-0001-4000-8000-000000000001',
  displayName: 'Bench audience',
} as const;

const inventedId = (index: number): string => `${prefix}${index.toString(16).padStart(12, '0')}`;

const inventedPerson = (index: number): SamplePerson => ({
  key: `bench-${index}`,
  id: inventedId(index),
  name: `Cllr Bench ${index}`,
  jobTitle: 'Invented for a measurement',
  userPrincipalName: `bench-${index}@${sampleTenantDomain}`,
  roles: [],
  offices: [],
});

export interface InventedCrowd {
  readonly count: number;
  /** Whether all of them have the app. */
  readonly installed: boolean;
  /** How many of them, the first ones, have blocked the bot. */
  readonly blocked: number;
}

const schema = 'CREATE TABLE IF NOT EXISTS invented_people (one INTEGER PRIMARY KEY, count INTEGER NOT NULL)';

/** As many people as a measurement needs, made of their numbers from 1 on; on disk is only how many there are. */
export class InventedPeople {
  private readonly sql;
  private known: number;

  constructor(database: DatabaseSync) {
    this.sql = sqlOf(database);
    database.exec(schema);
    this.known = this.sql.get<{ count: number }>('SELECT count FROM invented_people')?.count ?? 0;
  }

  get length(): number {
    return this.known;
  }

  slice(from: number, to: number): SamplePerson[] {
    const last = Math.min(to, this.known);
    return Array.from({ length: Math.max(0, last - from) }, (_none, index) =>
      inventedPerson(from + index + 1),
    );
  }

  /** By Entra id or user principal name. */
  find(id: string): SamplePerson | undefined {
    const hex = id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
    const index = hex === undefined ? Number(/^bench-(\d+)@/.exec(id)?.[1] ?? 0) : Number.parseInt(hex, 16);
    const person = index >= 1 && index <= this.known ? inventedPerson(index) : undefined;
    return person && [person.id, person.userPrincipalName].includes(id) ? person : undefined;
  }

  /** By their key, such as `bench-7`. */
  byKey(key: string): SamplePerson | undefined {
    return this.find(`${key}@${sampleTenantDomain}`);
  }

  /** All of them anew; what was said to those before stays. */
  become({ count, installed, blocked }: InventedCrowd): void {
    const keep = 'INSERT OR REPLACE INTO personal_apps (person_id, installation, blocked) VALUES (?, ?, ?)';
    // Whoever is given the app has a chat with the bot from then on, as in Teams.
    const chat = 'INSERT OR IGNORE INTO conversations (id, person_id) VALUES (?, ?)';
    this.sql.transaction(() => {
      this.sql.run('DELETE FROM personal_apps WHERE person_id BETWEEN ? AND ?', prefix, `${prefix}g`);
      this.sql.run('INSERT OR REPLACE INTO invented_people (one, count) VALUES (1, ?)', count);
      for (let index = 1; index <= count; index += 1) {
        const id = inventedId(index);
        this.sql.run(keep, id, installed ? 'present' : 'never', index <= blocked ? 1 : 0);
        if (installed) this.sql.run(chat, personalId(id), id);
      }
    });
    this.known = count;
  }

  /** How many of them have how many messages of the bot that hold these characters, as they stand in JSON. */
  messages(containing = ''): { readonly total: number; readonly byCount: Readonly<Record<number, number>> } {
    const rows = this.sql.all<{ messages: number; people: number }>(
      `SELECT messages, COUNT(*) AS people FROM
         (SELECT COUNT(*) AS messages FROM activities
          WHERE conversation_id BETWEEN ? AND ? AND from_bot = 1 AND instr(activity, ?) > 0
          GROUP BY conversation_id)
       GROUP BY messages ORDER BY messages`,
      ...[personalId(prefix), personalId(`${prefix}g`), containing],
    );
    const reached = rows.reduce((sum, { people }) => sum + people, 0);
    return {
      total: rows.reduce((sum, { messages, people }) => sum + messages * people, 0),
      byCount: {
        0: Math.max(0, this.known - reached),
        ...Object.fromEntries(rows.map(({ messages, people }) => [messages, people])),
      },
    };
  }
}
