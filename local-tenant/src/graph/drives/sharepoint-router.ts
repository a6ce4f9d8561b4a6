import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Router, type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import type { Channel } from '../../connector/installing';
import type { Control } from '../../control/control';
import { GraphError, notFound } from '../../graph-wire/graph-error';
import { sqlOf } from '../../storage/sql';
import type { GraphReply, Tenant } from '../calls/graph-call';
import { refusal } from '../calls/refusal';
import type { DriveItemRow } from '../rows/drive-item-rows';
import { isGoodTicket } from './download-ticket';
import { libraryFilesDir } from './library-files';
import { takePiece } from './upload-range';
import { endSession, sessionNamed, sessionView } from './upload-sessions';

const uploads = '/sites/:site/_api/v2.0/drives/:drive/uploads/:secret';

function send(response: Response, reply: GraphReply): void {
  response.status(reply.status).set(reply.headers ?? {});
  if (reply.body === undefined) response.end();
  else response.json(reply.body);
}

/** The address is the key. A token sent along is a mistake that the real host answers with 401. */
const withoutToken: RequestHandler = (request, _response, next) => {
  if (request.get('Authorization') === undefined) return next();
  throw new GraphError(
    401,
    'unauthenticated',
    'This address needs no Authorization header and must not get one.',
  );
};

const refusals: ErrorRequestHandler = (error: unknown, request, response, next) => {
  // The caller hung up in the middle of a piece: nobody is left to answer.
  if (request.socket.destroyed) return;
  if (!(error instanceof GraphError)) return next(error);
  send(response, refusal(error, { requestId: randomUUID() }));
};

const download =
  (tenant: Tenant): RequestHandler =>
  (request, response) => {
    const { UniqueId: itemId, tempauth: ticket } = request.query;
    if (typeof itemId !== 'string' || typeof ticket !== 'string') throw notFound();
    if (!isGoodTicket(tenant.sql, { itemId, ticket })) throw notFound();
    const row = tenant.sql.get<DriveItemRow>('SELECT * FROM drive_items WHERE id = ? AND folder = 0', itemId);
    if (!row) throw notFound();
    response.attachment(row.name).type(row.mime_type);
    // The data folder may well be called `.data`.
    response.sendFile(row.file, { root: resolve(tenant.filesDir), dotfiles: 'allow', cacheControl: false });
  };

/** Addresses on the SharePoint host that Graph hands out: uploads in pieces, and downloads. */
export function sharePointRouter(given: {
  database: DatabaseSync;
  dataDir: string;
  control: Control;
  channel: Channel;
}): Router {
  const tenant: Tenant = {
    sql: sqlOf(given.database),
    filesDir: libraryFilesDir(given.dataDir),
    control: given.control,
    channel: given.channel,
  };
  const router = Router();
  router.use(uploads, withoutToken);
  router.put(uploads, async (request, response) => {
    const piece = {
      stream: request,
      contentRange: request.get('Content-Range'),
      length: Number(request.get('Content-Length')),
    };
    send(response, await takePiece(tenant, sessionNamed(tenant.sql, request.params.secret), piece));
  });
  router.get(uploads, (request, response) => {
    send(response, { status: 200, body: sessionView(sessionNamed(tenant.sql, request.params.secret)) });
  });
  router.delete(uploads, async (request, response) => {
    await endSession(tenant, sessionNamed(tenant.sql, request.params.secret));
    response.status(204).end();
  });
  router.get('/sites/:site/_layouts/15/download.aspx', download(tenant));
  router.use(refusals);
  return router;
}
