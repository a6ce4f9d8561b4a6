import { createHash, randomBytes } from 'node:crypto';
import { samplePeople, sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { claimsOf, startTenancy, type Tenancy, tenantPath } from './running-tenant';

const serviceUrl = 'http://localhost:3978';
const redirectUri = `${serviceUrl}/tab/redirect.html`;
const scope = `api://${sampleProduct.clientId}/access_as_user openid profile offline_access`;
const greta = samplePeople.find(({ key }) => key === 'independent')!;

let tenancy: Tenancy;
let url: string;
beforeAll(async () => {
  tenancy = await startTenancy(serviceUrl);
  url = tenancy.tenant.url;
});
afterAll(() => tenancy.close());

/** A browser's cookies and nothing more. */
function browser() {
  const jar = new Map<string, string>();
  return async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(address, url), {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      jar.set(name, value);
    }
    return answer;
  };
}

const location = (answer: Response): string => answer.headers.get('location') ?? '';

const verifier = randomBytes(32).toString('base64url');
const authorizeQuery = (changes: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({
    client_id: sampleProduct.clientId,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: redirectUri,
    scope,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'a-state',
    nonce: 'a-nonce',
    ...changes,
  }).toString();

/** From the tab's question to the code, choosing `person` on the way. */
async function signIn(visit: ReturnType<typeof browser>, person: string): Promise<URLSearchParams> {
  const asked = await visit(`${tenantPath}/oauth2/v2.0/authorize?${authorizeQuery()}`);
  const choose = location(asked);
  expect(await (await visit(choose)).text()).toContain(greta.name);
  const chosen = await visit(choose, { method: 'POST', body: new URLSearchParams({ person }) });
  const back = new URL(location(await visit(location(chosen))));
  expect(`${back.origin}${back.pathname}`).toBe(redirectUri);
  return new URLSearchParams(back.hash.slice(1));
}

function redeem(form: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${url}${tenantPath}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { Origin: serviceUrl },
    body: new URLSearchParams({ client_id: sampleProduct.clientId, redirect_uri: redirectUri, ...form }),
  });
}

interface TokenAnswer {
  access_token: string;
  id_token: string;
  refresh_token: string;
  client_info: string;
  expires_in: number;
}

describe('signing in by choosing who you are', () => {
  it('gives the tab an API token, an id token, client_info and a refresh token', async () => {
    const answered = await signIn(browser(), 'independent');
    expect(answered.get('state')).toBe('a-state');
    const answer = await redeem({
      grant_type: 'authorization_code',
      code: answered.get('code')!,
      code_verifier: verifier,
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(serviceUrl);
    const tokens = (await answer.json()) as TokenAnswer;
    const issued = tenancy.tenant.tokens;
    expect(await issued.verify(tokens.access_token, sampleProduct.clientId)).toMatchObject({
      scp: 'access_as_user',
      oid: greta.id,
    });
    expect(claimsOf(tokens.id_token)).toMatchObject({
      nonce: 'a-nonce',
      aud: sampleProduct.clientId,
      tid: sampleTenantId,
    });
    expect(JSON.parse(Buffer.from(tokens.client_info, 'base64url').toString())).toEqual({
      uid: greta.id,
      utid: sampleTenantId,
    });
    const renewed = await redeem({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token, scope });
    expect(claimsOf(((await renewed.json()) as TokenAnswer).access_token)).toMatchObject({ oid: greta.id });
  });

  it('asks nobody twice, unless asked to choose again', async () => {
    const visit = browser();
    await signIn(visit, 'independent');
    const again = await visit(`${tenantPath}/oauth2/v2.0/authorize?${authorizeQuery()}`);
    expect(location(again)).toContain(`${redirectUri}#code=`);
    const choose = await visit(
      `${tenantPath}/oauth2/v2.0/authorize?${authorizeQuery({ prompt: 'select_account' })}`,
    );
    expect(location(choose)).toContain('/interaction/');
  });

  it('answers a silent request without a session that interaction is needed', async () => {
    const asked = await browser()(
      `${tenantPath}/oauth2/v2.0/authorize?${authorizeQuery({ prompt: 'none' })}`,
    );
    expect(location(asked)).toContain('error=login_required');
  });

  it('says so when the choice comes too late', async () => {
    const answer = await browser()(`${tenantPath}/interaction/long-gone`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This sign-in has run out');
  });

  it('refuses a code with another verifier', async () => {
    const code = (await signIn(browser(), 'officer')).get('code')!;
    const answer = await redeem({ grant_type: 'authorization_code', code, code_verifier: 'x'.repeat(43) });
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['a redirect to another site', { redirect_uri: 'https://elsewhere.example/' }],
    ['an unknown application', { client_id: 'c0000000-0000-4000-8000-000000000009' }],
  ])('shows an error page, and redirects nowhere, for %s', async (_what, changes) => {
    const answer = await browser()(`${tenantPath}/oauth2/v2.0/authorize?${authorizeQuery(changes)}`);
    expect(answer.status).toBe(400);
    expect(location(answer)).toBe('');
    expect(await answer.text()).toContain('Sign-in did not work');
  });
});
