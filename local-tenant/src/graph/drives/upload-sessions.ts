import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../graph-wire/body';
import { nameTaken, notFound } from '../../graph-wire/graph-error';
import type { Sql } from '../../storage/sql';
import { ok, type GraphReply, type SiteCall, type Tenant } from '../calls/graph-call';
import { childNamed, rootOf, type DriveItemRow } from '../rows/drive-item-rows';
import { listOfDrive } from '../rows/list-rows';
import { webUrlOf } from '../rows/site-rows';
import { ensureFilesDir, newContentName, readConflictBehavior, type ConflictBehavior } from './drive-files';
import { segmentsOf } from './drive-paths';

export interface UploadSession {
  readonly secret: string;
  readonly list_row: number;
  readonly path: string;
  readonly conflict: ConflictBehavior;
  /** JSON of an `Author`. */
  readonly author: string;
  readonly file: string;
  /** Bytes; unknown until the first range names it. */
  readonly total: number | null;
  /** Bytes, without gaps from the beginning. */
  readonly received: number;
  readonly expires: string;
}

const day = 86_400_000;

export function sessionNamed(sql: Sql, secret: string): UploadSession {
  const session = sql.get<UploadSession>('SELECT * FROM upload_sessions WHERE secret = ?', secret);
  if (!session || session.expires < new Date().toISOString()) throw notFound();
  return session;
}

/** What a client learns of its session, from which it can go on after a lost connection. */
export const sessionView = ({ expires, received }: Pick<UploadSession, 'expires' | 'received'>): object => ({
  expirationDateTime: expires,
  nextExpectedRanges: [`${received}-`],
});

export async function endSession(tenant: Tenant, session: UploadSession): Promise<void> {
  tenant.sql.run('DELETE FROM upload_sessions WHERE secret = ?', session.secret);
  await rm(join(tenant.filesDir, session.file), { force: true });
}

async function forgetExpired(tenant: Tenant): Promise<void> {
  const now = new Date().toISOString();
  const old = tenant.sql.all<UploadSession>('SELECT * FROM upload_sessions WHERE expires < ?', now);
  await Promise.all(old.map((session) => endSession(tenant, session)));
}

function refuseTaken({ sql }: Tenant, root: DriveItemRow, names: readonly string[]): void {
  let item: DriveItemRow | undefined = root;
  for (const name of names) item = item && childNamed(sql, item, name);
  if (item) throw nameTaken(`An item with the name '${item.name}' already exists.`);
}

/** `POST …/createUploadSession`: an address, good for a day, that takes the file in pieces and needs no token. */
export async function createUploadSession({
  tenant,
  site,
  caller,
  request,
  params,
}: SiteCall): Promise<GraphReply> {
  await forgetExpired(tenant);
  const list = listOfDrive(tenant.sql, params.drive ?? '');
  const path = params.path ?? '';
  const names = segmentsOf(path);
  const item = isRecord(request.body) && isRecord(request.body.item) ? request.body.item : {};
  const conflict = readConflictBehavior(item['@microsoft.graph.conflictBehavior'], 'fail');
  if (conflict === 'fail') refuseTaken(tenant, rootOf(tenant.sql, list), names);
  await ensureFilesDir(tenant);
  const session = { secret: randomBytes(24).toString('base64url'), file: newContentName(), received: 0 };
  const expires = new Date(Date.now() + day).toISOString();
  await writeFile(join(tenant.filesDir, session.file), '');
  tenant.sql.run(
    `INSERT INTO upload_sessions (secret, list_row, path, conflict, author, file, total, received, expires)
     VALUES (?, ?, ?, ?, ?, ?, NULL, 0, ?)`,
    ...[session.secret, list.row, path, conflict, JSON.stringify(caller.author), session.file, expires],
  );
  const uploadUrl = `${webUrlOf(site)}/_api/v2.0/drives/${list.drive_id}/uploads/${session.secret}`;
  return ok({ uploadUrl, ...sessionView({ expires, received: 0 }) });
}
