import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { importJWK, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { channelIssuer, type TokenClaims } from './claims';
import { publicJwk, type SigningKeys } from './signing-keys';

/** A verified token's body. */
export type VerifiedClaims = Record<string, unknown> & {
  aud: string;
  oid: string;
  tid: string;
  appid?: string;
  roles?: string[];
  scp?: string;
};

export interface SignOptions {
  /** Default one hour; negative makes a token that has already expired. */
  readonly lifetimeSeconds?: number;
  /** Default the tenant's own issuer. */
  readonly issuer?: string;
}

export interface Tokens {
  readonly issuer: string;
  readonly jwks: JSONWebKeySet;
  signToken(claims: TokenClaims, options?: SignOptions): Promise<string>;
  /** Rejects unless the tenant itself signed it and it is in date; `audience` narrows it further. */
  verify(token: string, audience?: string): Promise<VerifiedClaims>;
}

export const issuerOf = (tenantUrl: string): string => `${tenantUrl}/sign-in/${sampleTenantId}/v2.0`;

/** Signs and checks tokens with the tenant's one key. `tenantUrl` without a slash at its end. */
export async function createTokens(tenantUrl: string, keys: SigningKeys): Promise<Tokens> {
  const issuer = issuerOf(tenantUrl);
  const jwks = { keys: [publicJwk(keys.privateJwk)] };
  const privateKey = await importJWK(keys.privateJwk, 'RS256');
  const publicKey = await importJWK(publicJwk(keys.privateJwk), 'RS256');

  const signToken: Tokens['signToken'] = (claims, { lifetimeSeconds = 3600, issuer: by = issuer } = {}) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...claims, iss: by, iat: now, nbf: now, exp: now + lifetimeSeconds })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keys.privateJwk.kid })
      .sign(privateKey);
  };
  const verify: Tokens['verify'] = async (token, audience) => {
    const { payload } = await jwtVerify(token, publicKey, { issuer, audience, algorithms: ['RS256'] });
    return payload as VerifiedClaims;
  };
  return { issuer, jwks, signToken, verify };
}

/** For the bot: the channel's tokens have Bot Framework's issuer, whoever holds the key. */
export const channelTokenOptions: SignOptions = { issuer: channelIssuer };
