import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly body: string;
  readonly key: string | undefined;
  readonly signature: string;
  readonly at: number;
}

/** Where a monitoring centre would listen; it fails as often as it is told to. */
export async function monitoringCentre({ failing }: { readonly failing: number }) {
  const heard: Heard[] = [];
  let left = failing;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (more: string) => (body += more));
    request.on('end', () => {
      const { 'idempotency-key': key, 'x-signature': signature } = request.headers;
      heard.push({ body, key: key?.toString(), signature: String(signature), at: Date.now() });
      response.writeHead(left > 0 ? 500 : 204).end();
      left -= 1;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/calls`,
    heard,
    close: async (): Promise<void> => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** As the handbook tells a centre to check what it gets. */
export function isSigned({ body, signature }: Heard, secret: string): boolean {
  const [, seconds = '', given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  const own = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return given === own && Math.abs(Date.now() / 1000 - Number(seconds)) < 300;
}
