import type { OtherRoute } from '../calls/route';
import { sendActivityNotification } from './activity-notification';
import { getChat, installApp, listInstalledApps } from './installed-apps';

const installedApps = '/users/{user}/teamwork/installedApps';

export const teamworkRoutes: readonly OtherRoute[] = [
  { method: 'GET', path: installedApps, handle: listInstalledApps },
  { method: 'POST', path: installedApps, handle: installApp },
  { method: 'GET', path: `${installedApps}/{installation}/chat`, handle: getChat },
  {
    method: 'POST',
    path: '/users/{user}/teamwork/sendActivityNotification',
    handle: sendActivityNotification,
  },
];
