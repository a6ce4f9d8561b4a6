import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { MadeCertificate } from '../../setup/certificate';

interface Behaviour {
  /** What it says of itself in `/readyz`, beside what a service that is well says. */
  readonly ready?: Readonly<Record<string, unknown>>;
  /** The status with which `/api/messages` answers a stranger. */
  readonly door?: number;
  readonly certificate?: MadeCertificate;
}

const well = { database: true, jobs: true, timers: true, messages: true, microsoft365: 'answering' };

/** Something that answers in the service's place, in whatever way. */
export async function strangeService({ ready = {}, door = 401, certificate }: Behaviour) {
  const answer: RequestListener = ({ url }, response) => {
    const states: unknown[] = Object.values(ready);
    const status = url === '/api/messages' ? door : url === '/readyz' && states.includes(false) ? 503 : 200;
    response.writeHead(status).end(JSON.stringify({ ...well, ...ready }));
  };
  const server =
    certificate === undefined
      ? createServer(answer)
      : createTlsServer({ cert: certificate.certificate, key: certificate.privateKey }, answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
