import type { Route } from '../../server/route';
import { escalationCallRoutes } from './escalation-calls-api';
import type { EscalationApiDeps } from './escalation-deps';
import { escalationSettingsRoutes } from './escalation-settings-api';

/** Everything that the service offers about calls for a person; calling itself is done in the chat. */
export const escalationRoutes = (deps: EscalationApiDeps): Route[] => [
  ...escalationCallRoutes(deps),
  ...escalationSettingsRoutes(deps),
];
