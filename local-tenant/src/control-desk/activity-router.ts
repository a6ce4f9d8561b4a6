import { Router } from 'express';
import type { Channel } from '../connector/installing';
import { personNamed } from './chats-router';

/** `/control/activity/<person>`: what stands in somebody's activity feed, the oldest first. */
export function activityRouter(channel: Channel): Router {
  const router = Router();
  router.get('/activity/:person', (request, response) => {
    const { id } = personNamed(request.params.person, channel);
    response.json({ lines: channel.feed.lines(id) });
  });
  return router;
}
