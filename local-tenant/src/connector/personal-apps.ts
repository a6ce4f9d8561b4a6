import type { DatabaseSync } from 'node:sqlite';
import type { AppState } from './activity';

const schema = `CREATE TABLE IF NOT EXISTS personal_apps (
  person_id TEXT PRIMARY KEY, installation TEXT NOT NULL, blocked INTEGER NOT NULL)`;

const untouched: AppState = { installation: 'never', blocked: false };

/** Who has the bot's app in their personal scope, and who has blocked the bot; on disk. At first nobody has it. */
export class PersonalApps {
  constructor(private readonly database: DatabaseSync) {
    database.exec(schema);
  }

  state(personId: string): AppState {
    const row = this.database
      .prepare('SELECT installation, blocked FROM personal_apps WHERE person_id = ?')
      .get(personId);
    if (!row) return untouched;
    return { installation: row.installation as AppState['installation'], blocked: row.blocked === 1 };
  }

  change(personId: string, changes: Partial<AppState>): AppState {
    const state = { ...this.state(personId), ...changes };
    this.database
      .prepare('INSERT OR REPLACE INTO personal_apps (person_id, installation, blocked) VALUES (?, ?, ?)')
      .run(personId, state.installation, state.blocked ? 1 : 0);
    return state;
  }
}
