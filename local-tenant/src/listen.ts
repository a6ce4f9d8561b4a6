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

/** `in-use` when another program holds the port on this address, `no-address` when the machine lacks the address. */
async function tryBind(
  server: Server,
  host: string,
  port: number,
): Promise<'bound' | 'in-use' | 'no-address'> {
  try {
    await bind(server, host, port);
    return 'bound';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') return 'in-use';
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return 'no-address';
    throw error;
  }
}

/** Browsers take `localhost` for either loopback address; a machine without IPv6 does with the first. */
async function bindBoth(host: string, port: number): Promise<{ servers: Server[]; port: number }> {
  const first = createServer();
  const bound = await bind(first, host, port);
  if (host !== '127.0.0.1') return { servers: [first], port: bound };
  const second = createServer();
  const outcome = await tryBind(second, '::1', bound);
  if (outcome === 'bound') return { servers: [first, second], port: bound };
  if (outcome === 'no-address') return { servers: [first], port: bound };
  await stop(first);
  if (port === 0) return bindBoth(host, port);
  throw new Error(`Port ${port} is taken on ::1. Choose another one.`);
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
