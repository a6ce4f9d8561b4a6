import { randomUUID } from 'node:crypto';
import { isRecord, list, record, text, texts } from '../../graph-wire/body';
import { accessDenied, badRequest, notFound } from '../../graph-wire/graph-error';
import { levelOfGrantRole } from '../calls/access';
import { collection, created, noContent, ok, type GraphReply, type SiteCall } from '../calls/graph-call';
import { grantsOf, type SiteGrant } from '../rows/site-rows';

/** Grants are given by an administrator's own identity, app-only: not by a person, not with `Sites.Selected`. */
function requireAdministrator({ caller }: SiteCall): void {
  if (caller.person || !caller.permissions.has('Sites.FullControl.All')) throw accessDenied();
}

function view(grant: SiteGrant): object {
  const identity = { application: { id: grant.appId, displayName: grant.appName } };
  return {
    id: grant.id,
    roles: grant.roles,
    grantedToIdentities: [identity],
    grantedToIdentitiesV2: [identity],
    grantedToV2: identity,
  };
}

function readRoles(value: unknown): string[] {
  const roles = texts(value, 'roles');
  const unknown = roles.find((role) => levelOfGrantRole[role] === undefined);
  if (roles.length === 0 || unknown !== undefined) throw badRequest(`Role '${unknown ?? ''}' is not valid.`);
  return roles;
}

function readApplication(body: Readonly<Record<string, unknown>>): { id: string; displayName: string } {
  const given =
    body.grantedToV2 ??
    list(body.grantedToIdentities ?? body.grantedToIdentitiesV2, 'grantedToIdentities')[0];
  const application = isRecord(given) ? given.application : undefined;
  if (!isRecord(application)) throw badRequest('Only an application can be granted a permission on a site.');
  return {
    id: text(application.id, 'application.id'),
    displayName: typeof application.displayName === 'string' ? application.displayName : '',
  };
}

function grantNamed({ tenant, site, params }: SiteCall): SiteGrant {
  const grant = grantsOf(tenant.sql, site.id).find((candidate) => candidate.id === params.permission);
  if (!grant) throw notFound();
  return grant;
}

export function listPermissions(call: SiteCall): GraphReply {
  requireAdministrator(call);
  return collection(
    `sites('${call.site.id}')/permissions`,
    grantsOf(call.tenant.sql, call.site.id).map(view),
  );
}

export function createPermission(call: SiteCall): GraphReply {
  requireAdministrator(call);
  const body = record(call.request.body, 'The request body');
  const application = readApplication(body);
  const roles = readRoles(body.roles);
  const grant = {
    id: `aTowaS50${randomUUID()}`,
    appId: application.id,
    appName: application.displayName,
    roles,
  };
  call.tenant.sql.run(
    'INSERT INTO site_grants (id, site_id, app_id, app_name, roles) VALUES (?, ?, ?, ?, ?)',
    ...[grant.id, call.site.id, grant.appId, grant.appName, JSON.stringify(roles)],
  );
  return created(view(grant));
}

export function getPermission(call: SiteCall): GraphReply {
  requireAdministrator(call);
  return ok(view(grantNamed(call)));
}

export function updatePermission(call: SiteCall): GraphReply {
  requireAdministrator(call);
  const grant = grantNamed(call);
  const roles = readRoles(record(call.request.body, 'The request body').roles);
  call.tenant.sql.run('UPDATE site_grants SET roles = ? WHERE id = ?', JSON.stringify(roles), grant.id);
  return ok(view({ ...grant, roles }));
}

export function deletePermission(call: SiteCall): GraphReply {
  requireAdministrator(call);
  call.tenant.sql.run('DELETE FROM site_grants WHERE id = ?', grantNamed(call).id);
  return noContent;
}
