import type { RequestHandler } from 'express';

function subEntityId(context: unknown): string | undefined {
  if (typeof context !== 'string') return undefined;
  try {
    return (JSON.parse(context) as { subEntityId?: string }).subEntityId;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** `/l/entity/<app>/<page>?context=…`: the shell of `as`, or the landing page to choose somebody first. */
export const entityLink: RequestHandler = (request, response) => {
  const query = new URLSearchParams();
  if (typeof request.query.as === 'string') query.set('as', request.query.as);
  const page = subEntityId(request.query.context);
  if (page) query.set('subPageId', page);
  response.redirect(`${query.has('as') ? '/teams' : '/'}?${query.toString()}`);
};
