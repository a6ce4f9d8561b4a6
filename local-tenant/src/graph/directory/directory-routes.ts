import type { OtherRoute } from '../calls/route';
import { applicationRoutes } from './application-calls';
import { getMe, getPerson, listPeople } from './directory';
import {
  checkMemberGroups,
  getGroup,
  getMemberGroups,
  listGroups,
  listGroupsOfPerson,
  listMembers,
  listMyGroups,
} from './group-calls';

const groupCast = 'microsoft.graph.group';
const userCast = 'microsoft.graph.user';

const members = (name: string, transitive: boolean): OtherRoute[] => {
  const path = `/groups/{group}/${name}`;
  return [
    { method: 'GET', path, handle: listMembers({ transitive, onlyPeople: false }) },
    { method: 'GET', path: `${path}/${userCast}`, handle: listMembers({ transitive, onlyPeople: true }) },
  ];
};

export const directoryRoutes: readonly OtherRoute[] = [
  ...applicationRoutes,
  { method: 'GET', path: '/me', handle: getMe },
  { method: 'GET', path: '/me/transitiveMemberOf', handle: listMyGroups },
  { method: 'GET', path: `/me/transitiveMemberOf/${groupCast}`, handle: listMyGroups },
  { method: 'GET', path: '/users', handle: listPeople },
  { method: 'GET', path: '/users/{user}', handle: getPerson },
  { method: 'GET', path: '/users/{user}/transitiveMemberOf', handle: listGroupsOfPerson },
  { method: 'GET', path: `/users/{user}/transitiveMemberOf/${groupCast}`, handle: listGroupsOfPerson },
  { method: 'POST', path: '/users/{user}/checkMemberGroups', handle: checkMemberGroups },
  { method: 'POST', path: '/users/{user}/getMemberGroups', handle: getMemberGroups },
  { method: 'GET', path: '/groups', handle: listGroups },
  { method: 'GET', path: '/groups/{group}', handle: getGroup },
  ...members('members', false),
  ...members('transitiveMembers', true),
];
