import { Router } from 'express';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import type { InventedPeople } from '../connector/invented-people';
import { GraphError } from '../graph-wire/graph-error';
import { eventsOf } from '../graph/calendars/event-rows';
import { eventView } from '../graph/calendars/events';
import type { Sql } from '../storage/sql';

/** `/control/calendars/<person>`: what stands in somebody's Outlook calendar, in the order in which it was written. */
export function calendarsRouter({ sql, invented }: { sql: Sql; invented: InventedPeople }): Router {
  const router = Router();
  router.get('/calendars/:person', (request, response) => {
    const { person: key } = request.params;
    const person = samplePeople.find((each) => each.key === key) ?? invented.byKey(key);
    if (!person) throw new GraphError(404, 'itemNotFound', `Nobody has the key '${key}'.`);
    response.json({ events: eventsOf(sql, person.id).map(eventView) });
  });
  return router;
}
