import { Router } from 'express';
import { connectorError } from './connector-error';
import type { Pictures } from './pictures';

/** `/v3/attachments/…`: what a person attached, for the bot alone. */
export function pictureRoutes(pictures: Pictures): Router {
  const router = Router();
  router.get('/:id', (request, response) => {
    const { id } = request.params;
    const found = pictures.find(id);
    if (!found) return connectorError(response, 'AttachmentNotFound', id);
    const views = [{ viewId: 'original', size: found.bytes.length }];
    response.json({ name: id, type: found.contentType, views });
  });
  router.get('/:id/views/original', (request, response) => {
    const found = pictures.find(request.params.id);
    if (!found) return connectorError(response, 'AttachmentNotFound', request.params.id);
    response.set('X-Content-Type-Options', 'nosniff').type(found.contentType).send(found.bytes);
  });
  return router;
}
