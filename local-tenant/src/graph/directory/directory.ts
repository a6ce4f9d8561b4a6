import { samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';
import { record, texts } from '../../graph-wire/body';
import { GraphError, badRequest } from '../../graph-wire/graph-error';
import { requireAny } from '../calls/access';
import type { Caller } from '../calls/caller';
import { graphHost, ok, type GraphCall, type GraphReply } from '../calls/graph-call';
import { groupIdsOf, groups, groupsOf, membersOf, type Group } from './groups';
import { personView, readSelect } from './people-view';

const readPeople = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const readFullProfiles = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
const readMembers = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];

const missing = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

function personNamed(id: string): SamplePerson {
  const person = samplePeople.find((candidate) => candidate.id === id || candidate.userPrincipalName === id);
  if (!person) throw missing(id);
  return person;
}

function groupNamed(id: string): Group {
  const group = groups.find((candidate) => candidate.id === id);
  if (!group) throw missing(id);
  return group;
}

function me(caller: Caller): SamplePerson {
  if (caller.person) return caller.person;
  throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
}

/** One page of a directory collection; its token is the number of rows already given. */
function page({ request }: GraphCall, rows: readonly object[]): GraphReply {
  const refused = [...request.query.keys()].find(
    (option) => !['$select', '$top', '$skiptoken'].includes(option),
  );
  if (refused !== undefined) throw badRequest(`The query option '${refused}' is not offered here.`);
  const top = Number(request.query.get('$top') ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > 999)
    throw badRequest(`Invalid page size specified: '${top}'.`);
  const from = Number(Buffer.from(request.query.get('$skiptoken') ?? '', 'base64url').toString() || 0);
  const next = new URLSearchParams(request.query);
  next.set('$skiptoken', Buffer.from(String(from + top)).toString('base64url'));
  return ok({
    '@odata.context': `${graphHost}/$metadata#directoryObjects`,
    value: rows.slice(from, from + top),
    ...(from + top < rows.length
      ? { '@odata.nextLink': `${graphHost}${request.path}?${next.toString()}` }
      : {}),
  });
}

const personOf =
  (call: GraphCall) =>
  (person: SamplePerson): object =>
    personView(person, { caller: call.caller, query: call.request.query });

const typed = (type: string, row: object): object => ({ '@odata.type': `#microsoft.graph.${type}`, ...row });

function groupView({ request }: GraphCall, group: Group): object {
  const all: Record<string, unknown> = {
    ...group,
    description: null,
    mailEnabled: false,
    securityEnabled: true,
  };
  const names = readSelect(request.query) ?? Object.keys(all);
  return Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
}

export function getMe(call: GraphCall): GraphReply {
  const person = me(call.caller);
  requireAny(call.caller, ['User.Read', ...readFullProfiles]);
  return ok(personOf(call)(person));
}

export function listPeople(call: GraphCall): GraphReply {
  requireAny(call.caller, readPeople);
  return page(call, samplePeople.map(personOf(call)));
}

export function getPerson(call: GraphCall): GraphReply {
  requireAny(call.caller, readPeople);
  return ok(personOf(call)(personNamed(call.params.user ?? '')));
}

export function getGroup(call: GraphCall): GraphReply {
  requireAny(call.caller, readMembers);
  return ok(groupView(call, groupNamed(call.params.group ?? '')));
}

/** Also answers the cast `/microsoft.graph.user`: every member of these groups is a person. */
export function listMembers(call: GraphCall): GraphReply {
  requireAny(call.caller, readMembers);
  const group = groupNamed(call.params.group ?? '');
  return page(
    call,
    membersOf(group.id).map((person) => typed('user', personOf(call)(person))),
  );
}

const groupsPage = (call: GraphCall, person: SamplePerson): GraphReply =>
  page(
    call,
    groupsOf(person).map((group) => typed('group', groupView(call, group))),
  );

export function listMyGroups(call: GraphCall): GraphReply {
  const person = me(call.caller);
  requireAny(call.caller, ['User.Read', ...readFullProfiles]);
  return groupsPage(call, person);
}

export function listGroupsOfPerson(call: GraphCall): GraphReply {
  requireAny(call.caller, readFullProfiles);
  return groupsPage(call, personNamed(call.params.user ?? ''));
}

function requireMembershipRead(caller: Caller): void {
  requireAny(caller, readPeople);
  requireAny(caller, readMembers);
}

const ids = (value: readonly string[]): GraphReply =>
  ok({ '@odata.context': `${graphHost}/$metadata#Collection(Edm.String)`, value });

/** `POST /users/{id}/checkMemberGroups` `{groupIds}` (at most 20): which of them the person belongs to. */
export function checkMemberGroups(call: GraphCall): GraphReply {
  requireMembershipRead(call.caller);
  const asked = texts(record(call.request.body, 'The request body').groupIds, 'groupIds');
  if (asked.length > 20) throw badRequest('No more than 20 groups can be checked at a time.');
  const held = groupIdsOf(personNamed(call.params.user ?? ''));
  return ids(asked.filter((id) => held.includes(id)));
}

/** `POST /users/{id}/getMemberGroups` `{securityEnabledOnly}`: every group of the person. */
export function getMemberGroups(call: GraphCall): GraphReply {
  requireMembershipRead(call.caller);
  return ids(groupIdsOf(personNamed(call.params.user ?? '')));
}
