import { createPrivateKey, X509Certificate, createHash } from 'node:crypto';
import { sampleProduct, sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';
import { type JWTPayload, SignJWT } from 'jose';
import { makeCertificate } from '../../setup/certificate';
import { accessToken, askForToken, claimsOf, startTenancy, type Tenancy, tenantPath } from './running-tenant';

const own = makeCertificate();
const other = makeCertificate();
let tenancy: Tenancy;
let url: string;

const control = (what: string, body: object) =>
  fetch(`${url}/control/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  tenancy = await startTenancy();
  url = tenancy.tenant.url;
  await control('certificates', { certificate: own.certificate });
});
afterAll(() => tenancy.close());

interface Spoilt {
  readonly claims?: JWTPayload;
  readonly signedWith?: string;
  readonly named?: string;
  readonly alg?: string;
}

const thumbprint = (certificate: string) =>
  createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url');

function assertion({
  claims = {},
  signedWith = own.privateKey,
  named = own.certificate,
  alg = 'PS256',
}: Spoilt) {
  const now = Math.floor(Date.now() / 1000);
  const { clientId } = sampleProduct;
  const aud = `${url}${tenantPath}/oauth2/v2.0/token`;
  return new SignJWT({ iss: clientId, sub: clientId, aud, jti: 'x', nbf: now, exp: now + 600, ...claims })
    .setProtectedHeader({ alg, 'x5t#S256': thumbprint(named) })
    .sign(createPrivateKey(signedWith));
}

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ask = async (spoilt: Spoilt, changes: Readonly<Record<string, string>> = {}) =>
  askForToken(url, {
    client_secret: '',
    client_assertion_type: type,
    client_assertion: await assertion(spoilt),
    ...changes,
  });

describe('an assertion that the application signed', () => {
  it.each(['PS256', 'RS256'])('is taken with %s', async (alg) => {
    expect(claimsOf(await accessToken(await ask({ alg })))).toMatchObject({ appid: sampleProduct.clientId });
  });

  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  it.each<[string, Spoilt, string]>([
    ['another key than it names', { signedWith: other.privateKey }, 'AADSTS700027'],
    [
      'a certificate nobody registered',
      { signedWith: other.privateKey, named: other.certificate },
      'AADSTS700027',
    ],
    ['no date any more', { claims: { exp: hourAgo } }, 'AADSTS700024'],
    ['a date to come', { claims: { nbf: hourAgo + 7200 } }, 'AADSTS700024'],
    ['another place to go', { claims: { aud: 'https://elsewhere.example' } }, 'AADSTS700023'],
    ['another issuer', { claims: { iss: sampleProvisioner.clientId } }, 'AADSTS700021'],
    ['another subject', { claims: { sub: sampleProvisioner.clientId } }, 'AADSTS700021'],
  ])('is refused with %s', async (_what, spoilt, number) => {
    const answer = await ask(spoilt);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      error: 'invalid_client',
      error_description: expect.stringMatching(number) as string,
    });
  });

  it('proves one application only', async () => {
    const answer = await ask({}, { client_id: sampleProvisioner.clientId });
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });

  it.each([
    ['is refused when it is nothing', { client_assertion: 'nothing' }, 'AADSTS50027'],
    ['is refused without its type', { client_assertion_type: '' }, 'AADSTS900144'],
  ])('%s', async (_what, changes, number) => {
    expect(await (await ask({}, changes)).text()).toContain(number);
  });
});

it('a person’s or an application’s own token is no assertion', async () => {
  const token = await accessToken(await askForToken(url));
  const answer = await ask({}, { client_assertion: token });
  expect(await answer.text()).toContain('AADSTS700212');
});

describe('a managed identity', () => {
  const clientId = 'e0000000-0000-4000-8000-000000000001';
  const query = `resource=api://AzureADTokenExchange&api-version=2019-08-01`;

  it('is not there unless asked for', async () => {
    expect((await fetch(`${url}/managed-identity/token?${query}&client_id=${clientId}`)).status).toBe(404);
  });

  it('gives its token to whoever shows the header, and to nobody else', async () => {
    const { IDENTITY_ENDPOINT, IDENTITY_HEADER } = (await (
      await control('managed-identities', { clientId, trusted: true })
    ).json()) as Record<string, string>;
    const asked = (header: string, id = clientId) =>
      fetch(`${IDENTITY_ENDPOINT}?${query}&client_id=${id}`, { headers: { 'X-IDENTITY-HEADER': header } });
    expect((await asked('guess')).status).toBe(403);
    expect((await asked(IDENTITY_HEADER ?? '', 'e0000000-0000-4000-8000-00000000000f')).status).toBe(400);
    const token = await accessToken(await asked(IDENTITY_HEADER ?? ''));
    expect(claimsOf(token)).toMatchObject({ aud: 'api://AzureADTokenExchange' });
    expect((await ask({}, { client_assertion: token })).status).toBe(200);
  });
});

it.each([
  ['certificates', { certificate: 'nothing' }],
  ['managed-identities', {}],
])('what is no registration is refused at /control/%s', async (what, body) => {
  expect((await control(what, body)).status).toBe(400);
});
