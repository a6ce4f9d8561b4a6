import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const tenantId = 'f0000000-0000-4000-8000-000000000001';
export const botAppId = 'b0000000-0000-4000-8000-000000000001';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** How the connector answers the next calls: a status with a body, or without a word. */
export type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'cut the line';

export type FakeConnector = Awaited<ReturnType<typeof startFakeConnector>>;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The channel's side over HTTP: its keys, the sign-in that gives the bot its token, and the connector itself. */
export async function startFakeConnector() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = {
    ...(await exportJWK(publicKey)),
    kid: 'key',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const calls: Call[] = [];
  const queue: Reply[] = [];
  let url = '';

  const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const answer = (response: ServerResponse): void => {
    const reply = queue.shift() ?? { status: 201, body: { id: 'activity-1' } };
    if (reply === 'cut the line') response.socket?.destroy();
    else json(response, reply.status, reply.body ?? '', reply.headers);
  };
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const { method = '', url: path = '' } = request;
      const metadata = { issuer: 'https://api.botframework.com', jwks_uri: `${url}/connector/keys` };
      if (path === '/connector/.well-known/openidconfiguration')
        return json(response, 200, { ...metadata, id_token_signing_alg_values_supported: ['RS256'] });
      if (path === '/connector/keys') return json(response, 200, { keys: [key] });
      // The sign-in library writes the tenant into the path in its own way.
      if (path.includes('/oauth2/v2.0/token'))
        return json(response, 200, {
          token_type: 'Bearer',
          expires_in: 3600,
          access_token: 'the-bots-token',
        });
      if (!path.startsWith('/connector/v3/')) return json(response, 501, `Unexpected ${method} ${path}`);
      const { authorization } = request.headers;
      calls.push({
        method,
        path,
        authorization,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${url}/connector/`;

  return {
    url,
    serviceUrl,
    calls,
    next: (...replies: Reply[]) => void queue.push(...replies),
    forget: () => {
      calls.length = 0;
      queue.length = 0;
    },
    /** What the channel shows the bot; `changes` spoils it. */
    token: (changes: Readonly<Record<string, string>> = {}, endsIn = '10m') =>
      new SignJWT({ serviceurl: serviceUrl, ...changes })
        .setProtectedHeader({ alg: 'RS256', kid: 'key' })
        .setIssuer('https://api.botframework.com')
        .setAudience(changes['aud'] ?? botAppId)
        .setIssuedAt()
        .setNotBefore('-1m')
        .setExpirationTime(endsIn)
        .sign(privateKey),
    close: () => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}
