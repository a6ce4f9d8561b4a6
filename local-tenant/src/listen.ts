import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  readonly port: number;
  handle(handler: RequestListener): void;
  close(): Promise<void>;
}

const bind = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => resolve((server.address() as AddressInfo).port));
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Browsers take `localhost` for either loopback address; a machine without IPv6 does with the first. */
async function bindBoth(host: string, port: number): Promise<{ servers: Server[]; port: number }> {
  const first = createServer();
  const bound = await bind(first, host, port);
  if (host !== '127.0.0.1') return { servers: [first], port: bound };
  const second = createServer();
  const hasSecond = await bind(second, '::1', bound).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return false;
      throw error;
    },
  );
  return { servers: hasSecond ? [first, second] : [first], port: bound };
}

/** Listens on loopback. `port` 0 takes any free one, so the address is known before anything is mounted. */
export async function listenOnLoopback(host: string, port: number): Promise<Listener> {
  const { servers, port: bound } = await bindBoth(host, port);
  return {
    port: bound,
    handle: (handler) => servers.forEach((server) => server.on('request', handler)),
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}
