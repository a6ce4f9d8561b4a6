import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importJWK, SignJWT, type JWK } from 'jose';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { idOf } from './cases';
import type { Stack } from './stack';

/** What a token of the channel says of itself. */
export const channelClaims = ({ tenantUrl }: Pick<Stack, 'tenantUrl'>, changes: object = {}) => {
  const now = Math.floor(Date.now() / 1000);
  return {
    ...{ aud: sampleProduct.clientId, iss: 'https://api.botframework.com' },
    ...{ serviceurl: `${tenantUrl}/connector/`, iat: now, nbf: now, exp: now + 600, ...changes },
  };
};

/** Signed with the local tenant's own key. */
export async function channelToken(
  stack: Pick<Stack, 'tenantUrl' | 'dataDir'>,
  changes?: object,
): Promise<string> {
  const file = path.join(stack.dataDir, 'tenant', 'sign-in-keys.json');
  const { privateJwk } = JSON.parse(await readFile(file, 'utf8')) as { privateJwk: JWK };
  return new SignJWT(channelClaims(stack, changes))
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: String(privateJwk.kid) })
    .sign(await importJWK(privateJwk, 'RS256'));
}

/** Something in somebody's own chat, as the channel writes it. */
export const personalActivity = ({ tenantUrl }: Pick<Stack, 'tenantUrl'>, person: string, parts: object) => ({
  ...{ id: randomUUID(), channelId: 'msteams', timestamp: new Date().toISOString() },
  serviceUrl: `${tenantUrl}/connector/`,
  conversation: { id: `a:${idOf(person)}`, conversationType: 'personal', tenantId: sampleTenantId },
  channelData: { tenant: { id: sampleTenantId } },
  from: { id: `29:${idOf(person)}`, aadObjectId: idOf(person) },
  recipient: { id: `28:${sampleProduct.clientId}` },
  ...parts,
});

/** Brings an activity to whichever service listens there, past the local tenant. */
export const bringTo = (serviceUrl: string, activity: object, token?: string): Promise<Response> =>
  fetch(`${serviceUrl}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(activity),
  });
