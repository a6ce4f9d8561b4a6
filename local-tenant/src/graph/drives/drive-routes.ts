import type { SiteRoute } from '../route';

export const driveRoutes: readonly SiteRoute[] = [];
