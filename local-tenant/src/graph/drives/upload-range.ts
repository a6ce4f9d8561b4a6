import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { badRequest, GraphError, notFound } from '../../graph-wire/graph-error';
import type { GraphReply, Tenant } from '../calls/graph-call';
import { authorOf } from '../rows/item-rows';
import type { ListRow } from '../rows/list-rows';
import { placeFile } from './drive-files';
import { driveItemView } from './drive-item-view';
import { endSession, sessionView, type UploadSession } from './upload-sessions';

/** Every piece but the last must be a multiple of 320 KiB, and none larger than 60 MiB. */
const grain = 320 * 1024;
const maxPiece = 60 * 1024 * 1024;

interface Range {
  readonly start: number;
  /** The first byte after the piece. */
  readonly end: number;
  readonly total: number;
}

function readRange(header: string | undefined, length: number): Range {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? [];
  if (first === undefined) throw badRequest('Content-Range must be of the form: bytes 0-25/128.');
  const range = { start: Number(first), end: Number(last) + 1, total: Number(size) };
  if (range.end <= range.start || range.end > range.total)
    throw badRequest('Content-Range is not a range of the file.');
  if (range.end - range.start !== length) throw badRequest('Content-Length does not match Content-Range.');
  if (length > maxPiece) throw new GraphError(413, 'invalidRequest', 'A piece can be no larger than 60 MiB.');
  if (range.end < range.total && length % grain !== 0)
    throw badRequest('A piece must be a multiple of 320 KiB.');
  return range;
}

const outOfPlace = (): GraphError =>
  new GraphError(416, 'invalidRange', 'The piece does not begin where the last one ended.');

function requireNext(session: UploadSession, range: Range): void {
  if (session.total !== null && session.total !== range.total)
    throw badRequest('The size of the file has changed.');
  if (range.start !== session.received) throw outOfPlace();
}

function listByRow(tenant: Tenant, row: number): ListRow {
  const list = tenant.sql.get<ListRow>('SELECT * FROM lists WHERE row = ?', row);
  if (!list) throw notFound();
  return list;
}

async function finish(tenant: Tenant, session: UploadSession, size: number): Promise<GraphReply> {
  const list = listByRow(tenant, session.list_row);
  const { path, conflict, file } = session;
  try {
    const content = { file, size };
    const placed = await placeFile(tenant, list, {
      path,
      conflict,
      author: authorOf(session.author),
      content,
    });
    tenant.sql.run('DELETE FROM upload_sessions WHERE secret = ?', session.secret);
    return { status: placed.isNew ? 201 : 200, body: driveItemView(tenant, list, placed.row) };
  } catch (error) {
    await endSession(tenant, session);
    throw error;
  }
}

/** Takes one piece. What breaks off midway does not count: the client asks where to go on. */
export async function takePiece(
  tenant: Tenant,
  session: UploadSession,
  piece: { stream: Readable; contentRange?: string; length: number },
): Promise<GraphReply> {
  const range = readRange(piece.contentRange, piece.length);
  requireNext(session, range);
  const target = createWriteStream(join(tenant.filesDir, session.file), { flags: 'r+', start: range.start });
  await pipeline(piece.stream, target);
  if (target.bytesWritten !== piece.length) throw badRequest('The piece is shorter than it says.');
  const moved = tenant.sql.run(
    'UPDATE upload_sessions SET received = ?, total = ? WHERE secret = ? AND received = ?',
    ...[range.end, range.total, session.secret, range.start],
  );
  if (moved === 0) throw outOfPlace();
  if (range.end === range.total) return finish(tenant, session, range.total);
  return { status: 202, body: sessionView({ expires: session.expires, received: range.end }) };
}
