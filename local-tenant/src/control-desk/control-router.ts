import type { DatabaseSync } from 'node:sqlite';
import express, { Router, type ErrorRequestHandler } from 'express';
import type { Channel } from '../connector/installing';
import type { Control } from '../control/control';
import { GraphError, errorBody } from '../graph-wire/graph-error';
import { seedSites } from '../graph/rows/site-rows';
import type { Registrations } from '../sign-in/registrations';
import { sqlOf } from '../storage/sql';
import { activityRouter } from './activity-router';
import { addInBulk, setReadSecurity } from './bulk';
import { calendarsRouter } from './calendars-router';
import { chatsRouter } from './chats-router';
import { credentialsRouter } from './credentials-router';
import { peopleRouter } from './people-router';
import { siteAccessRouter } from './site-access-router';
import { teamRouter } from './team-router';

interface ControlDesk {
  readonly control: Control;
  readonly database: DatabaseSync;
  readonly channel: Channel;
  readonly registrations: Registrations;
  readonly tenantUrl: string;
}

const refusals: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof GraphError)) return next(error);
  response.status(error.status).json(errorBody(error));
};

/**
 * `/control/…`: what goes wrong, what was counted, rows and people by the thousand, chats, activity feeds, calendars, and the team. For development
 * only.
 */
export function controlRouter({ tenantUrl, control, database, channel, registrations }: ControlDesk): Router {
  const sql = sqlOf(database);
  seedSites(sql);
  const router = Router();
  router.use(express.json({ limit: '300mb' }));
  router.get('/faults', (_request, response) => void response.json(control.faultRules.list()));
  router.post(
    '/faults',
    (request, response) => void response.status(201).json(control.faultRules.add(request.body)),
  );
  router.delete('/faults', (_request, response) => {
    control.faultRules.clear();
    response.status(204).end();
  });
  router.get('/meter', (_request, response) => void response.json(control.meterFigures.read()));
  router.delete('/meter', (_request, response) => {
    control.meterFigures.reset();
    response.status(204).end();
  });
  router.get('/settings', (_request, response) => void response.json(control.settings()));
  router.post('/settings', (request, response) => void response.json(control.changeSettings(request.body)));
  router.delete('/settings', (_request, response) => {
    control.resetSettings();
    response.status(204).end();
  });
  router.post(
    '/bulk',
    (request, response) => void response.status(201).json(addInBulk({ sql, control }, request.body)),
  );
  router.post(
    '/read-security',
    (request, response) => void response.json(setReadSecurity(sql, request.body)),
  );
  // Stands in for a monitoring centre that takes whatever it is told.
  router.post('/monitoring-centre', (_request, response) => void response.status(204).end());
  router.use(chatsRouter(channel), activityRouter(channel), teamRouter(channel), peopleRouter(channel));
  router.use(siteAccessRouter(sql));
  router.use(calendarsRouter({ sql, invented: channel.invented }));
  router.use(credentialsRouter({ tenantUrl, registrations }));
  router.use(refusals);
  return router;
}
