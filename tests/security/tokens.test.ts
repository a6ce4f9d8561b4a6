import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type JWTVerifyGetKey,
} from 'jose';
import { callerOf } from '@councillor-safety/bot/auth/authenticate';
import {
  checkToken,
  namesPerson,
  rightScope,
  rightTenant,
  type TokenRules,
} from '@councillor-safety/bot/auth/token-check';
import { toProblem } from '@councillor-safety/bot/server/problem-answers';

const tenantId = '7c0ffee0-0000-4000-8000-000000000001';
const clientId = 'a0000000-0000-4000-8000-000000000001';
const personId = '50000000-0000-4000-8000-000000000001';
const rules: TokenRules = {
  issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
  audiences: [clientId, `api://${clientId}`],
  tenantId,
  scope: 'access_as_user',
  clockToleranceSeconds: 60,
};

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let ours: Keys;
let stranger: Keys;
let keys: JWTVerifyGetKey;

beforeAll(async () => {
  [ours, stranger] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' };
  keys = createLocalJWKSet({ keys: [jwk] });
});

const now = () => Math.floor(Date.now() / 1000);

const claims = (changes: Record<string, unknown> = {}) => ({
  iss: rules.issuer,
  aud: clientId,
  tid: tenantId,
  oid: personId,
  scp: 'access_as_user',
  name: 'Cllr Avani Thistlewood',
  iat: now() - 10,
  nbf: now() - 10,
  exp: now() + 3600,
  ...changes,
});

const signed = (changes: Record<string, unknown> = {}, key: Keys = ours) =>
  new SignJWT(claims(changes))
    .setProtectedHeader({ alg: 'RS256', kid: 'ours', typ: 'JWT' })
    .sign(key.privateKey);

const check = (token: string) => checkToken(token, rules, keys);

describe('a token of a signed-in person', () => {
  test('names the person', async () => {
    expect(await check(await signed())).toEqual({ id: personId, name: 'Cllr Avani Thistlewood' });
  });
  test('may carry the audience in its longer form', async () => {
    await expect(check(await signed({ aud: `api://${clientId}` }))).resolves.toMatchObject({ id: personId });
  });
  test('may come from a clock that is half a minute ahead', async () => {
    await expect(check(await signed({ nbf: now() + 30 }))).resolves.toMatchObject({ id: personId });
  });
});

describe('a token is refused', () => {
  test.each([
    ['expired', { exp: now() - 120 }, 'expired'],
    ['not yet valid', { nbf: now() + 120 }, 'not-yet-valid'],
    ['for another audience', { aud: 'https://graph.microsoft.com' }, 'audience'],
    ['from another issuer', { iss: 'https://login.microsoftonline.com/other/v2.0' }, 'issuer'],
    ['from another tenant', { tid: '7c0ffee0-0000-4000-8000-00000000ffff' }, 'tenant'],
    ['with another scope', { scp: 'User.Read' }, 'scope'],
    ['of an application', { scp: undefined, roles: ['access_as_user'] }, 'scope'],
    ['with a scope that only begins alike', { scp: 'access_as_user_admin' }, 'scope'],
    ['that names nobody', { oid: 'somebody' }, 'person'],
    ['without an expiry', { exp: undefined }, 'expired'],
  ])('%s', async (_name, changes, fault) => {
    await expect(check(await signed(changes))).rejects.toMatchObject({ name: 'TokenRefused', fault });
  });

  test('unsigned (alg: none)', async () => {
    const token = new UnsecuredJWT(claims()).encode();
    await expect(check(token)).rejects.toMatchObject({ name: 'TokenRefused' });
  });

  test('signed by another key', async () => {
    await expect(check(await signed({}, stranger))).rejects.toMatchObject({ fault: 'signature' });
  });

  test('signed with the public key as if it were a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(ours.publicKey)));
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(secret);
    await expect(check(token)).rejects.toMatchObject({ name: 'TokenRefused' });
  });

  test.each(['RS512', 'PS256'])('signed in another way than Entra signs (%s)', async (alg) => {
    // Entra's own list of keys does not say what each is for, so the list alone would let it pass.
    const pair = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'ours', use: 'sig' };
    const key = await importJWK(await exportJWK(pair.privateKey), alg);
    const token = await new SignJWT(claims()).setProtectedHeader({ alg, kid: 'ours' }).sign(key);
    await expect(checkToken(token, rules, createLocalJWKSet({ keys: [jwk] }))).rejects.toMatchObject({
      name: 'TokenRefused',
      fault: 'signature',
    });
  });

  test('tampered with', async () => {
    const [header, , signature] = (await signed()).split('.');
    const body = Buffer.from(
      JSON.stringify(claims({ oid: '50000000-0000-4000-8000-000000000009' })),
    ).toString('base64url');
    await expect(check(`${header}.${body}.${signature}`)).rejects.toMatchObject({ fault: 'signature' });
  });

  test('that is no token at all', async () => {
    await expect(check('nonsense')).rejects.toMatchObject({ fault: 'malformed' });
  });
});

describe('each rule by itself', () => {
  test('tenant', () => {
    expect(rightTenant(claims(), rules)).toBeUndefined();
    expect(rightTenant(claims({ tid: undefined }), rules)).toBe('tenant');
  });
  test('scope', () => {
    expect(rightScope(claims({ scp: 'openid access_as_user' }), rules)).toBeUndefined();
    expect(rightScope(claims({ scp: ['access_as_user'] }), rules)).toBe('scope');
  });
  test('person', () => {
    expect(namesPerson(claims(), rules)).toBeUndefined();
    expect(namesPerson(claims({ oid: undefined }), rules)).toBe('person');
  });
});

describe('what the caller is told', () => {
  const call = (authorization: string | undefined, keySource: JWTVerifyGetKey = keys) =>
    callerOf({ headers: { authorization } }, { rules, keys: keySource }).catch((error: unknown) =>
      toProblem(error),
    );

  test('no token: sign in', async () => {
    expect(await call(undefined)).toMatchObject({ status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
  });
  test('another kind of credential: sign in', async () => {
    expect(await call('Basic Zm9vOmJhcg==')).toMatchObject({ status: 401 });
  });
  test('an expired token: sign in again, and no word of why', async () => {
    const problem = await call(`Bearer ${await signed({ exp: now() - 120 })}`);
    expect(problem).toMatchObject({
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    });
    expect(problem).toMatchObject({ message: 'You need to sign in again. What you wrote is kept.' });
  });
  test('keys that cannot be fetched let nobody in', async () => {
    const down: JWTVerifyGetKey = () => Promise.reject(new TypeError('fetch failed'));
    expect(await call(`Bearer ${await signed()}`, down)).toMatchObject({ status: 503 });
  });
});
