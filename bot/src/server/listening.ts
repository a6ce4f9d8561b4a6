import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Place {
  readonly host: string;
  readonly port: number;
}

/** @throws with a sentence for the person who starts the service. @param setting the name of the port's setting */
export function listen(server: Server, { host, port }: Place, setting = 'PORT'): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is already in use; stop the other program or set ${setting}.`)
          : error,
      ),
    );
    server.listen(port, host, () => resolve(server));
  });
}

export const addressOf = (server: Server, { host }: Pick<Place, 'host'>): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;

const patienceMs = 5_000;
const sweepMs = 100;

/** Takes no new requests and lets the running ones end. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A browser keeps its line open between two polls: it is let go as soon as its last answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  // Whoever is still in the middle of something after that would hold up the restart for everybody else.
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}
