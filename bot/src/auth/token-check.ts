import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';

export type TokenFault =
  | 'missing'
  | 'malformed'
  | 'signature'
  | 'expired'
  | 'not-yet-valid'
  | 'issuer'
  | 'audience'
  | 'tenant'
  | 'scope'
  | 'person';

/** The token proves nothing. The fault is for the log and for tests; the person only learns to sign in again. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(readonly fault: TokenFault) {
    super(`Token refused: ${fault}`);
  }
}

export interface TokenRules {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly tenantId: string;
  readonly scope: string;
  /** Seconds that two clocks may differ; 60 at most. */
  readonly clockToleranceSeconds: number;
}

/** Who the token says is calling. */
export interface Caller {
  readonly id: PersonId;
  readonly name: string;
}

type ClaimCheck = (claims: JWTPayload, rules: TokenRules) => TokenFault | undefined;

export const rightTenant: ClaimCheck = (claims, rules) =>
  claims['tid'] === rules.tenantId ? undefined : 'tenant';

/** Only a delegated token has `scp`: an application cannot pass for a person. */
export const rightScope: ClaimCheck = (claims, rules) => {
  const scopes = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : [];
  return scopes.includes(rules.scope) ? undefined : 'scope';
};

export const namesPerson: ClaimCheck = (claims) =>
  personIdSchema.safeParse(claims['oid']).success ? undefined : 'person';

/** Beyond what the JWT library itself checks (signature, algorithm, issuer, audience, times). */
export const claimChecks: readonly ClaimCheck[] = [rightTenant, rightScope, namesPerson];

/** @throws TokenRefused; any other error means that the keys could not be fetched. */
export async function checkToken(token: string, rules: TokenRules, keys: JWTVerifyGetKey): Promise<Caller> {
  const claims = await verified(token, rules, keys);
  for (const check of claimChecks) {
    const fault = check(claims, rules);
    if (fault) throw new TokenRefused(fault);
  }
  const name = typeof claims['name'] === 'string' ? claims['name'] : '';
  return { id: personIdSchema.parse(claims['oid']), name };
}

async function verified(token: string, rules: TokenRules, keys: JWTVerifyGetKey): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: rules.issuer,
      audience: [...rules.audiences],
      clockTolerance: Math.min(rules.clockToleranceSeconds, 60),
      requiredClaims: ['exp', 'nbf', 'iat', 'oid', 'tid'],
    });
    return payload;
  } catch (error) {
    const fault = faultFrom(error);
    throw fault ? new TokenRefused(fault) : error;
  }
}

const claimFaults: Readonly<Record<string, TokenFault>> = {
  iss: 'issuer',
  aud: 'audience',
  nbf: 'not-yet-valid',
  exp: 'expired',
  tid: 'tenant',
  oid: 'person',
};

function faultFrom(error: unknown): TokenFault | undefined {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return claimFaults[error.claim] ?? 'malformed';
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSEAlgNotAllowed
  )
    return 'signature';
  if (
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JOSENotSupported
  )
    return 'malformed';
  return undefined;
}
