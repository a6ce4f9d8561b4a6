import type { RequestHandler } from 'express';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** Another website may point its own name at this machine; such a request still says that name. */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  const name = (request.get('host') ?? '').replace(/:\d+$/, '');
  if (loopbackNames.includes(name)) {
    next();
    return;
  }
  response.status(403).type('text').send('The local tenant answers on this machine only.');
};
