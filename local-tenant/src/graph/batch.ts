import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { faultAnswer } from '../control/fault-answers';
import { isRecord, list, record, text, texts } from '../graph-wire/body';
import { errorBody, GraphError } from '../graph-wire/graph-error';
import type { Caller } from './calls/caller';
import { ok, type GraphReply, type GraphRequest, type Tenant } from './calls/graph-call';
import { dispatch } from './dispatch';

const maxParts = 20;

interface Part {
  readonly id: string;
  readonly url: string;
  readonly request: GraphRequest;
  readonly dependsOn: readonly string[];
}

const refused = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

function readHeaders(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, content]) =>
      typeof content === 'string' ? [[name.toLowerCase(), content]] : [],
    ),
  );
}

function readPart(value: unknown): Part {
  const given = record(value, 'A request of the batch');
  const id = text(given.id, 'id of a request');
  const url = text(given.url, 'url of a request').replace(/^(?!\/)/, '/');
  if (url.includes('://')) throw refused(`The url of request '${id}' must be relative.`);
  const headers = readHeaders(given.headers);
  if (given.body !== undefined && headers['content-type'] === undefined) {
    throw refused(`Request '${id}' has a body but no Content-Type header.`);
  }
  const address = new URL(url, 'https://graph.microsoft.com');
  return {
    id,
    url,
    request: {
      method: text(given.method, 'method of a request').toUpperCase(),
      path: address.pathname,
      query: address.searchParams,
      headers,
      body: given.body,
    },
    dependsOn: given.dependsOn === undefined ? [] : texts(given.dependsOn, 'dependsOn'),
  };
}

function readParts(body: unknown): Part[] {
  const parts = list(record(body, 'The request body').requests, 'requests').map(readPart);
  if (parts.length === 0 || parts.length > maxParts)
    throw refused(`A batch holds 1 to ${maxParts} requests.`);
  const ids = parts.map((part) => part.id);
  if (new Set(ids).size < ids.length) throw refused('The ids of the requests must differ.');
  parts.forEach((part, index) => {
    const unknown = part.dependsOn.find((id) => !ids.slice(0, index).includes(id));
    if (unknown !== undefined)
      throw refused(`Request '${part.id}' depends on '${unknown}', which is not before it.`);
  });
  return parts;
}

/** A part has no connection of its own to cut: a gateway's timeout stands for it. */
async function answerPart(tenant: Tenant, caller: Caller, part: Part): Promise<GraphReply> {
  const { control } = tenant;
  const rule = control.faultRules.next(`${part.request.method} /graph/v1.0${part.url}`);
  if (rule && rule.delayMs > 0) await wait(rule.delayMs);
  const run = (): Promise<GraphReply> =>
    dispatch(tenant, caller, { request: part.request, requestId: randomUUID() });
  if (rule?.status === undefined) return run();
  if (rule.after) await run();
  return faultAnswer(rule, `/graph/v1.0${part.url}`);
}

const failedDependency: GraphReply = {
  status: 424,
  body: errorBody({ code: 'failedDependency', message: 'A request this one depends on has failed.' }),
};

async function runPart(
  tenant: Tenant,
  caller: Caller,
  { part, earlier }: { part: Part; earlier: ReadonlyMap<string, Promise<GraphReply>> },
): Promise<GraphReply> {
  const needed = await Promise.all(part.dependsOn.flatMap((id) => earlier.get(id) ?? []));
  const failed = needed.some((reply) => reply.status >= 400);
  const reply = failed ? failedDependency : await answerPart(tenant, caller, part);
  tenant.control.meterFigures.record({
    method: part.request.method,
    url: `/graph/v1.0${part.url}`,
    status: reply.status,
  });
  return reply;
}

function partView(id: string, reply: GraphReply): object {
  const headers = { ...(reply.body ? { 'Content-Type': 'application/json' } : {}), ...reply.headers };
  return { id, status: reply.status, headers, ...(reply.body ? { body: reply.body } : {}) };
}

/** `POST /$batch`: each part by itself, none undone when another fails, answered last first, since no order is promised. */
export async function runBatch(tenant: Tenant, caller: Caller, request: GraphRequest): Promise<GraphReply> {
  const running = new Map<string, Promise<GraphReply>>();
  for (const part of readParts(request.body))
    running.set(part.id, runPart(tenant, caller, { part, earlier: running }));
  const ids = [...running.keys()];
  const replies = await Promise.all(running.values());
  return ok({ responses: replies.map((reply, index) => partView(ids[index] ?? '', reply)).reverse() });
}
