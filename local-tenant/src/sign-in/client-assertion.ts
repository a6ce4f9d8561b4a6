import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Registrations } from './registrations';
import { invalidClient, type TokenRefusal } from './token-refusal';
import type { Tokens } from './tokens';

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
export const exchangeAudience = 'api://AzureADTokenExchange';

interface Asked {
  readonly assertion: string;
  readonly applicationId: string;
  /** The addresses of the token endpoint, any of which the assertion may be meant for. */
  readonly endpoints: readonly string[];
}

interface Known {
  readonly registrations: Registrations;
  readonly tokens: Tokens;
}

const unreadable = invalidClient('AADSTS50027: JWT token is invalid or malformed.');
const falseSignature = (reason: string): TokenRefusal =>
  invalidClient(`AADSTS700027: Client assertion contains an invalid signature. [Reason - ${reason}]`);
const outOfDate = invalidClient('AADSTS700024: Client assertion is not within its valid time range.');

function claimRefusal(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return outOfDate;
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf') return outOfDate;
    if (error.claim === 'aud')
      return invalidClient(
        'AADSTS700023: Client assertion audience claim does not match this token endpoint.',
      );
    return invalidClient(
      "AADSTS700021: Client assertion application identifier doesn't match 'client_id' parameter.",
    );
  }
  return falseSignature('The signature is not of this key.');
}

/** Signed by the application itself, with the key of a certificate that is registered for it. */
async function checkSigned({ assertion, applicationId, endpoints }: Asked, known: Known): Promise<void> {
  const { 'x5t#S256': thumbprint } = decodeProtectedHeader(assertion) as { 'x5t#S256'?: string };
  const certificate = known.registrations.certificate(applicationId, thumbprint ?? '');
  if (!certificate) throw falseSignature('The key was not found.');
  if (Date.parse(certificate.validTo) < Date.now()) throw falseSignature('The key used is expired.');
  const rules = {
    algorithms: ['PS256', 'RS256'],
    issuer: applicationId,
    subject: applicationId,
    audience: [...endpoints],
    requiredClaims: ['exp', 'jti'],
    // Entra forgives clocks five minutes; msal rounds its own up by half a second.
    clockTolerance: 300,
  };
  await jwtVerify(assertion, certificate.publicKey, rules).catch((error: unknown) => {
    throw claimRefusal(error);
  });
}

/** Signed by the tenant, for a managed identity that the application trusts. */
async function checkFederated({ assertion, applicationId }: Asked, known: Known): Promise<void> {
  const claims = await known.tokens.verify(assertion, exchangeAudience).catch((error: unknown) => {
    throw error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud'
      ? invalidClient(
          'AADSTS700212: No matching federated identity record found for presented assertion audience.',
        )
      : claimRefusal(error);
  });
  const identity = known.registrations.identities().find(({ principalId }) => principalId === claims.sub);
  if (identity?.trustedBy !== applicationId)
    throw invalidClient(
      `AADSTS700213: No matching federated identity record found for presented assertion subject '${String(claims.sub)}'.`,
    );
}

/** @throws TokenRefusal unless the assertion proves that it is the application who asks */
export async function checkAssertion(asked: Asked, known: Known): Promise<void> {
  let claims: JWTPayload;
  try {
    claims = decodeJwt(asked.assertion);
  } catch {
    throw unreadable;
  }
  await (claims.iss === known.tokens.issuer ? checkFederated : checkSigned)(asked, known);
}
