import { calendarRoutes } from './calendars/calendar-routes';
import type { Route, SiteRoute } from './calls/route';
import { directoryRoutes } from './directory/directory-routes';
import { driveRoutes } from './drives/drive-routes';
import { deltaItems } from './items/delta';
import {
  createItem,
  deleteItem,
  getFields,
  getItem,
  listItems,
  updateFields,
  updateWholeItem,
} from './items/items';
import { createColumn, deleteColumn, getColumn, listColumns, updateColumn } from './lists/columns';
import {
  createList,
  deleteList,
  getDrive,
  getDriveOfList,
  getList,
  listDrives,
  listLists,
} from './lists/lists';
import { listRootPermissions } from './sites/site-access';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './sites/site-permissions';
import { getSite } from './sites/sites';
import { teamworkRoutes } from './teamwork/teamwork-routes';

const site = '/sites/{site}';
const list = `${site}/lists/{list}`;
const item = `${list}/items/{item}`;

const siteRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: site, site: 'read', handle: getSite },
  { method: 'GET', path: `${site}/permissions`, site: 'read', handle: listPermissions },
  { method: 'POST', path: `${site}/permissions`, site: 'fullcontrol', handle: createPermission },
  { method: 'GET', path: `${site}/permissions/{permission}`, site: 'read', handle: getPermission },
  {
    method: 'PATCH',
    path: `${site}/permissions/{permission}`,
    site: 'fullcontrol',
    handle: updatePermission,
  },
  {
    method: 'DELETE',
    path: `${site}/permissions/{permission}`,
    site: 'fullcontrol',
    handle: deletePermission,
  },
  { method: 'GET', path: `${site}/drives`, site: 'read', handle: listDrives },
  { method: 'GET', path: '/drives/{drive}', site: 'read', handle: getDrive },
  { method: 'GET', path: '/drives/{drive}/root/permissions', site: 'read', handle: listRootPermissions },
];

const listRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: `${site}/lists`, site: 'read', handle: listLists },
  { method: 'POST', path: `${site}/lists`, site: 'manage', handle: createList },
  { method: 'GET', path: list, site: 'read', handle: getList },
  { method: 'DELETE', path: list, site: 'manage', handle: deleteList },
  { method: 'GET', path: `${list}/drive`, site: 'read', handle: getDriveOfList },
  { method: 'GET', path: `${list}/columns`, site: 'read', handle: listColumns },
  { method: 'POST', path: `${list}/columns`, site: 'manage', handle: createColumn },
  { method: 'GET', path: `${list}/columns/{column}`, site: 'read', handle: getColumn },
  { method: 'PATCH', path: `${list}/columns/{column}`, site: 'manage', handle: updateColumn },
  { method: 'DELETE', path: `${list}/columns/{column}`, site: 'manage', handle: deleteColumn },
];

const itemRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: `${list}/items`, site: 'read', handle: listItems },
  { method: 'POST', path: `${list}/items`, site: 'write', handle: createItem },
  { method: 'GET', path: `${list}/items/delta`, site: 'read', handle: deltaItems },
  { method: 'GET', path: `${list}/items/delta()`, site: 'read', handle: deltaItems },
  { method: 'GET', path: item, site: 'read', handle: getItem },
  { method: 'PATCH', path: item, site: 'write', handle: updateWholeItem },
  { method: 'DELETE', path: item, site: 'write', handle: deleteItem },
  { method: 'GET', path: `${item}/fields`, site: 'read', handle: getFields },
  { method: 'PATCH', path: `${item}/fields`, site: 'write', handle: updateFields },
];

/** Everything this stand-in answers below `/v1.0`, but for `$batch`. */
export const graphRoutes: readonly Route[] = [
  ...siteRoutes,
  ...listRoutes,
  ...itemRoutes,
  ...driveRoutes,
  ...directoryRoutes,
  ...teamworkRoutes,
  ...calendarRoutes,
];
