import type { Route } from '../../server/route';
import type { DropInApiDeps } from './drop-in-api-deps';
import { dropInBookingRoutes } from './drop-in-booking-api';
import { dropInCoverRoutes } from './drop-in-covers-api';
import { dropInDaysRoutes } from './drop-in-days-api';
import { dropInHeldRoutes } from './drop-in-held-api';
import { createHolderCards } from './drop-in-holder-cards';
import { dropInMineRoutes } from './drop-in-mine-api';
import { dropInOwnRoutes } from './drop-in-own-api';
import { dropInSeriesRoutes } from './drop-in-series-api';
import { dropInSessionRoutes } from './drop-in-sessions-api';
import { dropInSlotRoutes } from './drop-in-slots-api';

/** Everything that the service offers about drop-in sessions. */
export function dropInRoutes(deps: DropInApiDeps): Route[] {
  const parts = { ...deps, cards: createHolderCards(deps) };
  return [
    ...dropInSlotRoutes(parts),
    ...dropInBookingRoutes(parts),
    ...dropInMineRoutes(parts),
    ...dropInOwnRoutes(parts),
    ...dropInDaysRoutes(parts),
    ...dropInHeldRoutes(parts),
    ...dropInSeriesRoutes(parts),
    ...dropInSessionRoutes(parts),
    ...dropInCoverRoutes(parts),
  ];
}
