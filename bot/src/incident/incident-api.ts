import type { Route } from '../server/route';
import { incidentCaseRoutes } from './incident-case-api';
import type { IncidentDeps } from './incident-deps';
import { incidentDetailRoutes } from './incident-detail-api';
import { incidentEvidenceRoutes } from './incident-evidence-api';
import { incidentListRoutes } from './incident-lists-api';
import { incidentMessageRoutes } from './incident-message-api';
import { incidentReportRoutes } from './incident-report-api';

/** Everything that the service offers about incidents. */
export const incidentRoutes = (deps: IncidentDeps): Route[] => [
  ...incidentReportRoutes(deps),
  ...incidentListRoutes(deps),
  ...incidentDetailRoutes(deps),
  ...incidentMessageRoutes(deps),
  ...incidentCaseRoutes(deps),
  ...incidentEvidenceRoutes(deps),
];
