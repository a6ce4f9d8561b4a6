import type { SiteRoute } from '../calls/route';
import {
  deleteDriveItem,
  getContent,
  getDriveItem,
  getListItem,
  getListItemFields,
  listChildren,
  putContent,
  updateListItemFields,
} from './drives';
import { createUploadSession } from './upload-sessions';

const drive = '/drives/{drive}';

/** Graph names an entry of a drive by its id or by its path from the root. */
const byIdOrPath = (ending: string): readonly [string, string] => [
  `${drive}/items/{entry}${ending}`,
  `${drive}/root:/{path+}${ending === '' ? '' : `:${ending}`}`,
];

const entryRoutes: readonly SiteRoute[] = [
  ...byIdOrPath('').map((path): SiteRoute => ({ method: 'GET', path, site: 'read', handle: getDriveItem })),
  ...byIdOrPath('').map((path): SiteRoute => ({
    method: 'DELETE',
    path,
    site: 'write',
    handle: deleteDriveItem,
  })),
  ...byIdOrPath('/children').map((path): SiteRoute => ({
    method: 'GET',
    path,
    site: 'read',
    handle: listChildren,
  })),
  ...byIdOrPath('/content').map((path): SiteRoute => ({
    method: 'GET',
    path,
    site: 'read',
    handle: getContent,
  })),
  ...byIdOrPath('/listItem').map((path): SiteRoute => ({
    method: 'GET',
    path,
    site: 'read',
    handle: getListItem,
  })),
  ...byIdOrPath('/listItem/fields').flatMap((path): SiteRoute[] => [
    { method: 'GET', path, site: 'read', handle: getListItemFields },
    { method: 'PATCH', path, site: 'write', handle: updateListItemFields },
  ]),
];

export const driveRoutes: readonly SiteRoute[] = [
  { method: 'GET', path: `${drive}/root`, site: 'read', handle: getDriveItem },
  { method: 'GET', path: `${drive}/root/children`, site: 'read', handle: listChildren },
  ...entryRoutes,
  { method: 'PUT', path: `${drive}/root:/{path+}:/content`, site: 'write', handle: putContent },
  {
    method: 'POST',
    path: `${drive}/root:/{path+}:/createUploadSession`,
    site: 'write',
    handle: createUploadSession,
  },
];
