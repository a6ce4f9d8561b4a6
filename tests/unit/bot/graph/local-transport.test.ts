import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphClient } from '@councillor-safety/core/sharepoint/graph-client';
import { localTransport } from '@councillor-safety/bot/graph/local-transport';

let server: Server;
const seen: string[] = [];
let tenantUrl: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'no token'}`);
    response.setHeader('Content-Type', 'application/json').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tenantUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const client = () =>
  createGraphClient({
    getToken: () => Promise.resolve('t'),
    maxRetries: 0,
    lastMiddleware: localTransport({ tenantUrl, sharePointHost: 'ambleford.sharepoint.com' }),
  });

it('sends what is meant for Graph to the local tenant, with its token', async () => {
  await client().api('/sites/a:/b').get();
  expect(seen.at(-1)).toBe('GET /graph/v1.0/sites/a:/b Bearer t');
});

it('sends what is meant for SharePoint there too, without a token', async () => {
  await client().api('https://ambleford.sharepoint.com/sites/x/uploads/secret?t=1').put('{}');
  expect(seen.at(-1)).toBe('PUT /sharepoint/sites/x/uploads/secret?t=1 no token');
});

it('lets nothing else off the machine', async () => {
  const count = seen.length;
  await expect(client().api('https://elsewhere.example/a/b').get()).rejects.toThrow(
    'does not stand in for elsewhere.example',
  );
  expect(seen.length).toBe(count);
});
