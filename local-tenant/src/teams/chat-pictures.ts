import express, { type RequestHandler, Router } from 'express';
import { pictureTypes } from '../connector/pictures';
import { type ChatSettings, personOf } from './chat-person';

const largestPicture = '20mb';

/** `POST …/pictures` with the bytes → `{id}`; `GET …/pictures/:id` shows the person their own again. */
export function chatPictures({ pictures }: ChatSettings): Router {
  const keep: RequestHandler = (request, response) => {
    const contentType = request.is([...pictureTypes]);
    const bytes: unknown = request.body;
    if (!contentType || !Buffer.isBuffer(bytes)) {
      response.status(415).json({ error: 'Choose a PNG or JPEG picture.' });
      return;
    }
    response.status(201).json({ id: pictures.keep(personOf(response).id, { contentType, bytes }) });
  };
  const router = Router({ mergeParams: true });
  router.post('/', express.raw({ type: [...pictureTypes], limit: largestPicture }), keep);
  router.get('/:id', (request, response) => {
    const found = pictures.find(request.params.id, { personId: personOf(response).id });
    if (!found) return void response.status(404).json({ error: 'There is no such picture of yours.' });
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
    response.type(found.contentType).send(found.bytes);
  });
  return router;
}
