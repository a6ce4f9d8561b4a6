import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

export interface Picture {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** What a person may put in a message. */
export const pictureTypes: readonly string[] = ['image/png', 'image/jpeg'];

const schema = `CREATE TABLE IF NOT EXISTS pictures (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL, content_type TEXT NOT NULL)`;

/** Pictures that people attached to their messages; the bytes in files of their own. */
export class Pictures {
  private readonly folder: string;

  constructor(
    private readonly database: DatabaseSync,
    dataDir: string,
  ) {
    database.exec(schema);
    this.folder = join(dataDir, 'pictures');
    mkdirSync(this.folder, { recursive: true });
  }

  /** The id of the new picture. */
  keep(personId: string, { contentType, bytes }: Picture): string {
    const id = randomUUID();
    writeFileSync(join(this.folder, id), bytes);
    this.database
      .prepare('INSERT INTO pictures (id, person_id, content_type) VALUES (?, ?, ?)')
      .run(id, personId, contentType);
    return id;
  }

  /** `personId` narrows it to that person's own. */
  find(id: string, { personId }: { readonly personId?: string } = {}): Picture | undefined {
    const row = this.database.prepare('SELECT person_id, content_type FROM pictures WHERE id = ?').get(id);
    if (!row || (personId !== undefined && row.person_id !== personId)) return undefined;
    return { contentType: String(row.content_type), bytes: readFileSync(join(this.folder, id)) };
  }
}
