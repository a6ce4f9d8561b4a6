import { texts, record } from '../../graph-wire/body';
import { badRequest } from '../../graph-wire/graph-error';
import { requireAny } from '../calls/access';
import type { Caller } from '../calls/caller';
import { graphHost, ok, type GraphCall, type GraphReply } from '../calls/graph-call';
import { me, missing, personNamed, personOf, readFullProfiles, readPeople } from './directory';
import { page } from './directory-page';
import { wantedGroups } from './group-filter';
import { everyoneWithin, groupsIn, groupsOf, groupsWithin, type Group } from './groups';
import { readSelect } from './people-view';

const readMembers = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];

function groupNamed(call: GraphCall): Group {
  const id = call.params.group ?? '';
  const group = groupsIn(call).find((candidate) => candidate.id === id);
  if (!group) throw missing(id);
  return group;
}

function whole({ id, displayName, unified }: Group): Record<string, unknown> {
  const mailNickname = displayName.replace(/[^A-Za-z0-9]/g, '');
  return {
    id,
    displayName,
    description: null,
    groupTypes: unified ? ['Unified'] : [],
    mail: null,
    mailEnabled: unified,
    mailNickname,
    securityEnabled: !unified,
    visibility: unified ? 'Private' : null,
  };
}

const groupView =
  ({ request }: GraphCall) =>
  (group: Group): object => {
    const all = whole(group);
    const names = readSelect(request.query) ?? Object.keys(all);
    const unknown = names.find((name) => !(name in all));
    if (unknown !== undefined)
      throw badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.group'.`);
    return Object.fromEntries(names.map((name) => [name, all[name]]));
  };

const typed = (type: string, row: object): object => ({ '@odata.type': `#microsoft.graph.${type}`, ...row });

/** `GET /groups?$filter=startswith(displayName,'…')` */
export function listGroups(call: GraphCall): GraphReply {
  requireAny(call.caller, readMembers);
  const rows = groupsIn(call).filter(wantedGroups(call.request));
  return page(call, { rows, view: groupView(call), of: 'groups', options: ['$filter'] });
}

export function getGroup(call: GraphCall): GraphReply {
  requireAny(call.caller, readMembers);
  return ok({
    '@odata.context': `${graphHost}/$metadata#groups/$entity`,
    ...groupView(call)(groupNamed(call)),
  });
}

/** Somebody or something in a group, seen with the properties that both kinds have, unless only people are asked for. */
const memberView = (call: GraphCall) => {
  const asPerson = personOf(call);
  const names = readSelect(call.request.query);
  return (member: Parameters<typeof asPerson>[0] | Group): object => {
    if ('key' in member) return typed('user', asPerson(member));
    const all = whole(member);
    const shown = (names ?? Object.keys(all)).filter((name) => name in all);
    return typed('group', Object.fromEntries(shown.map((name) => [name, all[name]])));
  };
};

interface Wanted {
  readonly transitive: boolean;
  /** The cast `/microsoft.graph.user` leaves out the groups inside the group. */
  readonly onlyPeople: boolean;
}

export const listMembers =
  ({ transitive, onlyPeople }: Wanted) =>
  (call: GraphCall): GraphReply => {
    requireAny(call.caller, readMembers);
    const group = groupNamed(call);
    const people = transitive ? everyoneWithin(call, group) : group.people;
    const inside = transitive
      ? groupsWithin(call, group)
      : groupsIn(call).filter(({ id }) => group.groups.includes(id));
    if (onlyPeople || inside.length === 0) return page(call, { rows: people, view: memberView(call) });
    return page(call, { rows: [...people.slice(0, people.length), ...inside], view: memberView(call) });
  };

const groupsPage = (call: GraphCall, rows: readonly Group[]): GraphReply =>
  page(call, { rows, view: (group) => typed('group', groupView(call)(group)) });

export function listMyGroups(call: GraphCall): GraphReply {
  const person = me(call.caller);
  requireAny(call.caller, ['User.Read', ...readFullProfiles]);
  return groupsPage(call, groupsOf(call, person));
}

export function listGroupsOfPerson(call: GraphCall): GraphReply {
  requireAny(call.caller, readFullProfiles);
  return groupsPage(call, groupsOf(call, personNamed(call)));
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
  const held = groupsOf(call, personNamed(call)).map(({ id }) => id);
  return ids(asked.filter((id) => held.includes(id)));
}

/** `POST /users/{id}/getMemberGroups` `{securityEnabledOnly}`: every group of the person, or those for rights alone. */
export function getMemberGroups(call: GraphCall): GraphReply {
  requireMembershipRead(call.caller);
  const { securityEnabledOnly } = record(call.request.body, 'The request body');
  const held = groupsOf(call, personNamed(call));
  return ids(held.filter(({ unified }) => !securityEnabledOnly || !unified).map(({ id }) => id));
}
