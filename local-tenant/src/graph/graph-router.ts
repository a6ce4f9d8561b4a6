import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import express, { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import type { Channel } from '../connector/installing';
import type { Control } from '../control/control';
import { errorBody } from '../graph-wire/graph-error';
import { sqlOf } from '../storage/sql';
import { runBatch } from './batch';
import { authenticate } from './calls/caller';
import type { Verify } from './calls/claims';
import type { GraphReply, GraphRequest, Tenant } from './calls/graph-call';
import { refusal } from './calls/refusal';
import { dispatch } from './dispatch';
import { libraryFilesDir } from './drives/library-files';
import { seedSites } from './rows/site-rows';

/** What a page in a browser may read; without `Retry-After` it could not wait as long as it is asked to. */
const exposedHeaders = 'Retry-After, request-id, client-request-id, ETag, Location, WWW-Authenticate';

function graphRequest(request: Request): GraphRequest {
  const address = new URL(request.url, 'https://graph.microsoft.com');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  return {
    method: request.method,
    path: address.pathname,
    query: address.searchParams,
    headers,
    body: request.body as unknown,
    stream: request,
  };
}

function send(response: Response, reply: GraphReply): void {
  response.status(reply.status).set(reply.headers ?? {});
  if (reply.body === undefined) response.end();
  else response.json(reply.body);
}

async function answer(
  tenant: Tenant,
  verify: Verify,
  request: GraphRequest,
  requestId: string,
): Promise<GraphReply> {
  try {
    const caller = await authenticate(request.headers.authorization, verify);
    const isBatch = request.method === 'POST' && request.path === '/$batch';
    if (isBatch) return await runBatch(tenant, caller, request);
    return await dispatch(tenant, caller, { request, requestId });
  } catch (error) {
    return refusal(error, { requestId, clientRequestId: request.headers['client-request-id'] });
  }
}

const unreadableBody: ErrorRequestHandler = (error: unknown, request, response, next) => {
  // The caller hung up in the middle of an upload: nobody is left to answer.
  if (request.socket.destroyed) return;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (typeof status !== 'number' || status >= 500) return next(error);
  response
    .status(status)
    .json(errorBody({ code: 'BadRequest', message: 'Unable to read JSON request payload.' }));
};

/** The Graph subset, on `/v1.0/…` below wherever it is mounted. Content of files streams through; the rest is JSON. */
export function graphRouter(given: {
  database: DatabaseSync;
  dataDir: string;
  verify: Verify;
  control: Control;
  channel: Channel;
}): Router {
  const tenant: Tenant = {
    sql: sqlOf(given.database),
    filesDir: libraryFilesDir(given.dataDir),
    control: given.control,
    channel: given.channel,
  };
  seedSites(tenant.sql);
  const router = Router();
  router.use('/v1.0', (request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': exposedHeaders });
    if (request.method !== 'OPTIONS') return next();
    response.set({
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      'Access-Control-Max-Age': '600',
    });
    response.set('Access-Control-Allow-Headers', request.get('Access-Control-Request-Headers') ?? '*');
    response.status(204).end();
  });
  const json = express.json({ limit: '30mb', strict: false });
  router.use('/v1.0', (request, response, next) =>
    request.path.endsWith('/content') ? next() : json(request, response, next),
  );
  router.use('/v1.0', async (request, response) => {
    const requestId = randomUUID();
    response.set('request-id', requestId);
    send(response, await answer(tenant, given.verify, graphRequest(request), requestId));
  });
  router.use(unreadableBody);
  return router;
}
