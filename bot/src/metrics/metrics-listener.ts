import { createServer, type RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { faultOf } from '../logging/fault';
import { closeServer, listen, type Place } from '../server/listening';
import type { Page } from './scrape';

interface ListenerParts {
  readonly page: () => Promise<Page>;
  readonly log: Logger;
}

/** A port of its own: what stands behind the public name cannot be asked for figures. */
export async function listenForMetrics(
  place: Place,
  parts: ListenerParts,
): Promise<{ close(): Promise<void> }> {
  const server = await listen(createServer(answering(parts)), place, 'METRICS_PORT');
  return { close: () => closeServer(server) };
}

const answering =
  ({ page, log }: ListenerParts): RequestListener =>
  (request, response) => {
    const asked = request.method === 'GET' && request.url === '/metrics';
    if (!asked) {
      response.writeHead(404).end();
      return;
    }
    page().then(
      ({ type, text }) => response.writeHead(200, { 'Content-Type': type }).end(text),
      (error: unknown) => {
        log.error({ fault: faultOf(error) }, 'the figures could not be given');
        response.writeHead(500).end();
      },
    );
  };
