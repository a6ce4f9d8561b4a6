import type { Feature } from '../server/feature';
import { retentionRoutes } from './retention-api';
import { dailyTimer, quietTimer } from './retention-daily';
import type { RetentionDeps } from './retention-deps';
import { holdAppliers } from './retention-hold-jobs';

export const createRetention = (deps: RetentionDeps): Feature => ({
  routes: retentionRoutes(deps),
  appliers: holdAppliers(deps),
  timers: [dailyTimer(deps)],
  begin: () => deps.timers.set(quietTimer(deps.clock.now()), deps.database),
});
