import { Router } from 'express';
import type { Channel } from '../connector/installing';
import { record } from '../graph-wire/body';
import { badRequest } from '../graph-wire/graph-error';

const most = 100_000;

function wholeNumber(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw badRequest(`${name} must be a whole number from 0 to ${most}.`);
}

/** `/control/people`: as many invented people as a measurement needs, and how many messages have reached them. */
export function peopleRouter({ invented }: Channel): Router {
  const router = Router();
  /** `{count, installed?, blocked?}`: the first `blocked` of them have blocked the bot. */
  router.post('/people', (request, response) => {
    const { count, installed = true, blocked = 0 } = record(request.body, 'The request body');
    if (typeof installed !== 'boolean') throw badRequest('installed must be true or false.');
    const crowd = { count: wholeNumber(count, 'count'), installed, blocked: wholeNumber(blocked, 'blocked') };
    invented.become(crowd);
    response.json(crowd);
  });
  /** `?containing=`: only those in which these characters stand. */
  router.get('/people/messages', (request, response) => {
    const { containing = '' } = request.query;
    if (typeof containing !== 'string') throw badRequest('containing must be given once.');
    response.json(invented.messages(containing));
  });
  return router;
}
