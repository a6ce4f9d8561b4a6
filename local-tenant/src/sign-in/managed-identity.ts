import type { RequestHandler } from 'express';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import type { SignInParts } from './client-credentials';

/** What a caller must show in `X-IDENTITY-HEADER`; open to read, since nobody but this machine can call. */
export const identityHeader = 'local-tenant-only-identity-header';

const unknownIdentity = 'No User Assigned or Delegated Managed Identity found for specified ClientId.';

/**
 * `GET …/managed-identity/token?resource=…&client_id=…&api-version=2019-08-01`, as App Service and Container Apps answer at
 * `IDENTITY_ENDPOINT`. Nothing is there until an identity has been registered at `/control/managed-identities`.
 */
export function managedIdentityToken({ tokens, registrations }: SignInParts): RequestHandler {
  return async (request, response) => {
    const refuse = (statusCode: number, message: string) =>
      response.status(statusCode).json({ statusCode, message });
    const identities = registrations.identities();
    if (identities.length === 0) return void refuse(404, 'This machine has no managed identity.');
    if (request.get('X-IDENTITY-HEADER') !== identityHeader)
      return void refuse(403, 'The identity header is wrong.');
    const { resource, client_id: clientId, 'api-version': version } = request.query;
    const identity = identities.find((each) => each.clientId === clientId);
    if (!identity) return void refuse(400, unknownIdentity);
    if (typeof resource !== 'string' || version !== '2019-08-01')
      return void refuse(400, 'resource and api-version=2019-08-01 are needed.');
    const { principalId, lifetimeSeconds } = identity;
    const claims = { aud: resource, oid: principalId, sub: principalId, tid: sampleTenantId, idtyp: 'app' };
    const access_token = await tokens.signToken(claims, { lifetimeSeconds });
    const expires_on = String(Math.floor(Date.now() / 1000) + 3600);
    response.json({ access_token, expires_on, resource, token_type: 'Bearer', client_id: clientId });
  };
}
