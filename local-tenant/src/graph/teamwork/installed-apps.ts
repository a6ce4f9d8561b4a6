import {
  samplePeople,
  sampleTenantId,
  type SamplePerson,
} from '@councillor-safety/core/people/sample-people';
import { sampleProduct, sampleTeamsAppId } from '@councillor-safety/core/people/sample-tenant';
import { graphChatId } from '../../connector/conversation-ids';
import { addApp } from '../../connector/installing';
import { list, record } from '../../graph-wire/body';
import { GraphError } from '../../graph-wire/graph-error';
import { graphHost, ok, type GraphCall, type GraphReply } from '../calls/graph-call';
import { readQuery } from './installed-apps-query';
import { ownManifest } from './own-manifest';

const readSelf = [
  'TeamsAppInstallation.ReadForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
];
const writeSelf = readSelf.slice(1);
const consentSelf = readSelf.slice(-1);

/** Refuses as Teams' part of Graph does. */
function requireRole({ caller }: GraphCall, roles: readonly string[]): void {
  if (caller.person === undefined && roles.some((role) => caller.permissions.has(role))) return;
  const message = `Missing role permissions on the request. API requires one of '${roles.join(', ')}'.`;
  throw new GraphError(403, 'Forbidden', message);
}

export function personIn({ params, tenant }: GraphCall): SamplePerson {
  const user = params.user ?? '';
  const person =
    samplePeople.find(({ id, userPrincipalName }) => [id, userPrincipalName].includes(user)) ??
    tenant.channel.invented.find(user);
  if (person) return person;
  throw new GraphError(404, 'NotFound', `No user found with id '${params.user ?? ''}'.`);
}

const installationId = (person: SamplePerson): string =>
  Buffer.from(`${sampleTenantId}##${person.id}##${sampleTeamsAppId}`).toString('base64');

export const isInstalled = ({ tenant }: GraphCall, { id }: SamplePerson): boolean =>
  tenant.channel.apps.state(id).installation === 'present';

const teamsApp = {
  id: sampleTeamsAppId,
  externalId: sampleProduct.clientId,
  displayName: 'Councillor Safety',
  distributionMethod: 'organization',
} as const;

/** An app whose manifest asks for something of each person comes in only with consent to just that. */
function requireConsent(call: GraphCall): void {
  const asked = [...ownManifest().permissions];
  if (asked.length === 0) return;
  requireRole(call, consentSelf);
  const { consentedPermissionSet } = record(call.request.body, 'The request body');
  const { resourceSpecificPermissions } = record(consentedPermissionSet ?? {}, 'consentedPermissionSet');
  const given = list(resourceSpecificPermissions ?? [], 'resourceSpecificPermissions').map((each) => {
    const { permissionValue, permissionType } = record(each, 'Each of resourceSpecificPermissions');
    return permissionType === 'Application' ? permissionValue : undefined;
  });
  if (given.length !== asked.length || !asked.every((each) => given.includes(each)))
    throw new GraphError(400, 'BadRequest', 'The permissions consented to are not those of the app.');
}

/** `{"teamsApp@odata.bind": "…/appCatalogs/teamsApps/{id}"}` → 201 without a body. The bot hears of it afterwards. */
export function installApp(call: GraphCall): GraphReply {
  requireRole(call, writeSelf);
  const person = personIn(call);
  requireConsent(call);
  const bound = record(call.request.body, 'The request body')['teamsApp@odata.bind'];
  const appId = /\/appCatalogs\/teamsApps\/([^/]+)$/.exec(typeof bound === 'string' ? bound : '')?.[1];
  if (appId === undefined) throw new GraphError(400, 'BadRequest', "'teamsApp@odata.bind' names no app.");
  if (appId !== sampleTeamsAppId)
    throw new GraphError(404, 'NotFound', `The app '${appId}' is not in the catalogue of this tenant.`);
  if (isInstalled(call, person))
    throw new GraphError(409, 'Conflict', 'The app is already installed in the personal scope of the user.');
  void addApp(call.tenant.channel, person);
  const path = `/users/${person.id}/teamwork/installedApps/${installationId(person)}`;
  return { status: 201, headers: { Location: `${graphHost}${path}` } };
}

/** Takes `$expand=teamsApp` and `$filter=teamsApp/id eq '…'` (or `externalId`), and nothing else. */
export function listInstalledApps(call: GraphCall): GraphReply {
  requireRole(call, readSelf);
  const person = personIn(call);
  const { expanded, wanted } = readQuery(call.request.query);
  const found = isInstalled(call, person) && wanted(teamsApp);
  const row = { id: installationId(person), ...(expanded ? { teamsApp } : {}) };
  return ok({
    '@odata.context': `${graphHost}/$metadata#users('${person.id}')/teamwork/installedApps`,
    value: found ? [row] : [],
  });
}

/** `{id}`: the person's chat with the app's bot, by Graph's own name for it. */
export function getChat(call: GraphCall): GraphReply {
  requireRole(call, readSelf);
  const person = personIn(call);
  if (!isInstalled(call, person) || call.params.installation !== installationId(person))
    throw new GraphError(404, 'NotFound', 'There is no such installation of an app.');
  return ok({
    '@odata.context': `${graphHost}/$metadata#chats/$entity`,
    id: graphChatId(person.id),
    topic: null,
    chatType: 'oneOnOne',
    tenantId: sampleTenantId,
  });
}
