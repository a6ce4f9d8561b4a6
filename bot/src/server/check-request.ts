import type { Request } from 'express';
import { z } from 'zod';
import { badField } from '../problems/problems';
import type { CheckedRequest, Route } from './route';

type Checked = Pick<CheckedRequest, 'params' | 'query' | 'headers' | 'body'>;

/** Everything a handler is given has passed the schema it declared. @throws ZodError, Problem 400 */
export function checkRequest(route: Route, request: Request): Checked {
  return {
    params: route.params?.parse(request.params),
    query: route.query ? route.query.parse(request.query) : refuseQuery(request),
    headers: route.headers ? pickHeaders(route.headers, request) : request.headers,
    body: route.body?.parse(request.body),
  };
}

function refuseQuery(request: Request): undefined {
  const [unknown] = Object.keys(request.query);
  if (unknown !== undefined) throw badField(unknown, 'This field is not known.');
  return undefined;
}

/** A browser sends dozens of headers; a schema speaks only of those it names. */
function pickHeaders(schema: z.ZodType, request: Request): unknown {
  if (!(schema instanceof z.ZodObject)) return schema.parse(request.headers);
  const names = Object.keys(schema.shape);
  return schema.parse(Object.fromEntries(names.map((name) => [name, request.headers[name]])));
}
