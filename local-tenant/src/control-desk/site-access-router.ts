import { Router } from 'express';
import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { record } from '../graph-wire/body';
import { badRequest } from '../graph-wire/graph-error';
import { siteByPath } from '../graph/rows/site-rows';
import { resetSiteAccess, setSiteAccess } from '../graph/sites/site-access';
import type { Sql } from '../storage/sql';

/**
 * `/control/site-access`: `{site, permissions: […]}` says whom the root folders of that site's libraries show, each a `permission`
 * as Graph shows it. DELETE goes back to the group of owners alone.
 */
export function siteAccessRouter(sql: Sql): Router {
  const router = Router();
  router.post('/site-access', (request, response) => {
    const { site: key, permissions } = record(request.body, 'The request body');
    if (key !== 'hub' && key !== 'casework') throw badRequest("site must be 'hub' or 'casework'.");
    const site = siteByPath(sql, { host: sampleSharePointHost, path: sampleSites[key].path });
    response.status(201).json(setSiteAccess(sql, site, permissions));
  });
  router.delete('/site-access', (_request, response) => {
    resetSiteAccess(sql);
    response.status(204).end();
  });
  return router;
}
