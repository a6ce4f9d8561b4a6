import { Router, type RequestHandler } from 'express';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { flag, optionalText, record, text } from '../graph-wire/body';
import { badRequest } from '../graph-wire/graph-error';
import { identityHeader } from '../sign-in/managed-identity';
import type { Registrations } from '../sign-in/registrations';

interface CredentialsDesk {
  /** Without a slash at its end. */
  readonly tenantUrl: string;
  readonly registrations: Registrations;
}

/** `{certificate, clientId?}`: a certificate in PEM, as it is uploaded to an app registration. */
function addCertificate({ registrations }: CredentialsDesk): RequestHandler {
  return (request, response) => {
    const body = record(request.body, 'The request body');
    const pem = text(body.certificate, 'certificate');
    const clientId = optionalText(body.clientId, 'clientId') ?? sampleProduct.clientId;
    try {
      response.status(201).json({ thumbprint: registrations.addCertificate(clientId, pem) });
    } catch {
      throw badRequest('certificate must be one certificate in PEM.');
    }
  };
}

/** `{clientId, trusted?, lifetimeSeconds?}` → `{IDENTITY_ENDPOINT, IDENTITY_HEADER}`, what the platform would set. */
function addIdentity({ tenantUrl, registrations }: CredentialsDesk): RequestHandler {
  return (request, response) => {
    const body = record(request.body, 'The request body');
    const { lifetimeSeconds = 3600 } = body;
    if (typeof lifetimeSeconds !== 'number') throw badRequest('lifetimeSeconds must be a number.');
    registrations.addIdentity({
      clientId: text(body.clientId, 'clientId'),
      lifetimeSeconds,
      ...(flag(body.trusted) ? { trustedBy: sampleProduct.clientId } : {}),
    });
    response
      .status(201)
      .json({ IDENTITY_ENDPOINT: `${tenantUrl}/managed-identity/token`, IDENTITY_HEADER: identityHeader });
  };
}

/** `/control/certificates` and `/control/managed-identities`: what an application may prove itself with beside its secret. */
export function credentialsRouter(desk: CredentialsDesk): Router {
  const router = Router();
  router.post('/certificates', addCertificate(desk));
  router.post('/managed-identities', addIdentity(desk));
  return router;
}
