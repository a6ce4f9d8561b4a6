import type { Route } from '../../server/route';
import type { BulletinApiDeps } from './bulletin-api-deps';
import { bulletinAudienceRoutes } from './bulletin-audience-api';
import { bulletinChangeRoutes } from './bulletin-changes-api';
import { bulletinListRoutes } from './bulletin-list-api';
import { bulletinPeopleRoutes } from './bulletin-people-api';
import { bulletinPictureRoutes } from './bulletin-pictures-api';
import { bulletinQuestionRoutes } from './bulletin-questions-api';
import { bulletinSettingsRoutes } from './bulletin-settings-api';

/** Everything that the service offers about bulletins. Fixed addresses come before those with an id in the same place. */
export const bulletinRoutes = (deps: BulletinApiDeps): Route[] => [
  ...bulletinListRoutes(deps),
  ...bulletinAudienceRoutes(deps),
  ...bulletinQuestionRoutes(deps),
  ...bulletinSettingsRoutes(deps),
  ...bulletinPictureRoutes(deps),
  ...bulletinChangeRoutes(deps),
  ...bulletinPeopleRoutes(deps),
];
