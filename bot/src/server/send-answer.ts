import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { HandledAnswer } from './route';

/** Everything the API says is about people, so no cache on the way may keep it. */
const standardHeaders = { 'Cache-Control': 'no-store' };

export async function sendAnswer(response: Response, answer: HandledAnswer): Promise<void> {
  response.status(answer.status).set({ ...standardHeaders, ...answer.headers });
  if (answer.stream) {
    response.flushHeaders();
    return pipeline(answer.stream, response);
  }
  if (answer.body === undefined) response.end();
  else response.json(answer.body);
}
