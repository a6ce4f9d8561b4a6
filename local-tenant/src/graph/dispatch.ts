import { requireLevel } from './access';
import type { Caller } from './caller';
import type { GraphReply, GraphRequest, Tenant } from './graph-call';
import { GraphError, errorBody } from './graph-error';
import { graphRoutes } from './graph-routes';
import { listOfDrive } from './lists/list-rows';
import { routeFinder } from './route';
import { siteById, siteByPath, type SiteRow } from './sites/site-rows';

const findRoute = routeFinder(graphRoutes);

/** `/sites/{host}:/{path}` with or without more behind it becomes `/sites/{id}…`. */
function withSiteId(tenant: Tenant, path: string): string {
  const [, host, sitePath, rest] = /^\/sites\/([^/:,]+):(\/[^:]*)(?::(\/.*)?)?$/.exec(path) ?? [];
  if (host === undefined || sitePath === undefined) return path;
  const site = siteByPath(tenant.sql, { host, path: decodeURIComponent(sitePath) });
  return `/sites/${site.id}${rest ?? ''}`;
}

function siteOf(tenant: Tenant, params: Readonly<Record<string, string>>): SiteRow {
  if (params.drive === undefined) return siteById(tenant.sql, params.site ?? '');
  return siteById(tenant.sql, listOfDrive(tenant.sql, params.drive).site_id);
}

async function answer(tenant: Tenant, caller: Caller, request: GraphRequest): Promise<GraphReply> {
  const path = withSiteId(tenant, request.path);
  const { route, params } = findRoute({ method: request.method, path });
  const call = { tenant, caller, params, request: { ...request, path } };
  if (route.site === undefined) return route.handle(call);
  const site = siteOf(tenant, params);
  requireLevel(tenant, { caller, site }, route.site);
  return route.handle({ ...call, site });
}

/** The one place where a refusal becomes an answer. Anything unforeseen is a fault of this program and is passed on. */
export function refusal(error: unknown, ids: { requestId: string; clientRequestId?: string }): GraphReply {
  if (!(error instanceof GraphError)) throw error;
  const body = errorBody({ code: error.code, message: error.message, ...ids });
  return { status: error.status, body, headers: error.headers };
}

/** Answers one call of somebody already known; refusals come back as answers. */
export async function dispatch(
  tenant: Tenant,
  caller: Caller,
  call: { request: GraphRequest; requestId: string },
): Promise<GraphReply> {
  try {
    return await answer(tenant, caller, call.request);
  } catch (error) {
    return refusal(error, {
      requestId: call.requestId,
      clientRequestId: call.request.headers['client-request-id'],
    });
  }
}
