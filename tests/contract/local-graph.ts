import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { samplePeople, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct, sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';
import { createChannel } from '@councillor-safety/local-tenant/connector/installing';
import { createControl, type Control } from '@councillor-safety/local-tenant/control/control';
import { controlRouter } from '@councillor-safety/local-tenant/control-desk/control-router';
import { graphAudience, type Claims, type Verify } from '@councillor-safety/local-tenant/graph/calls/claims';
import { sharePointRouter } from '@councillor-safety/local-tenant/graph/drives/sharepoint-router';
import { graphRouter } from '@councillor-safety/local-tenant/graph/graph-router';
import { loadSigningKeys } from '@councillor-safety/local-tenant/sign-in/signing-keys';
import { Registrations } from '@councillor-safety/local-tenant/sign-in/registrations';
import { createTokens } from '@councillor-safety/local-tenant/sign-in/tokens';
import { openDatabase } from '@councillor-safety/local-tenant/storage/open-database';
import { sqlOf } from '@councillor-safety/local-tenant/storage/sql';

export interface LocalGraph {
  /** Such as `http://127.0.0.1:4711`. */
  readonly origin: string;
  readonly control: Control;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** A token that only `trustingVerify` takes: its claims, readable. */
export const tokenOf = (claims: Partial<Claims>): string =>
  Buffer.from(JSON.stringify({ aud: graphAudience, tid: sampleTenantId, oid: 'app', ...claims })).toString(
    'base64url',
  );

const trustingVerify: Verify = (token) =>
  Promise.resolve(JSON.parse(Buffer.from(token, 'base64url').toString()) as Claims);

export const administratorToken = tokenOf({
  appid: sampleProvisioner.clientId,
  roles: [...sampleProvisioner.graphRoles],
});
export const productToken = tokenOf({ appid: sampleProduct.clientId, roles: [...sampleProduct.graphRoles] });

/** A delegated token of a sample person. */
export function personToken(key: string, scp: string): string {
  const person = samplePeople.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`There is no sample person '${key}'.`);
  return tokenOf({ appid: sampleProduct.clientId, oid: person.id, scp });
}

/** The Graph subset by itself, on a free port, with a data folder of its own unless one is given. No bot hears of what happens in it. */
export async function startLocalGraph(keptDataDir?: string): Promise<LocalGraph> {
  const dataDir = keptDataDir ?? mkdtempSync(join(tmpdir(), 'graph-contract-'));
  const database = openDatabase(dataDir);
  const control = createControl();
  const tenantUrl = 'http://localhost:9';
  const tokens = await createTokens(tenantUrl, await loadSigningKeys(dataDir));
  const channel = createChannel({ tenantUrl, serviceUrl: tenantUrl, tokens }, database);
  const app = express();
  app.use(control.meter, control.faults);
  app.use(
    '/control',
    controlRouter({
      ...{ control, database, channel, tenantUrl },
      registrations: new Registrations(sqlOf(database)),
    }),
  );
  app.use('/graph', graphRouter({ database, dataDir, verify: trustingVerify, control, channel }));
  app.use('/sharepoint', sharePointRouter({ database, dataDir, control, channel }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    control,
    dataDir,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
      if (keptDataDir === undefined) rmSync(dataDir, { recursive: true });
    },
  };
}
