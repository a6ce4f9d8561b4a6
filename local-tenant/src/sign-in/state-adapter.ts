import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from './oidc-library';

interface Row {
  readonly payload: string;
  readonly consumed: number | null;
}

/** Keeps sessions, grants and refresh tokens on disk, so that a restart signs nobody out. */
export function stateAdapter(database: DatabaseSync): (model: string) => Adapter {
  database.exec(`
    CREATE TABLE IF NOT EXISTS sign_in_state (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL,
      uid TEXT, grant_id TEXT, consumed INTEGER, expires_at INTEGER,
      PRIMARY KEY (model, id)
    );
    CREATE INDEX IF NOT EXISTS sign_in_state_grant ON sign_in_state (grant_id);
    DELETE FROM sign_in_state WHERE expires_at < unixepoch();
  `);
  const select = 'SELECT payload, consumed FROM sign_in_state WHERE model = ? AND';
  const byId = database.prepare(`${select} id = ?`);
  const byUid = database.prepare(`${select} uid = ?`);
  const upsert = database.prepare(
    'INSERT OR REPLACE INTO sign_in_state (model, id, payload, uid, grant_id, expires_at) VALUES (?, ?, ?, ?, ?, unixepoch() + ?)',
  );
  const consume = database.prepare(
    'UPDATE sign_in_state SET consumed = unixepoch() WHERE model = ? AND id = ?',
  );
  const remove = database.prepare('DELETE FROM sign_in_state WHERE model = ? AND id = ?');
  const revoke = database.prepare('DELETE FROM sign_in_state WHERE grant_id = ?');

  const read = (row: unknown): AdapterPayload | undefined => {
    if (!row) return undefined;
    const { payload, consumed } = row as Row;
    return { ...(JSON.parse(payload) as AdapterPayload), ...(consumed ? { consumed } : {}) };
  };
  const done = (_changes: unknown): Promise<void> => Promise.resolve();

  return (model) => ({
    find: (id) => Promise.resolve(read(byId.get(model, id))),
    findByUid: (uid) => Promise.resolve(read(byUid.get(model, uid))),
    findByUserCode: () => Promise.reject(new Error('The local tenant has no device sign-in')),
    upsert: (id, payload, expiresIn) =>
      done(
        upsert.run(
          model,
          id,
          JSON.stringify(payload),
          payload.uid ?? null,
          payload.grantId ?? null,
          expiresIn ?? null,
        ),
      ),
    consume: (id) => done(consume.run(model, id)),
    destroy: (id) => done(remove.run(model, id)),
    revokeByGrantId: (grantId) => done(revoke.run(grantId)),
  });
}
