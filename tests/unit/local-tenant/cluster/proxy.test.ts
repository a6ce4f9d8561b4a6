import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Instance,
  type Instances,
  watchInstances,
} from '@councillor-safety/local-tenant/cluster/instances';
import { createProxy } from '@councillor-safety/local-tenant/cluster/proxy';
import { until } from '../../../setup/until';

const servers: Server[] = [];
let watched: Instances | undefined;

async function listening(handler: RequestListener): Promise<number> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

afterEach(async () => {
  watched?.close();
  await Promise.all(
    servers.splice(0).map(async (server) => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    }),
  );
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

interface Heard {
  readonly by: string;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** Takes what it is sent and says so; `dies` cuts the line instead of answering. */
async function instance(name: string, heard: Heard[], { ready = 200, dies = false } = {}): Promise<Instance> {
  const port = await listening((request, response) => {
    if (request.url === '/readyz') return void response.writeHead(ready).end();
    void bodyOf(request).then((body) => {
      heard.push({ by: name, body, headers: request.headers });
      if (dies) request.socket.destroy();
      else response.end(`by ${name}`);
    });
  });
  return { name, port };
}

/** Nothing listens there. */
async function gone(name: string): Promise<Instance> {
  const port = await listening(() => undefined);
  const server = servers.pop();
  server?.close();
  if (server) await once(server, 'close');
  return { name, port };
}

/** The address of a proxy before these; the first of those that are ready is asked first. */
async function proxyBefore(...all: Instance[]): Promise<string> {
  const instances = (watched = watchInstances(all));
  const isSeen = ({ name }: Instance): boolean => instances.isReady(name);
  await until(() => Promise.resolve(all.some(isSeen) || instances.inTurn().length > 0), {
    what: 'one is seen',
  });
  const order: Instances = {
    ...instances,
    inTurn: () => all.filter((each) => instances.inTurn().includes(each)),
  };
  return `http://127.0.0.1:${await listening(createProxy(order))}`;
}

const post = (url: string, headers: Record<string, string> = {}, body = 'words'): Promise<Response> =>
  fetch(url, { method: 'POST', body, headers });

describe('the proxy before several instances', () => {
  it('takes them in turn', async () => {
    const heard: Heard[] = [];
    const all = [await instance('one', heard), await instance('two', heard)];
    const instances = (watched = watchInstances(all));
    await until(() => Promise.resolve(all.every(({ name }) => instances.isReady(name))), {
      what: 'both ready',
    });
    const url = `http://127.0.0.1:${await listening(createProxy(instances))}`;
    for (let time = 0; time < 4; time += 1) await (await fetch(url)).text();
    expect(heard.map(({ by }) => by).sort()).toEqual(['one', 'one', 'two', 'two']);
  });

  it('says who asked, and passes on what was sent, however long', async () => {
    const heard: Heard[] = [];
    const url = await proxyBefore(await instance('one', heard));
    const long = 'x'.repeat(9 * 1024 * 1024);
    expect(await (await post(url, { 'X-Forwarded-For': '192.0.2.7' }, long)).text()).toBe('by one');
    expect(heard[0]?.body).toHaveLength(long.length);
    expect(heard[0]?.headers['x-forwarded-for']).toMatch(/^192\.0\.2\.7, .*127\.0\.0\.1$/);
  });

  it('sends again, to another, what carries a key and broke on the way', async () => {
    const heard: Heard[] = [];
    const url = await proxyBefore(
      await instance('dying', heard, { dies: true }),
      await instance('other', heard),
    );
    const answer = await post(`${url}/api/incidents`, { 'Idempotency-Key': 'k' });
    expect([answer.status, await answer.text()]).toEqual([200, 'by other']);
    expect(heard.map(({ by, body }) => [by, body])).toEqual([
      ['dying', 'words'],
      ['other', 'words'],
    ]);
  });

  it('sends nothing twice that may have been done and carries no key, and says that it is not known', async () => {
    const heard: Heard[] = [];
    const url = await proxyBefore(
      await instance('dying', heard, { dies: true }),
      await instance('other', heard),
    );
    const answer = await post(`${url}/api/anything`);
    expect([answer.status, await answer.json()]).toMatchObject([
      502,
      { detail: expect.stringMatching(/not known whether this was done/) as string },
    ]);
    expect(heard.map(({ by }) => by)).toEqual(['dying']);
  });

  it('asks one that is not ready when there is no better one', async () => {
    const heard: Heard[] = [];
    const url = await proxyBefore(await instance('unwell', heard, { ready: 503 }));
    expect(await (await post(url)).text()).toBe('by unwell');
  });

  it('says the truth when there is none', async () => {
    const all = [await gone('one')];
    const url = `http://127.0.0.1:${await listening(createProxy((watched = watchInstances(all))))}`;
    const answer = await post(url);
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { detail: 'The service is not running just now. Try again in a minute. In danger, call 999.' },
    ]);
  });
});
