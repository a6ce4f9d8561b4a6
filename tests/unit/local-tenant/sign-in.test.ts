import { samplePeople, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct, sampleProvisioner } from '@councillor-safety/core/people/sample-tenant';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { accessToken, askForToken, claimsOf, startTenancy, type Tenancy, tenantPath } from './running-tenant';

const avani = samplePeople[0]!;
let tenancy: Tenancy;
let url: string;

beforeAll(async () => {
  tenancy = await startTenancy();
  url = tenancy.tenant.url;
});
afterAll(() => tenancy.close());

const devToken = (query: string) => fetch(`${url}/sign-in/dev-token?${query}`);

describe('a token for one sample person', () => {
  it('is what Entra v2 issues for the product’s API', async () => {
    const claims = claimsOf(await accessToken(await devToken('person=councillor&for=api')));
    expect(claims).toMatchObject({
      iss: `${url}/sign-in/${sampleTenantId}/v2.0`,
      aud: sampleProduct.clientId,
      azp: sampleProduct.clientId,
      scp: 'access_as_user',
      oid: avani.id,
      tid: sampleTenantId,
      name: avani.name,
      preferred_username: avani.userPrincipalName,
      ver: '2.0',
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
    expect(claims.roles).toBeUndefined();
  });

  it('is for Graph when asked so', async () => {
    const claims = claimsOf(await accessToken(await devToken('person=officer&for=graph')));
    expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', appid: sampleProduct.clientId });
    expect(String(claims.scp).split(' ')).toContain('User.Read');
  });

  it('is refused for somebody unknown and for an unknown resource', async () => {
    expect((await devToken('person=nobody')).status).toBe(404);
    expect((await devToken('person=councillor&for=mail')).status).toBe(400);
  });

  it('is signed by the key that the metadata leads to', async () => {
    const metadata = await fetch(`${url}${tenantPath}/v2.0/.well-known/openid-configuration`);
    const { jwks_uri, issuer } = (await metadata.json()) as { jwks_uri: string; issuer: string };
    const token = await accessToken(await devToken('person=councillor'));
    const { protectedHeader } = await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), { issuer });
    expect(protectedHeader.alg).toBe('RS256');
  });

  it('cannot be read by another website', async () => {
    const answer = await fetch(`${url}/sign-in/dev-token?person=councillor`, {
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('client credentials', () => {
  it.each([sampleProduct, sampleProvisioner])(
    'give $displayName its own roles on Graph',
    async (application) => {
      const answer = await askForToken(url, {
        client_id: application.clientId,
        client_secret: application.secret,
      });
      expect(claimsOf(await accessToken(answer))).toMatchObject({
        aud: 'https://graph.microsoft.com',
        appid: application.clientId,
        idtyp: 'app',
        roles: application.graphRoles,
        tid: sampleTenantId,
      });
    },
  );

  it('give the bot a token for the connector, without Graph’s roles', async () => {
    const claims = claimsOf(
      await accessToken(await askForToken(url, { scope: 'https://api.botframework.com/.default' })),
    );
    expect(claims.aud).toBe('https://api.botframework.com');
    expect(claims.roles).toBeUndefined();
  });

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['no secret', { client_secret: '' }, 401, 'invalid_client'],
    [
      'an unknown application',
      { client_id: 'c0000000-0000-4000-8000-000000000009' },
      400,
      'unauthorized_client',
    ],
    ['a single scope', { scope: 'https://graph.microsoft.com/Sites.Read.All' }, 400, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('are refused for %s', async (_what, changes, status, error) => {
    const answer = await askForToken(url, changes);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error });
  });

  it('work at the address that MSAL makes of the endpoint', async () => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: sampleProduct.clientId,
      client_secret: sampleProduct.secret,
      scope: 'https://graph.microsoft.com/.default',
    });
    const path = `/${sampleTenantId}/${sampleTenantId}/oauth2/v2.0/token`;
    expect((await fetch(`${url}${path}`, { method: 'POST', body: form })).status).toBe(200);
  });
});

describe('checking a token', () => {
  const claims = { aud: 'https://graph.microsoft.com', oid: avani.id };

  it('takes its own and names who it is', async () => {
    const { tokens } = tenancy.tenant;
    expect((await tokens.verify(await tokens.signToken(claims))).oid).toBe(avani.id);
  });

  it.each([
    ['expired', { lifetimeSeconds: -10 }],
    ['issued by somebody else', { issuer: 'https://elsewhere.example' }],
  ])('refuses one that is %s', async (_what, options) => {
    const { tokens } = tenancy.tenant;
    await expect(tokens.verify(await tokens.signToken(claims, options))).rejects.toThrow();
  });

  it('refuses another audience, and a token changed on the way', async () => {
    const { tokens } = tenancy.tenant;
    const token = await tokens.signToken(claims);
    await expect(tokens.verify(token, 'https://api.botframework.com')).rejects.toThrow();
    const [head, , signature] = token.split('.');
    const body = Buffer.from(JSON.stringify({ ...claimsOf(token), oid: 'somebody-else' })).toString(
      'base64url',
    );
    await expect(tokens.verify(`${head}.${body}.${signature}`)).rejects.toThrow();
  });
});

it('keeps its key, so that a restart signs nobody out', async () => {
  const before = (await (await fetch(`${url}${tenantPath}/discovery/v2.0/keys`)).json()) as JSONWebKeySet;
  const again = await startTenancy('http://localhost:9', tenancy.dataDir);
  try {
    const token = await again.tenant.tokens.signToken({ aud: 'anything' });
    await expect(jwtVerify(token, createLocalJWKSet(before))).resolves.toBeDefined();
  } finally {
    await again.close();
  }
});

it('publishes no private part of its key', async () => {
  const { keys } = (await (await fetch(`${url}${tenantPath}/discovery/v2.0/keys`)).json()) as JSONWebKeySet;
  expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});
