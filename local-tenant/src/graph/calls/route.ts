import { GraphError } from '../../graph-wire/graph-error';
import type { Level } from './access';
import type { GraphCall, GraphReply, SiteCall } from './graph-call';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Answer = GraphReply | Promise<GraphReply>;

interface RouteAddress {
  readonly method: Method;
  /** `{name}` stands for one segment, `{name+}` for a path within a drive. */
  readonly path: string;
}

/** A call on `/sites/{site}` or `/drives/{drive}`: whoever calls needs this level there. */
export interface SiteRoute extends RouteAddress {
  readonly site: Level;
  readonly handle: (call: SiteCall) => Answer;
}

/** Any other call; it says itself which permissions it asks for. */
export interface OtherRoute extends RouteAddress {
  readonly site?: undefined;
  readonly handle: (call: GraphCall) => Answer;
}

export type Route = SiteRoute | OtherRoute;

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: Route;
  readonly pattern: RegExp;
}

const compile = (route: Route): CompiledRoute => ({
  route,
  pattern: new RegExp(
    `^${route.path
      .replace(/[.$()]/g, '\\$&')
      .replace(/\{(\w+)\+\}/g, '(?<$1>[^:]+)')
      .replace(/\{(\w+)\}/g, '(?<$1>[^/:]+)')}$`,
  ),
});

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch (error) {
    if (error instanceof URIError)
      throw new GraphError(400, 'BadRequest', 'The address is not properly encoded.');
    throw error;
  }
}

/** Finds the route of a call; 400 as Graph answers to a path it does not know. */
export function routeFinder(
  routes: readonly Route[],
): (call: { method: string; path: string }) => RouteMatch {
  const compiled = routes.map(compile);
  return ({ method, path }) => {
    for (const { route, pattern } of compiled) {
      const found = route.method === method ? pattern.exec(path) : null;
      if (found) return { route, params: decoded({ ...found.groups }) };
    }
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${path.split('/').pop() ?? ''}'.`,
    );
  };
}
