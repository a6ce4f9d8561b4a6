import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { type RunningTenant, startTenant } from '@councillor-safety/local-tenant/tenant';
import { decodeJwt } from 'jose';

export interface Service {
  readonly url: string;
  /** Activities as they came, with the token they came with. */
  readonly received: {
    readonly authorization: string;
    readonly activity: Readonly<Record<string, unknown>>;
  }[];
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

type Answers = (activity: Readonly<Record<string, unknown>>) => object | undefined;

/** Stands where the product's service would: takes activities and nothing else. `answers` are bodies to invokes. */
export async function startService(answers: Answers = () => undefined): Promise<Service> {
  const received: Service['received'] = [];
  const server: Server = createServer((request, response) => {
    if (request.url !== '/api/messages') throw new Error(`Unexpected ${request.method} ${request.url}`);
    void bodyOf(request).then((text) => {
      const activity = JSON.parse(text) as Readonly<Record<string, unknown>>;
      received.push({ authorization: request.headers.authorization ?? '', activity });
      const answer = answers(activity);
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(answer && JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = () =>
    new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections());
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, received, close };
}

export interface Tenancy {
  readonly tenant: RunningTenant;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** A tenant on a free port with data of its own. */
export async function startTenancy(serviceUrl = 'http://localhost:9', kept?: string): Promise<Tenancy> {
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'local-tenant-'));
  const tenant = await startTenant({ port: 0, dataDir, serviceUrl });
  const close = async (): Promise<void> => {
    await tenant.close();
    if (!kept) rmSync(dataDir, { recursive: true });
  };
  return { tenant, dataDir, close };
}

export const tenantPath = `/sign-in/${sampleTenantId}`;

export const claimsOf = (token: string): Record<string, unknown> => decodeJwt(token);

/** The product's own client-credentials request; `changes` spoils it. */
export function askForToken(
  tenantUrl: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const form = {
    grant_type: 'client_credentials',
    client_id: sampleProduct.clientId,
    client_secret: sampleProduct.secret,
    scope: 'https://graph.microsoft.com/.default',
    ...changes,
  };
  return fetch(`${tenantUrl}${tenantPath}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
}

export async function accessToken(answer: Response): Promise<string> {
  const { access_token } = (await answer.json()) as { access_token?: string };
  if (!access_token) throw new Error(`No token in an answer of ${answer.status}`);
  return access_token;
}
