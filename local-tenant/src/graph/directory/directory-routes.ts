import type { OtherRoute } from '../calls/route';
import {
  checkMemberGroups,
  getGroup,
  getMe,
  getMemberGroups,
  getPerson,
  listGroupsOfPerson,
  listMembers,
  listMyGroups,
  listPeople,
} from './directory';

export const directoryRoutes: readonly OtherRoute[] = [
  { method: 'GET', path: '/me', handle: getMe },
  { method: 'GET', path: '/me/transitiveMemberOf', handle: listMyGroups },
  { method: 'GET', path: '/me/transitiveMemberOf/microsoft.graph.group', handle: listMyGroups },
  { method: 'GET', path: '/users', handle: listPeople },
  { method: 'GET', path: '/users/{user}', handle: getPerson },
  { method: 'GET', path: '/users/{user}/transitiveMemberOf', handle: listGroupsOfPerson },
  {
    method: 'GET',
    path: '/users/{user}/transitiveMemberOf/microsoft.graph.group',
    handle: listGroupsOfPerson,
  },
  { method: 'POST', path: '/users/{user}/checkMemberGroups', handle: checkMemberGroups },
  { method: 'POST', path: '/users/{user}/getMemberGroups', handle: getMemberGroups },
  { method: 'GET', path: '/groups/{group}', handle: getGroup },
  { method: 'GET', path: '/groups/{group}/members', handle: listMembers },
  { method: 'GET', path: '/groups/{group}/members/microsoft.graph.user', handle: listMembers },
  { method: 'GET', path: '/groups/{group}/transitiveMembers', handle: listMembers },
  { method: 'GET', path: '/groups/{group}/transitiveMembers/microsoft.graph.user', handle: listMembers },
];
