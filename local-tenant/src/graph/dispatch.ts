import { requireLevel } from './calls/access';
import type { Caller } from './calls/caller';
import type { GraphReply, GraphRequest, Tenant } from './calls/graph-call';
import { refusal } from './calls/refusal';
import { routeFinder } from './calls/route';
import { graphRoutes } from './graph-routes';
import { listOfDrive } from './rows/list-rows';
import { siteById, siteByPath, type SiteRow } from './rows/site-rows';

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
