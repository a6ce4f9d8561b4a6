import type { Database } from '../jobs/database';

/** One person's commands about one subject. */
export interface About {
  readonly actorId: string;
  readonly subject: string;
}

/** When somebody sent what was kept, refused later, and has not been told to them yet. ISO 8601, oldest first. */
export async function untoldRefusals(database: Database, { actorId, subject }: About): Promise<string[]> {
  const rows = await database.query<{ accepted_at: Date }>(
    `select accepted_at from hub.accepted where actor_id = $1 and subject = $2 and state = 'refused' and not told order by seq`,
    [actorId, subject],
  );
  return rows.map(({ accepted_at }) => accepted_at.toISOString());
}

export async function tellRefusals(database: Database, { actorId, subject }: About): Promise<void> {
  await database.query(
    `update hub.accepted set told = true where actor_id = $1 and subject = $2 and state = 'refused' and not told`,
    [actorId, subject],
  );
}
