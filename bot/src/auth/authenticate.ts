import type { Request } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import { Problem, unavailable } from '../problems/problems';
import { checkToken, TokenRefused, type Caller, type TokenRules } from './token-check';

interface Authentication {
  readonly rules: TokenRules;
  readonly keys: JWTVerifyGetKey;
}

/** Who is calling, from the bearer token and nothing else. @throws Problem 401; 503 when the keys cannot be had. */
export async function callerOf(
  request: Pick<Request, 'headers'>,
  { rules, keys }: Authentication,
): Promise<Caller> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw signInAgain(new TokenRefused('missing'));
  try {
    return await checkToken(token, rules, keys);
  } catch (error) {
    if (error instanceof TokenRefused) throw signInAgain(error);
    throw unavailable(
      'We cannot check who you are just now. What you wrote is kept. Try again in a moment.',
      5,
      {
        cause: error,
      },
    );
  }
}

function signInAgain(refused: TokenRefused): Problem {
  const challenge = refused.fault === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"';
  return new Problem(
    {
      status: 401,
      detail: 'You need to sign in again. What you wrote is kept.',
      headers: { 'WWW-Authenticate': challenge },
    },
    { cause: refused },
  );
}
