import type { Route } from '../server/route';
import type { Parts } from './on-call-asking';
import { onCallCsvRoutes } from './on-call-csv-api';
import { onCallEntryRoutes } from './on-call-entry-api';
import { onCallRotaRoutes } from './on-call-rota-api';
import { onCallSwapRoutes } from './on-call-swap-api';

/** Everything that the service offers about the rota. */
export const onCallRoutes = (parts: Parts): Route[] => [
  ...onCallRotaRoutes(parts),
  ...onCallEntryRoutes(parts),
  ...onCallSwapRoutes(parts),
  ...onCallCsvRoutes(parts),
];
