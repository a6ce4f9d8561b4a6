import type { RequestHandler, Response } from 'express';
import type { ChatEvent } from '../connector/activity';
import type { Conversations } from '../connector/conversations';

/** Server-sent events: what moves, as far as this window may see it. */
export const follow =
  (
    conversations: Conversations,
    mayShow: (event: ChatEvent, response: Response) => boolean,
  ): RequestHandler =>
  (request, response) => {
    const tell = (event: ChatEvent): void => {
      if (mayShow(event, response)) response.write(`data: ${JSON.stringify(event)}\n\n`);
    };
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders();
    conversations.changes.on('change', tell);
    request.on('close', () => conversations.changes.off('change', tell));
  };
